namespace MapService.Files;

/// <summary>
/// What texts that are shown to others may hold. Unwanted are control characters and those that turn the direction of writing, with which a
/// name reads otherwise than it is.
/// </summary>
internal static class ShownText
{
    private const int LongestValue = 120;

    /// <summary>True for a text of one line without unwanted characters.</summary>
    public static bool IsLine(string text) => !text.Any(c => c == '\n' || IsUnwanted(c));

    /// <summary>True for what no text may hold; a line end is none of them.</summary>
    public static bool IsUnwanted(char c) =>
        c != '\n' && (char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029');

    /// <summary>A text for a message: shortened, with a question mark for what must not be in one.</summary>
    public static string Printable(string text) => string.Concat(Shorten(text)!.Select(c => c == '\n' || IsUnwanted(c) ? '?' : c));

    /// <summary>Cuts a long text, and never cuts a surrogate pair in two.</summary>
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
