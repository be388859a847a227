using System.Globalization;
using MapService.Files;

namespace MapService.Storage.Contract;

/// <summary>The rule for the reason of a revision. Many people read it, and it is kept for ever.</summary>
internal static class RevisionReason
{
    /// <summary>Most characters.</summary>
    public const int Longest = 500;

    /// <summary>The rule in words, for messages.</summary>
    public static readonly string Expected = string.Create(
        CultureInfo.InvariantCulture, $"why the edit is made: 1 to {Longest} characters on one line, without control characters");

    /// <summary>True for a text that can be a reason.</summary>
    public static bool IsValid(string text) => !string.IsNullOrWhiteSpace(text) && text.Length <= Longest && ShownText.IsLine(text);
}
