using System.Text;
using MapService.Territories.Checks;

namespace MapService.Files;

/// <summary>Reads whole text files. They must be UTF-8.</summary>
internal static class StrictText
{
    /// <summary>The largest file that is read, in bytes. All communes of France in fine detail have about half of it.</summary>
    public const long MaximumBytes = 1024L * 1024 * 1024;

    /// <summary>The text of a file of a set, without its byte order mark; null, and a refused problem, when it cannot be read.</summary>
    public static string? Read(IFileSet files, string name, ICollection<InputProblem> problems) =>
        ReadBytes(files, name, problems) is { } utf8 ? Encoding.UTF8.GetString(utf8) : null;

    /// <summary>The text of a file as UTF-8 bytes.</summary>
    public static byte[]? ReadBytes(IFileSet files, string name, ICollection<InputProblem> problems)
    {
        var place = files.PlaceOf(name);
        try
        {
            using var stream = files.Open(name);
            if (!stream.CanSeek)
            {
                Refuse("file-not-readable", null, "It is a pipe or a device; a file is expected.");
                return null;
            }

            if (stream.Length > MaximumBytes)
            {
                Refuse("file-too-large", $"{stream.Length} bytes", $"At most {MaximumBytes} bytes are read.");
                return null;
            }

            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return Utf8Text.Check(bytes, place, problems);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            Refuse("file-not-found", null, "The file is not there.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Refuse("file-not-readable", null, "The file cannot be read: " + e.Message);
        }

        return null;

        void Refuse(string code, string? value, string message) =>
            problems.Add(new InputProblem(ProblemSeverity.Refused, code, place, null, value, message));
    }
}
