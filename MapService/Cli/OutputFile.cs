namespace MapService.Cli;

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

        var partial = file.FullName + ".partial";
        try
        {
            await File.WriteAllBytesAsync(partial, bytes, cancellation);
            File.Move(partial, file.FullName, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }
}
