using System.Buffers;
using System.Text;
using MapService.Formats.GeoJson;
using MapService.Geometry;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;

namespace MapService.Tests.Formats.GeoJson;

/// <summary>What is written, byte by byte on small cases, and read back by NetTopologySuite's own reader.</summary>
public sealed class GeoJsonWriterTests
{
    // d-------c
    // | s--r  |    The shell goes a d c b, clockwise; the hole p q r s, counter-clockwise: both against RFC 7946.
    // | p--q  |
    // a-------b
    private static readonly PolygonTable SquareWithHole = Table(
        [[(0, 0), (0, 40), (40, 40), (40, 0)], [(10, 10), (20, 10), (20, 20), (10, 20)]]);

    [Fact]
    public void Rings_are_closed_and_wound_as_RFC_7946_asks() =>
        Assert.Equal(
            """{"type":"Polygon","coordinates":[[[0,0],[40,0],[40,40],[0,40],[0,0]],[[10,10],[10,20],[20,20],[20,10],[10,10]]]}""",
            Geometry(SquareWithHole, RingWinding.Rfc7946));

    [Fact]
    public void Rings_are_kept_as_found_where_that_is_asked() =>
        Assert.Equal(
            """{"type":"Polygon","coordinates":[[[0,0],[0,40],[40,40],[40,0],[0,0]],[[10,10],[20,10],[20,20],[10,20],[10,10]]]}""",
            Geometry(SquareWithHole, RingWinding.AsFound));

    [Fact]
    public void Several_polygons_are_a_MultiPolygon_and_none_is_null()
    {
        Assert.StartsWith(
            """{"type":"MultiPolygon","coordinates":[[[[0,0],""",
            Geometry(Table([[(0, 0), (1, 0), (0, 1)]], [[(5, 5), (6, 5), (5, 6)]]), RingWinding.Rfc7946),
            StringComparison.Ordinal);
        Assert.Equal("null", Geometry(Table(), RingWinding.Rfc7946));
    }

    [Theory]
    [InlineData(50_413_150, "5.041315")]
    [InlineData(-5, "-0.0000005")]
    [InlineData(-51_412_345, "-5.1412345")]
    [InlineData(1_800_000_000, "180")]
    [InlineData(-1_800_000_000, "-180")]
    [InlineData(1, "0.0000001")]
    [InlineData(100_000_000, "10")]
    [InlineData(10_000_001, "1.0000001")]
    public void Coordinates_are_exact_decimals_without_trailing_zeros(int units, string expected)
    {
        var builder = new PolygonTableBuilder();
        builder.Add([new GridPoint(units, 0), new GridPoint(7, 9), new GridPoint(3, 80)]);
        builder.EndRing();
        builder.EndPolygon();
        builder.EndFeature();

        Assert.StartsWith(
            $$"""{"type":"Polygon","coordinates":[[[{{expected}},0],""",
            Geometry(builder.ToTable(), RingWinding.AsFound),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_collection_has_its_foreign_members_then_a_feature_a_line()
    {
        var text = Encoding.UTF8.GetString(Write(writer =>
        {
            writer.StartCollection(json => json.WriteString("kind", "CPTS"));
            writer.WriteFeature("21231", json => json.WriteString("nom", "Dijon-l'Été"), Table([[(0, 0), (1, 0), (0, 1)]]), 0);
            writer.WriteFeature(7, null, Table(), 0);
            writer.WriteFeature(null, null, Table(), 0);
            writer.EndCollection();
        }));

        Assert.Equal(
            """
            {"type":"FeatureCollection","kind":"CPTS","features":[
            {"type":"Feature","id":"21231","properties":{"nom":"Dijon-l'Été"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[0,1],[0,0]]]}},
            {"type":"Feature","id":7,"properties":{},"geometry":null},
            {"type":"Feature","properties":{},"geometry":null}
            ]}

            """,
            text);
    }

    [Fact]
    public void A_stream_gets_the_same_bytes_as_a_buffer()
    {
        using var stream = new MemoryStream();
        using (var writer = new GeoJsonWriter(stream))
        {
            Fill(writer);
        }

        Assert.True(stream.Length > 200_000);
        Assert.Equal(Write(Fill), stream.ToArray());

        // Enough features for the stream to be written to before the end.
        static void Fill(GeoJsonWriter writer)
        {
            writer.StartCollection();
            for (var i = 0; i < 2000; i++)
            {
                writer.WriteFeature(i, null, SquareWithHole, 0);
            }

            writer.EndCollection();
        }
    }

    [Fact]
    public void NetTopologySuite_reads_the_same_surface_and_our_reader_the_same_positions()
    {
        var bytes = Write(writer =>
        {
            writer.StartCollection();
            writer.WriteFeature("21231", json => json.WriteString("code", "21231"), SquareWithHole, 0);
            writer.EndCollection();
        });

        var options = new System.Text.Json.JsonSerializerOptions { Converters = { new GeoJsonConverterFactory() } };
        using var document = System.Text.Json.JsonDocument.Parse(bytes);
        var theirs = System.Text.Json.JsonSerializer.Deserialize<NetTopologySuite.Geometries.Geometry>(
            document.RootElement.GetProperty("features")[0].GetProperty("geometry"), options);
        var polygon = Assert.IsType<Polygon>(theirs);
        Assert.Equal((40 * 40) - (10 * 10), polygon.Area);
        Assert.True(polygon.Shell.IsCCW);
        Assert.False(polygon.Holes[0].IsCCW);

        var ours = GeoJsonPolygons.Read(bytes, "polygons.geojson");
        Assert.Equal(["21231"], ours.Codes);
        Assert.Equal(
            [(0, 0), (40, 0), (40, 40), (0, 40)], ours.Polygons.Ring(0).ToArray().Select(p => ((int)p.Longitude, (int)p.Latitude)));
    }

    private static string Geometry(PolygonTable table, RingWinding winding)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new System.Text.Json.Utf8JsonWriter(buffer))
        {
            GeoJsonWriter.WriteGeometry(json, table, 0, winding);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static byte[] Write(Action<GeoJsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new GeoJsonWriter(buffer))
        {
            write(writer);
        }

        return buffer.WrittenSpan.ToArray();
    }

    // A table of one feature; its polygons as rings of whole degrees.
    private static PolygonTable Table(params (int Longitude, int Latitude)[][][] polygons)
    {
        var builder = new PolygonTableBuilder();
        foreach (var polygon in polygons)
        {
            foreach (var ring in polygon)
            {
                builder.Add([.. ring.Select(p => GridPoint.FromDegrees(p.Longitude, p.Latitude))]);
                builder.EndRing();
            }

            builder.EndPolygon();
        }

        builder.EndFeature();
        return builder.ToTable();
    }
}
