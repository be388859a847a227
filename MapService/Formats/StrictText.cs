using System.Text;
using System.Text.Unicode;
using MapService.Territories;

namespace MapService.Formats;

/// <summary>Reads whole text files as UTF-8, and nothing else.</summary>
internal static class StrictText
{
    /// <summary>Bytes of the largest file that is read whole: all communes of France in fine detail have about half of it.</summary>
    public const long MaximumBytes = 1024L * 1024 * 1024;

    /// <summary>The text of a file of a set, without its byte order mark; null, and a refused problem, when it cannot be had.</summary>
    public static string? Read(IFileSet files, string name, ICollection<Problem> problems) =>
        ReadBytes(files, name, problems) is { } utf8 ? Encoding.UTF8.GetString(utf8) : null;

    /// <summary>The same as UTF-8 bytes.</summary>
    public static byte[]? ReadBytes(IFileSet files, string name, ICollection<Problem> problems)
    {
        var place = files.PlaceOf(name);
        try
        {
            using var stream = files.Open(name);
            if (stream.Length > MaximumBytes)
            {
                Add(ProblemSeverity.Refused, "file-too-large", $"{stream.Length} bytes", $"At most {MaximumBytes} bytes are read.");
                return null;
            }

            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return Checked(bytes, Add);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            Add(ProblemSeverity.Refused, "file-not-found", null, "The file is not there.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Add(ProblemSeverity.Refused, "file-not-readable", null, "The file cannot be read: " + e.Message);
        }

        return null;

        void Add(ProblemSeverity severity, string code, string? value, string message) =>
            problems.Add(new Problem(severity, code, place, null, value, message));
    }

    private static byte[]? Checked(byte[] bytes, Action<ProblemSeverity, string, string?, string> add)
    {
        if (!Utf8.IsValid(bytes))
        {
            add(ProblemSeverity.Refused, "not-utf-8", null, "The file is not UTF-8 text.");
            return null;
        }

        if (!bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble))
        {
            return bytes;
        }

        add(ProblemSeverity.Changed, "byte-order-mark", "EF BB BF", "The file begins with a UTF-8 byte order mark; it was left out.");
        return bytes[Encoding.UTF8.Preamble.Length..];
    }
}
