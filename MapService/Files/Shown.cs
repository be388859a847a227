namespace MapService.Files;

/// <summary>Prepares values of files for messages: shortens them, and replaces control characters that would affect a terminal.</summary>
internal static class Shown
{
    private const int Longest = 60;

    /// <summary>The text, or its beginning and "…".</summary>
    public static string? Of(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var shown = text.Length <= Longest ? text : text[..Longest] + "…";
        return shown.Any(char.IsControl) ? string.Concat(shown.Select(c => char.IsControl(c) ? '\uFFFD' : c)) : shown;
    }
}
