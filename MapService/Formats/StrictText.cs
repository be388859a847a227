using System.Text;
using MapService.Territories;

namespace MapService.Formats;

/// <summary>Reads whole text files as UTF-8, and nothing else.</summary>
internal static class StrictText
{
    /// <summary>Bytes of the largest file that is read whole: far above all communes of France, far below what hurts.</summary>
    public const long MaximumBytes = 512L * 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <summary>The text of a file of a set, without its byte order mark; null, and a refused problem, when it cannot be had.</summary>
    public static string? Read(IFileSet files, string name, ICollection<Problem> problems)
    {
        var place = files.PlaceOf(name);
        try
        {
            using var stream = files.Open(name);
            return Read(stream, place, problems);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            problems.Add(new Problem(ProblemSeverity.Refused, "file-not-found", place, null, null, "The file is not there."));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new Problem(ProblemSeverity.Refused, "file-not-readable", place, null, null, "The file cannot be read: " + e.Message));
        }

        return null;
    }

    private static string? Read(Stream stream, string place, ICollection<Problem> problems)
    {
        if (stream.CanSeek && stream.Length > MaximumBytes)
        {
            problems.Add(new Problem(ProblemSeverity.Refused, "file-too-large", place, null, $"{stream.Length} bytes", $"At most {MaximumBytes} bytes are read."));
            return null;
        }

        try
        {
            using var reader = new StreamReader(stream, Utf8, detectEncodingFromByteOrderMarks: false);
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            problems.Add(new Problem(ProblemSeverity.Refused, "wrong-encoding", place, null, null, "The file is not UTF-8 text."));
            return null;
        }
    }
}
