using System.Buffers;
using System.Text.Json;
using MapService.Coverage.Snapshot;
using MapService.Formats.GeoJson;

namespace MapService.Documents;

/// <summary>Writes GeoJSON with members that go through the API's JSON form.</summary>
internal static class FeatureCollections
{
    /// <summary>A FeatureCollection in bytes.</summary>
    /// <param name="members">Writes what stands beside the features.</param>
    /// <param name="features">Writes the features.</param>
    public static byte[] Write(Action<Utf8JsonWriter> members, Action<GeoJsonWriter> features)
    {
        var bytes = new ArrayBufferWriter<byte>(1 << 16);
        using (var writer = new GeoJsonWriter(bytes))
        {
            writer.StartCollection(members);
            features(writer);
            writer.EndCollection();
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>The members <c>validFrom</c> and <c>validUntil</c>: the first and the last day on which the answer is the same.</summary>
    public static void Period(Utf8JsonWriter json, ValidPeriod valid)
    {
        Member(json, "validFrom", valid.From);
        Member(json, "validUntil", valid.Until);
    }

    /// <summary>A member whose value is written as in every other document; null stays null.</summary>
    public static void Member<T>(Utf8JsonWriter json, string name, T value)
    {
        json.WritePropertyName(name);
        JsonSerializer.Serialize(json, value, JsonForm.Options);
    }
}
