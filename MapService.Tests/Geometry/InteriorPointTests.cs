using MapService.Geometry;
using MapService.Tests.Coverage;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace MapService.Tests.Geometry;

/// <summary>A point inside: of drawn polygons, and of every real one as NetTopologySuite sees it.</summary>
public sealed class InteriorPointTests
{
    [Theory]
    // A square: its middle.
    [InlineData("POLYGON((0 0, 1 0, 1 1, 0 1, 0 0))", 0.5, 0.5)]
    // A hole in the middle: left of it, where the parallel is inside for longer.
    [InlineData("POLYGON((0 0, 10 0, 10 2, 0 2, 0 0), (5 0.5, 7 0.5, 7 1.5, 5 1.5, 5 0.5))", 2.5, 1)]
    // A U: the centre of gravity is outside, the wider arm on the right is taken.
    [InlineData("POLYGON((0 0, 9 0, 9 4, 5 4, 5 1, 2 1, 2 4, 0 4, 0 0))", 7, 2)]
    // Two parts: the larger one.
    [InlineData("MULTIPOLYGON(((0 0, 1 0, 1 1, 0 1, 0 0)), ((4 0, 8 0, 8 2, 4 2, 4 0)))", 6, 1)]
    // A frame that is mostly hole is smaller than the square beside it.
    [InlineData(
        "MULTIPOLYGON(((0 0, 6 0, 6 6, 0 6, 0 0), (0.1 0.1, 5.9 0.1, 5.9 5.9, 0.1 5.9, 0.1 0.1)), ((7 0, 9 0, 9 2, 7 2, 7 0)))", 8, 1)]
    // A vertex on each side at half height counts once.
    [InlineData("POLYGON((0 1, 2 0, 4 1, 2 2, 0 1))", 2, 1)]
    public void It_is_the_middle_of_the_widest_stretch_half_way_up(string wkt, double longitude, double latitude) =>
        Assert.Equal(GridPoint.FromDegrees(longitude, latitude), InteriorPoint.Of(TableOf(wkt), 0));

    [Fact]
    public void A_polygon_narrower_than_the_rounding_has_a_point_all_the_same()
    {
        var point = InteriorPoint.Of(TableOf("POLYGON((0.0000011 0, 0.0000019 0, 0.0000019 1, 0.0000011 1, 0.0000011 0))"), 0);
        Assert.Equal(0.0000015, point!.Value.Longitude, 7);
    }

    [Fact]
    public void Without_a_polygon_or_without_an_inside_there_is_none()
    {
        var builder = new PolygonTableBuilder();
        builder.EndFeature();
        Assert.Null(InteriorPoint.Of(builder.ToTable(), 0));
        Assert.Null(InteriorPoint.Of(TableOf("POLYGON((0 0, 1 1, 2 2, 0 0))"), 0));
    }

    [Fact]
    public void Every_commune_of_the_embedded_dataset_has_a_rounded_point_inside() =>
        CheckAll(Facts.Embedded.Records.Polygons, Facts.Communes.Count);

    [Fact]
    public void Every_real_commune_of_the_region_has_a_rounded_point_inside() =>
        CheckAll(RealPolygons.Bfc.Table, RealPolygons.Bfc.Codes.Count);

    [Fact]
    public void Every_real_commune_of_France_has_a_rounded_point_inside() =>
        CheckAll(RealPolygons.France.Table, RealPolygons.France.Codes.Count);

    private static void CheckAll(PolygonTable polygons, int expected)
    {
        Assert.Equal(expected, polygons.FeatureCount);
        for (var feature = 0; feature < expected; feature++)
        {
            var point = InteriorPoint.Of(polygons, feature)!.Value;
            Assert.Equal((0, 0), (point.X % 100, point.Y % 100));
            var shape = NtsPolygons.Of(polygons, feature);
            Assert.True(shape.Contains(shape.Factory.CreatePoint(new Coordinate(point.X, point.Y))), $"{feature}");
        }
    }

    private static PolygonTable TableOf(string wkt)
    {
        var builder = new PolygonTableBuilder();
        var shape = new WKTReader().Read(wkt);
        for (var i = 0; i < shape.NumGeometries; i++)
        {
            var polygon = (Polygon)shape.GetGeometryN(i);
            foreach (var ring in (LineString[])[polygon.ExteriorRing, .. polygon.InteriorRings])
            {
                foreach (var position in ring.Coordinates.SkipLast(1))
                {
                    builder.Add(GridPoint.FromDegrees(position.X, position.Y));
                }

                builder.EndRing();
            }

            builder.EndPolygon();
        }

        builder.EndFeature();
        return builder.ToTable();
    }
}
