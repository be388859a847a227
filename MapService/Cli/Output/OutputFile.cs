namespace MapService.Cli.Output;

/// <summary>Writes a file so that it is either the old one or the whole new one.</summary>
internal static class OutputFile
{
    /// <summary>Writes bytes to a file, or to standard output when there is none.</summary>
    public static async Task WriteAsync(FileInfo? file, byte[] bytes, Terminal terminal, CancellationToken cancellation)
    {
        if (file is null)
        {
            await terminal.RawOut.WriteAsync(bytes, cancellation);
            await terminal.RawOut.FlushAsync(cancellation);
            return;
        }

        // A name of our own beside the file: other files there are not ours to replace.
        var partial = $"{file.FullName}.{Path.GetRandomFileName()}.partial";
        var made = false;
        try
        {
            await using (var stream = new FileStream(partial, FileMode.CreateNew, FileAccess.Write))
            {
                made = true;
                await stream.WriteAsync(bytes, cancellation);
            }

            File.Move(partial, file.FullName, overwrite: true);
            made = false;
        }
        finally
        {
            if (made)
            {
                File.Delete(partial);
            }
        }
    }
}
