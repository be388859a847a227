using System.Globalization;
using System.Text.Json;
using MapService.Api.Http.Problems;
using MapService.Files;
using MapService.Storage.Contract;

namespace MapService.Api.Resources.Edits;

/// <summary>Reads what bodies of edits have in common; faults are kept with the JSON pointer of the value.</summary>
internal static class BodyParts
{
    /// <summary>A member; null where it is not there, or null.</summary>
    public static JsonElement? Find(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>Reports values that are not objects, and unknown members.</summary>
    public static void RequireObject(JsonElement element, string at, IReadOnlyList<string> known, FaultList faults)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            faults.Add(Fault.OfBody(at, ShownText.Shorten(element.GetRawText()), "an object"));
            return;
        }

        foreach (var unknown in element.EnumerateObject().Where(member => !known.Contains(member.Name, StringComparer.Ordinal)))
        {
            faults.Add(Fault.OfBody($"{at}/{ShownText.Shorten(unknown.Name)}", ShownText.Shorten(unknown.Value.GetRawText()), "only " + string.Join(", ", known)));
        }
    }

    /// <summary>Why the edit is made; null, and a fault, where that is not said.</summary>
    public static string? Reason(JsonElement body, FaultList faults)
    {
        var reason = Find(body, "reason");
        if (reason is { ValueKind: JsonValueKind.String } text && RevisionReason.IsValid(text.GetString()!))
        {
            return text.GetString();
        }

        faults.Add(Fault.OfBody("/reason", ShownText.Shorten(reason?.GetRawText()), RevisionReason.Expected));
        return null;
    }

    /// <summary>A list of objects that may be left out; empty, and a fault, where it is something else.</summary>
    public static IReadOnlyList<JsonElement> Objects(JsonElement parent, string at, string name, int most, FaultList faults)
    {
        if (Find(parent, name) is not { } list)
        {
            return [];
        }

        if (list.ValueKind == JsonValueKind.Array && list.GetArrayLength() <= most && list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Object))
        {
            return [.. list.EnumerateArray()];
        }

        var bound = most == int.MaxValue ? "" : string.Create(CultureInfo.InvariantCulture, $"at most {most} ");
        faults.Add(Fault.OfBody($"{at}/{name}", ShownText.Shorten(list.GetRawText()), $"a list of {bound}objects"));
        return [];
    }
}
