using MapService.Files;

namespace MapService.Import.Sources;

/// <summary>Reads a whole file. Each reason why it cannot be read has an error of its own.</summary>
internal static class FileSource
{
    public static async Task<byte[]?> ReadAsync(string path, ImportLimits limits, SourceReport report, CancellationToken cancellation)
    {
        if (Directory.Exists(path))
        {
            report.Refuse("is-a-folder", path, "The path is a folder; a file is expected.");
            return null;
        }

        try
        {
            await using var file = PatientFile.OpenRead(path, limits.PipePatience);
            // A device or a pipe has no length to tell: it is read up to the limit.
            var length = file.CanSeek ? file.Length : 0;
            var bytes = length > limits.CompressedBytes
                ? null
                : await BoundedCopy.ReadAsync(file, limits.CompressedBytes, length, cancellation).WaitAsync(cancellation);
            if (bytes is null)
            {
                report.Refuse(
                    "file-too-large",
                    length > 0 ? SourceReport.Size(length) : null,
                    $"The file is larger than {SourceReport.Size(limits.CompressedBytes)}.");
            }

            return bytes;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            report.Refuse("file-not-found", path, "There is no such file.");
        }
        catch (UnauthorizedAccessException)
        {
            report.Refuse("file-not-readable", path, "The file may not be read: permission is denied.");
        }
        catch (IOException failure)
        {
            report.Refuse("file-not-readable", path, "The file cannot be read: " + failure.Message);
        }

        return null;
    }
}
