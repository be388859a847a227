using MapService.Geometry;
using MapService.Storage.Postgis;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace MapService.Tests.Storage.Postgis;

/// <summary>Features in the binary that Npgsql and PostGIS exchange, by the packages that Npgsql uses, without a server.</summary>
public sealed class PostgisGeometryTests
{
    [Fact]
    public void The_binary_is_the_one_that_PostGis_writes()
    {
        var geometry = PostgisGeometry.Of(Table([[(0, 0), (10_000_000, 0), (0, 20_000_000)]]), 0)!;

        // SELECT ST_AsEWKB('SRID=4326;MULTIPOLYGON(((0 0, 1 0, 0 2, 0 0)))'): byte order 1; type 6 with the SRID flag 0x20000000;
        // 4326 = 0x10E6; 1 polygon: byte order 1, type 3, 1 ring, 4 positions: numbers of 8 bytes, 1.0 is 3FF0… and 2.0 is 4000….
        const string zero = "0000000000000000", one = "000000000000F03F", two = "0000000000000040";
        var expected = "0106000020E610000001000000" + "01030000000100000004000000" + zero + zero + one + zero + zero + two + zero + zero;
        Assert.Equal(expected, Convert.ToHexString(new PostGisWriter().Write(geometry)));
    }

    // Two polygons, one with a hole. No coordinate of the hole is an exact binary fraction.
    [Fact]
    public void A_feature_comes_back_from_the_binary_as_it_was()
    {
        var table = Table(
            [
                [(0, 0), (0, 40_000_000), (40_000_000, 40_000_000), (40_000_000, 0)],
                [(10_000_001, 10_000_003), (20_000_007, 10_000_009), (20_000_011, 20_000_013)],
            ],
            [[(-1_800_000_000, -900_000_000), (-1_799_999_999, -900_000_000), (-1_800_000_000, -899_999_999)]]);
        var geometry = PostgisGeometry.Of(table, 0)!;

        using var stream = new MemoryStream(new PostGisWriter().Write(geometry));
        var read = new PostGisReader(PostgisGeometry.Sequences, new PrecisionModel(), Ordinates.XY).Read(stream);

        Assert.Equal(PostgisGeometry.Srid, read.SRID);
        Assert.True(geometry.EqualsExact(read));
        var builder = new PolygonTableBuilder();
        PostgisGeometry.AddTo(builder, (MultiPolygon)read);
        builder.EndFeature();
        Assert.Equal(Rings(table), Rings(builder.ToTable()));
    }

    // One feature: polygons of rings of grid positions.
    private static PolygonTable Table(params (int X, int Y)[][][] polygons)
    {
        var builder = new PolygonTableBuilder();
        foreach (var polygon in polygons)
        {
            foreach (var ring in polygon)
            {
                builder.Add([.. ring.Select(position => new GridPoint(position.X, position.Y))]);
                builder.EndRing();
            }

            builder.EndPolygon();
        }

        builder.EndFeature();
        return builder.ToTable();
    }

    private static List<List<GridPoint[]>> Rings(PolygonTable table)
    {
        var polygons = new List<List<GridPoint[]>>();
        foreach (var polygon in table.PolygonsOf(0))
        {
            var rings = new List<GridPoint[]>();
            foreach (var ring in table.RingsOf(polygon))
            {
                rings.Add(table.Ring(ring).ToArray());
            }

            polygons.Add(rings);
        }

        return polygons;
    }
}
