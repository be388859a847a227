using System.Text.Json;
using MapService.Documents;

namespace MapService.Api.Resources.History;

/// <summary>Compares two records value by value. Mappings are gone through; lists are compared whole.</summary>
internal static class RecordFields
{
    /// <summary>The values that differ, in the order of the records.</summary>
    /// <param name="before">A record, as JSON.</param>
    /// <param name="after">Another.</param>
    public static IReadOnlyList<FieldChangeItem> Differences(string before, string after)
    {
        var was = Flat(before);
        var now = Flat(after);
        return
        [
            .. was.Keys.Concat(now.Keys).Distinct()
                .Where(field => !was.TryGetValue(field, out var old)
                    || !now.TryGetValue(field, out var given)
                    || old.GetRawText() != given.GetRawText())
                .Select(field => new FieldChangeItem(field, ValueOf(was, field), ValueOf(now, field))),
        ];
    }

    private static JsonElement? ValueOf(
        Dictionary<string, JsonElement> record, string field) => record.TryGetValue(field, out var value) ? value : null;

    private static Dictionary<string, JsonElement> Flat(string record)
    {
        var flat = new Dictionary<string, JsonElement>();
        using var document = JsonDocument.Parse(record);
        Add(document.RootElement.Clone(), "");
        return flat;

        void Add(JsonElement map, string prefix)
        {
            foreach (var property in map.EnumerateObject())
            {
                if (property.Value.ValueKind == JsonValueKind.Object)
                {
                    Add(property.Value, $"{prefix}{property.Name}.");
                }
                else
                {
                    flat.Add(prefix + property.Name, property.Value);
                }
            }
        }
    }
}
