using System.Text.Json;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using NetTopologySuite.IO.Converters;

namespace MapService.Tests.Compat;

/// <summary>The packages that were compiled against the real assemblies work with the stand-ins.</summary>
public class StandInTests
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new GeoJsonConverterFactory() } };

    [Fact]
    public void GeoJson4Stj_reads_and_writes_features_through_the_stand_in()
    {
        const string text = """
            {"type":"FeatureCollection","features":[
              {"type":"Feature","id":"89024","geometry":{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,3],[0,3],[0,0]]]},
               "properties":{"nom":"Auxerre","population":34451}},
              {"type":"Feature","geometry":null,"properties":{"nom":"Nulle part"}}]}
            """;
        var read = JsonSerializer.Deserialize<FeatureCollection>(text, Json)!;
        Assert.Equal(2, read.Count);
        Assert.Equal(12, read[0].Geometry.Area);
        Assert.Equal("Auxerre", read[0].Attributes["nom"]);
        Assert.Equal("89024", read[0].GetOptionalId("id"));
        Assert.Null(read[1].Geometry);

        var made = new FeatureCollection { new Feature(read[0].Geometry, new AttributesTable { { "code", "2A004" }, { "rang", 7 } }) };
        using var written = JsonDocument.Parse(JsonSerializer.Serialize(made, Json));
        var feature = written.RootElement.GetProperty("features")[0];
        Assert.Equal("2A004", feature.GetProperty("properties").GetProperty("code").GetString());
        Assert.Equal(7, feature.GetProperty("properties").GetProperty("rang").GetInt32());
        Assert.Equal("Polygon", feature.GetProperty("geometry").GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("POINT (3.57 47.8)", 4326)]
    [InlineData("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1))", 2154)]
    [InlineData("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))", 4326)]
    [InlineData("LINESTRING Z(0 0 1, 1 1 2)", 0)]
    public void PostGis_binary_comes_back_as_it_went(string wkt, int srid)
    {
        var geometry = new WKTReader().Read(wkt);
        geometry.SRID = srid;
        using var stream = new MemoryStream();
        new PostGisWriter().Write(geometry, stream);
        stream.Position = 0;
        var back = new PostGisReader(NetTopologySuite.Geometries.Implementation.CoordinateArraySequenceFactory.Instance, new PrecisionModel(), Ordinates.XYZM).Read(stream);
        Assert.True(geometry.EqualsExact(back));
        Assert.Equal(srid, back.SRID);
        Assert.Equal(geometry.Coordinate.Z, back.Coordinate.Z);
        Assert.True(stream.CanRead, "The stream belongs to the caller: Npgsql reads on.");
    }

    [Fact]
    public void PostGis_binary_is_the_one_that_PostGis_writes()
    {
        // SELECT ST_AsEWKB('SRID=4326;POINT(1 2)'): byte order 1, type 1 with the SRID flag 0x20000000, 4326 = 0x10E6, then 1.0 and 2.0.
        var point = new Point(1, 2) { SRID = 4326 };
        Assert.Equal("0101000020E6100000000000000000F03F0000000000000040", Convert.ToHexString(new PostGisWriter().Write(point)));
    }

    [Fact]
    public void Stand_ins_carry_the_identity_that_their_callers_were_compiled_against()
    {
        const string key = "f580a05016ebada1"; // of NetTopologySuite itself
        foreach (var (assembly, name) in new[]
        {
            (typeof(Feature).Assembly, "NetTopologySuite.Features"),
            (typeof(PostGisReader).Assembly, "NetTopologySuite.IO.PostGis"),
        })
        {
            Assert.Equal($"{name}, Version=2.0.0.0, Culture=neutral, PublicKeyToken={key}", assembly.FullName);
        }
    }
}
