using System.Globalization;
using System.Text.Json;
using MapService.Api.Requests;

namespace MapService.Api.Edits;

/// <summary>
/// What texts of an edit may hold: they are shown to many people and kept for ever (<see cref="ShownText"/>).
/// </summary>
internal static class EditText
{
    /// <summary>Most characters of a reason.</summary>
    public const int LongestReason = 500;

    /// <summary>Most characters of any text of a record.</summary>
    public const int LongestText = 5000;

    /// <summary>What a reason looks like, for messages.</summary>
    public static readonly string ReasonExpected = string.Create(
        CultureInfo.InvariantCulture, $"why the edit is made: 1 to {LongestReason} characters on one line, without control characters");

    private static readonly string TextExpected = string.Create(
        CultureInfo.InvariantCulture, $"a text of at most {LongestText} characters, without control characters but line ends");

    /// <summary>True for a text that can stand as a reason.</summary>
    public static bool IsReason(string text) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= LongestReason && ShownText.IsLine(text);

    /// <summary>Looks through every text of a part of a body, names included.</summary>
    public static void Check(JsonElement element, string pointer, FaultList faults)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String when element.GetString() is { } text && (text.Length > LongestText || text.Any(ShownText.IsUnwanted)):
                faults.Add(Fault.OfBody(pointer, ShownText.Printable(text), TextExpected));
                break;
            case JsonValueKind.Array:
                foreach (var (item, i) in element.EnumerateArray().Select((item, i) => (item, i)))
                {
                    Check(item, string.Create(CultureInfo.InvariantCulture, $"{pointer}/{i}"), faults);
                }

                break;
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    var at = $"{pointer}/{ShownText.Printable(property.Name)}";
                    if (property.Name.Length > LongestText || property.Name.Any(ShownText.IsUnwanted))
                    {
                        faults.Add(Fault.OfBody(at, ShownText.Printable(property.Name), TextExpected));
                    }

                    Check(property.Value, at, faults);
                }

                break;
        }
    }
}
