using System.Globalization;
using System.Text.Json;
using MapService.Formats.Trees;
using MapService.Storage.Contract;

namespace MapService.Api.Resources.Edits;

/// <summary>Reads the parts that bodies of edits share. Faults are reported with the JSON pointer of the value.</summary>
internal static class BodyParts
{
    /// <summary>The reason of the edit; null, and a fault, when there is none.</summary>
    public static string? Reason(MapReader body)
    {
        var reason = body.FindGiven("reason");
        if (reason is { Kind: NodeKind.Text, Text: { } text } && RevisionReason.IsValid(text))
        {
            return text;
        }

        if (reason is null)
        {
            return body.Missing("reason", RevisionReason.Expected);
        }

        body.Bad(reason, "reason", reason.Raw, RevisionReason.Expected);
        return null;
    }

    /// <summary>A list of objects that may be left out; empty, and a fault, when it is something else.</summary>
    public static IReadOnlyList<JsonElement> Objects(MapReader map, string key, int most)
    {
        if (map.FindGiven(key) is not { } list)
        {
            return [];
        }

        var items = list.Items;
        if (list.Kind == NodeKind.List && items.Count <= most && items.All(item => item.Kind == NodeKind.Map))
        {
            return [.. items.Select(ElementOf)];
        }

        var bound = most == int.MaxValue ? "" : string.Create(CultureInfo.InvariantCulture, $"at most {most} ");
        map.Bad(list, key, list.Raw, $"a list of {bound}objects");
        return [];
    }

    /// <summary>The JSON of a value of a body.</summary>
    public static JsonElement ElementOf(Node value) => ((JsonNode)value).Element;
}
