using System.Globalization;
using System.Text.Json;
using MapService.Api.Http.Problems;
using MapService.Files;

namespace MapService.Api.Resources.Edits;

/// <summary>
/// What texts of an edit may hold: they are shown to many people and kept for ever (<see cref="ShownText"/>).
/// </summary>
internal static class EditText
{
    /// <summary>Most characters of any text of a record.</summary>
    public const int LongestText = 5000;

    private static readonly string TextExpected = string.Create(
        CultureInfo.InvariantCulture, $"a text of at most {LongestText} characters, without control characters but line ends");

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
