namespace MapService.Files;

/// <summary>
/// The rules for texts that are shown to others. Unwanted are control characters, and characters that change the direction of writing: with
/// them a name looks like another one.
/// </summary>
internal static class ShownText
{
    private const int LongestValue = 120;

    /// <summary>True for a text of one line without unwanted characters.</summary>
    public static bool IsLine(string text) => !text.Any(c => c == '\n' || IsUnwanted(c));

    /// <summary>True for an unwanted character. A line end is allowed.</summary>
    public static bool IsUnwanted(char c) =>
        c != '\n' && (char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029');

    /// <summary>A text for a message: shortened, with question marks for unwanted characters.</summary>
    public static string Printable(string text) => string.Concat(Shorten(text)!.Select(c => c == '\n' || IsUnwanted(c) ? '?' : c));

    /// <summary>Shortens a long text, without splitting a surrogate pair.</summary>
    public static string? Shorten(string? text)
    {
        if (text is null || text.Length <= LongestValue)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[LongestValue - 1]) ? LongestValue - 1 : LongestValue;
        return text[..end] + "…";
    }
}
