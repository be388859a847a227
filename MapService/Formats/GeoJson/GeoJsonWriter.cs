using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using MapService.Geometry;

namespace MapService.Formats.GeoJson;

/// <summary>
/// Writes a GeoJSON FeatureCollection (RFC 7946), with one feature on each line. Call <see cref="StartCollection"/>, then
/// <c>WriteFeature</c> for each feature, then <see cref="EndCollection"/>. The same calls give the same bytes.
/// </summary>
/// <remarks>
/// Coordinates are exact (at most seven decimals), and rings are closed. One polygon becomes a Polygon, several a MultiPolygon, none a null
/// geometry. Accents are not escaped. A buffer is complete after <see cref="EndCollection"/>; a stream receives the text bit by bit.
/// </remarks>
public sealed class GeoJsonWriter : IDisposable
{
    private const int FlushBytes = 1 << 16;

    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true
    };

    private readonly IBufferWriter<byte> target;
    private readonly ArrayBufferWriter<byte>? buffer;
    private readonly Stream? stream;
    private readonly RingWinding winding;
    private readonly Utf8JsonWriter json;
    private readonly ArrayBufferWriter<byte> scratch = new();
    private bool anyFeature;

    /// <summary>Writes into a buffer (an <see cref="ArrayBufferWriter{T}"/>, a pipe).</summary>
    public GeoJsonWriter(IBufferWriter<byte> target, RingWinding winding = RingWinding.Rfc7946)
    {
        this.target = target;
        this.winding = winding;
        json = new Utf8JsonWriter(target, Options);
    }

    /// <summary>Writes to a stream, which stays open.</summary>
    public GeoJsonWriter(Stream stream, RingWinding winding = RingWinding.Rfc7946)
    {
        this.stream = stream;
        this.winding = winding;
        target = buffer = new ArrayBufferWriter<byte>(2 * FlushBytes);
        json = new Utf8JsonWriter(target, Options);
    }

    /// <summary>Begins the collection.</summary>
    /// <param name="members">Writes foreign members of the collection (names and values) before the features; may be null.</param>
    public void StartCollection(Action<Utf8JsonWriter>? members = null)
    {
        anyFeature = false;
        json.WriteStartObject();
        json.WriteString("type"u8, "FeatureCollection"u8);
        members?.Invoke(json);
        json.WriteStartArray("features"u8);
        Finish();
    }

    /// <summary>Writes a feature with a text as its id, or none.</summary>
    /// <param name="id">Null for a feature without an id.</param>
    /// <param name="properties">Writes the properties (names and values); null for none.</param>
    /// <param name="polygons">The table of its polygons.</param>
    /// <param name="feature">Which feature of <paramref name="polygons"/>.</param>
    public void WriteFeature(string? id, Action<Utf8JsonWriter>? properties, PolygonTable polygons, int feature)
    {
        StartFeature();
        if (id is not null)
        {
            json.WriteString("id"u8, id);
        }

        EndFeature(properties, polygons, feature);
    }

    /// <summary>Writes a feature with a number as its id.</summary>
    /// <inheritdoc cref="WriteFeature(string?, Action{Utf8JsonWriter}?, PolygonTable, int)"/>
    public void WriteFeature(long id, Action<Utf8JsonWriter>? properties, PolygonTable polygons, int feature)
    {
        StartFeature();
        json.WriteNumber("id"u8, id);
        EndFeature(properties, polygons, feature);
    }

    /// <summary>Writes a feature with a number as its id and a line as its geometry.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="properties">Writes the properties (names and values); null for none.</param>
    /// <param name="line">Two positions or more, both ends included.</param>
    public void WriteLineFeature(long id, Action<Utf8JsonWriter>? properties, ReadOnlySpan<GridPoint> line)
    {
        StartFeature();
        json.WriteNumber("id"u8, id);
        WriteProperties(properties);
        json.WriteStartObject("geometry"u8);
        json.WriteString("type"u8, "LineString"u8);
        json.WritePropertyName("coordinates"u8);
        GeoJsonCoordinates.WriteLine(json, scratch, line);
        json.WriteEndObject();
        json.WriteEndObject();
        Finish();
    }

    /// <summary>Ends the collection and flushes the target stream's buffer.</summary>
    public void EndCollection()
    {
        target.Write("\n]}\n"u8);
        Drain();
    }

    /// <inheritdoc/>
    public void Dispose() => json.Dispose();

    /// <summary>Writes a geometry as the next value: Polygon, MultiPolygon or null.</summary>
    public static void WriteGeometry(Utf8JsonWriter json, PolygonTable polygons, int feature, RingWinding winding = RingWinding.Rfc7946) =>
        WriteGeometry(json, new ArrayBufferWriter<byte>(), polygons, feature, winding);

    private static void WriteGeometry(
        Utf8JsonWriter json, ArrayBufferWriter<byte> scratch, PolygonTable polygons, int feature, RingWinding winding)
    {
        var parts = polygons.PolygonsOf(feature);
        if (parts.Count == 0)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("type"u8, parts.Count == 1 ? "Polygon"u8 : "MultiPolygon"u8);
        json.WritePropertyName("coordinates"u8);
        if (parts.Count > 1)
        {
            json.WriteStartArray();
        }

        foreach (var part in parts)
        {
            json.WriteStartArray();
            var shell = polygons.RingsOf(part).Start;
            foreach (var ring in polygons.RingsOf(part))
            {
                var backwards = winding == RingWinding.Rfc7946 && IsBackwards(polygons.Ring(ring), isShell: ring == shell);
                GeoJsonCoordinates.WriteRing(json, scratch, polygons.Ring(ring), backwards);
            }

            json.WriteEndArray();
        }

        if (parts.Count > 1)
        {
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static bool IsBackwards(ReadOnlySpan<GridPoint> ring, bool isShell)
    {
        var area = SignedArea.Twice(ring);
        return isShell ? area < 0 : area > 0;
    }

    private void StartFeature()
    {
        target.Write(anyFeature ? ",\n"u8 : "\n"u8);
        anyFeature = true;
        json.WriteStartObject();
        json.WriteString("type"u8, "Feature"u8);
    }

    private void EndFeature(Action<Utf8JsonWriter>? properties, PolygonTable polygons, int feature)
    {
        WriteProperties(properties);
        json.WritePropertyName("geometry"u8);
        WriteGeometry(json, scratch, polygons, feature, winding);
        json.WriteEndObject();
        Finish();
    }

    private void WriteProperties(Action<Utf8JsonWriter>? properties)
    {
        json.WriteStartObject("properties"u8);
        properties?.Invoke(json);
        json.WriteEndObject();
    }

    // Line ends between features are written directly, so the JSON writer is flushed first.
    private void Finish()
    {
        json.Flush();
        json.Reset();
        if (buffer is { WrittenCount: > FlushBytes })
        {
            Drain();
        }
    }

    private void Drain()
    {
        if (stream is not null && buffer is not null)
        {
            stream.Write(buffer.WrittenSpan);
            buffer.ResetWrittenCount();
        }
    }
}
