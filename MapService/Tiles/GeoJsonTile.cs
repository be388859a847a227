using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using MapService.Geometry;

namespace MapService.Tiles;

/// <summary>
/// Writes pieces of features as one GeoJSON FeatureCollection (RFC 7946), a feature a line. Coordinates are those of the whole positions, in
/// degrees to seven decimals (a unit of zoom 14 is 54 of the last decimal), so that equal positions are equal texts in every tile.
/// </summary>
internal static class GeoJsonTile
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <param name="layer">The layer.</param>
    /// <param name="features">Numbers of the features that are there.</param>
    /// <param name="pieces">Their pieces, in the same order.</param>
    /// <param name="zoom">Whose units the pieces are in.</param>
    public static byte[] Of(LayerFeatures layer, List<int> features, LevelPolygons pieces, int zoom)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
        json.WriteString("type"u8, "FeatureCollection"u8);
        json.WriteStartArray("features"u8);
        for (var i = 0; i < features.Count; i++)
        {
            // A line a feature, so that two tiles can be compared by a person; the writer knows no line breaks.
            json.Flush();
            buffer.Write("\n"u8);
            var feature = layer.Features[features[i]];
            json.WriteStartObject();
            json.WriteString("type"u8, "Feature"u8);
            json.WriteNumber("id"u8, feature.Id);
            WriteProperties(json, layer.Columns, feature.Values);
            WriteGeometry(json, pieces, i, Math.ScaleB(TileAddress.Extent, zoom));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteProperties(Utf8JsonWriter json, IReadOnlyList<PropertyColumn> columns, IReadOnlyList<PropertyValue> values)
    {
        json.WriteStartObject("properties"u8);
        for (var i = 0; i < columns.Count; i++)
        {
            json.WritePropertyName(columns[i].Name);
            Write(json, values[i]);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PropertyValue value)
    {
        switch (value)
        {
            case { IsKnown: false }:
                json.WriteNullValue();
                break;
            case { Type: PropertyType.Text }:
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

    private static void WriteGeometry(Utf8JsonWriter json, LevelPolygons pieces, int feature, double scale)
    {
        var polygons = pieces.PolygonsOf(feature);
        json.WriteStartObject("geometry"u8);
        json.WriteString("type"u8, polygons.Count == 1 ? "Polygon"u8 : "MultiPolygon"u8);
        json.WriteStartArray("coordinates"u8);
        foreach (var polygon in polygons)
        {
            if (polygons.Count > 1)
            {
                json.WriteStartArray();
            }

            foreach (var ring in pieces.RingsOf(polygon))
            {
                WriteRing(json, pieces.X(ring), pieces.Y(ring), scale);
            }

            if (polygons.Count > 1)
            {
                json.WriteEndArray();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The winding with y down is the other one with y up, so the ring is written from its end; the first position closes it.</summary>
    private static void WriteRing(Utf8JsonWriter json, ReadOnlySpan<int> x, ReadOnlySpan<int> y, double scale)
    {
        json.WriteStartArray();
        for (var i = x.Length; i >= 0; i--)
        {
            var place = i % x.Length;
            json.WriteStartArray();
            json.WriteNumberValue(SevenDecimals(WebMercator.Longitude(x[place] / scale)));
            json.WriteNumberValue(SevenDecimals(WebMercator.Latitude(y[place] / scale)));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static double SevenDecimals(double degrees) =>
        Math.Round(degrees * GridPoint.UnitsPerDegree, MidpointRounding.AwayFromZero) / GridPoint.UnitsPerDegree;
}
