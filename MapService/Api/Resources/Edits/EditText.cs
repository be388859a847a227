using System.Globalization;
using MapService.Api.Http.Problems;
using MapService.Files;
using MapService.Formats.Trees;

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
    public static void Check(Node node, string pointer, FaultList faults)
    {
        if (node is { Kind: NodeKind.Text, Text: { } text } && IsUnwanted(text))
        {
            faults.Add(Fault.OfBody(pointer, ShownText.Printable(text), TextExpected));
        }

        foreach (var (item, i) in node.Items.Select((item, i) => (item, i)))
        {
            Check(item, JsonPointer.Append(pointer, i), faults);
        }

        foreach (var member in node.Members)
        {
            var name = ShownText.Printable(member.Key!);
            var at = JsonPointer.Append(pointer, name);
            if (IsUnwanted(member.Key!))
            {
                faults.Add(Fault.OfBody(at, name, TextExpected));
            }

            Check(member.Value, at, faults);
        }
    }

    private static bool IsUnwanted(string text) => text.Length > LongestText || text.Any(ShownText.IsUnwanted);
}
