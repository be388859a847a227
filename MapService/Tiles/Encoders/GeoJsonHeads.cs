using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using MapService.Layers;

namespace MapService.Tiles.Encoders;

/// <summary>
/// The GeoJSON of the features of a layer before their geometry. It is written once, because it is the same in all tiles.
/// </summary>
internal sealed class GeoJsonHeads
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly byte[][] heads;

    /// <param name="layer">The layer.</param>
    /// <param name="columns">The columns that become properties.</param>
    public GeoJsonHeads(LayerFeatures layer, IReadOnlyList<int> columns)
    {
        var buffer = new ArrayBufferWriter<byte>();
        heads = [.. layer.Features.Select(feature =>
        {
            buffer.ResetWrittenCount();
            using var json = new Utf8JsonWriter(buffer, Options);
            json.WriteStartObject();
            json.WriteString("type"u8, "Feature"u8);
            json.WriteNumber("id"u8, feature.Id);
            json.WriteStartObject("properties"u8);
            foreach (var column in columns)
            {
                json.WritePropertyName(layer.Columns[column].Name);
                Write(json, feature.Values[column]);
            }

            json.WriteEndObject();
            json.WritePropertyName("geometry"u8);
            json.Flush();
            return buffer.WrittenSpan.ToArray();
        })];
    }

    /// <summary>From the feature's opening brace to the colon before its geometry.</summary>
    public ReadOnlySpan<byte> Of(int feature) => heads[feature];

    private static void Write(Utf8JsonWriter json, PropertyValue value)
    {
        switch (value)
        {
            case { IsKnown: false }:
                json.WriteNullValue();
                break;
            case { Type: PropertyType.Text or PropertyType.Day }:
                json.WriteStringValue(value.Text);
                break;
            case { Type: PropertyType.Integer }:
                json.WriteNumberValue(value.Integer);
                break;
            case { Type: PropertyType.Decimal }:
                json.WriteNumberValue(value.Decimal);
                break;
            default:
                json.WriteBooleanValue(value.Flag);
                break;
        }
    }
}
