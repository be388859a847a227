using MapService.Api.Http.Problems;
using MapService.Files;
using MapService.Formats.Trees;

namespace MapService.Api.Http.Requests;

/// <summary>The rules of JSON bodies: only a JSON string is a text, and a fault has the JSON pointer of its value.</summary>
internal sealed class BodyRules(FaultList faults) : IMapRules
{
    public MapFaultKind? FaultOfText(Node value) => value.Kind == NodeKind.Text ? null : MapFaultKind.NotText;

    public void Report(MapFault fault)
    {
        var map = fault.Map.Node.Pointer!;
        faults.Add(fault.Kind switch
        {
            MapFaultKind.Missing => Fault.OfBody(JsonPointer.Append(map, fault.Key!), null, fault.Expected),
            MapFaultKind.Unknown => Fault.OfBody(
                JsonPointer.Append(map, ShownText.Shorten(fault.Value)!), fault.UnknownValue!.Raw, "only " + fault.Expected),
            MapFaultKind.NotText => Fault.OfBody(fault.At.Pointer!, fault.At.Raw, fault.Expected + ", as a text"),
            MapFaultKind.NotList => Fault.OfBody(fault.At.Pointer!, fault.At.Raw, fault.Expected),
            MapFaultKind.NotMap => Fault.OfBody(fault.At.Pointer!, fault.At.Raw, "an object"),
            _ => Fault.OfBody(fault.At.Pointer!, fault.Value, fault.Expected),
        });
    }
}
