using MapService.Files;
using MapService.Formats.Trees;
using MapService.Territories.Checks;

namespace MapService.Formats.Records;

/// <summary>
/// The rules of records of territories. Any scalar is a text: codes may be written as numbers. A fault is a refused problem; it has the
/// name of the record, and the key and the line in YAML, or the JSON pointer of the key.
/// </summary>
internal sealed class RecordRules(string place, ICollection<InputProblem> problems) : IMapRules
{
    public MapFaultKind? FaultOfText(Node value) =>
        value.Text is null && value.Kind != NodeKind.Null ? MapFaultKind.NotText
        : value.Kind == NodeKind.Null || string.IsNullOrWhiteSpace(value.Text) ? MapFaultKind.Empty
        : null;

    public void Report(MapFault fault)
    {
        var (code, message) = fault.Kind switch
        {
            MapFaultKind.Missing => ("missing-key", "The key must be there."),
            MapFaultKind.Unknown => ("unknown-key", $"Expected one of: {fault.Expected}."),
            MapFaultKind.NotText => ("wrong-type", "Expected one value, not a list or a mapping."),
            MapFaultKind.NotList => ("wrong-type", "Expected a list."),
            MapFaultKind.NotMap => ("wrong-type", "Expected a mapping (key: value)."),
            MapFaultKind.Empty => ("empty-value", "The value is empty; leave the key out instead."),
            MapFaultKind.Repeated => ("repeated-value", "The value is in the list twice."),
            MapFaultKind.Bad => ("bad-value", $"Expected {fault.Expected}."),
            MapFaultKind.Content => (fault.Code!, fault.Expected),
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault.Kind, null),
        };
        problems.Add(new InputProblem(ProblemSeverity.Refused, code, place, FeatureOf(fault), Shown.Of(fault.Value), message));
    }

    private static string FeatureOf(MapFault fault)
    {
        string?[] parts = fault.Map.Node.Pointer is { } pointer
            ? [fault.Map.Name, fault.Key is null ? pointer : JsonPointer.Append(pointer, fault.Key)]
            : [fault.Map.Name, fault.Key, $"line {fault.At.Line}"];
        return string.Join(", ", parts.OfType<string>());
    }
}
