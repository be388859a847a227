using MapService.Geometry;
using MapService.Tiles.Grid;
using MapService.Tiles.Levels;
using MapService.Topology;
using MapService.Topology.Outlines;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Operation.Valid;

namespace MapService.Tests.Tiles.Levels;

/// <summary>
/// Vertices of different borders less than a unit of the deepest zoom apart: clearance once took them for one vertex, and thinning looked
/// for room at a zoom that there is not. Both left rings that crossed.
/// </summary>
public sealed class NearVerticesTests
{
    // y goes up here. The neck between (0.3, -0.3) and (0.2, 0.3) is narrower than a unit.
    //   +---------\_   _/---------+
    //   |           \ /           |
    //   |           / \           |
    //   +---------/     \---------+
    [Theory]
    [InlineData(14)]
    [InlineData(13)]
    [InlineData(12)]
    [InlineData(9)]
    [InlineData(7)]
    public void A_neck_within_a_unit_gives_valid_polygons(int zoom)
    {
        var drawn = Draw(zoom, [(-1500, -1000), (0.30, -0.30), (1500, -1000), (1500, 1000), (0.20, 0.30), (-1500, 1000)]);
        AssertValid(LevelGeometries.Of(drawn, 0), $"zoom {zoom}");
    }

    [Fact]
    public void At_the_deepest_zoom_a_vertex_stays_where_the_tip_of_a_neighbour_is_between_it_and_the_segment()
    {
        var drawn = Draw(
            14,
            [(50, 0.75), (0, 0.30), (-50, 0.75), (-50, -40), (50, -40)],
            [(-60, 2), (1.2, 0.48), (60, 2), (60, 40), (-60, 40)]);
        var shared = OverlayNG.Overlay(
            LevelGeometries.Of(drawn, 0), LevelGeometries.Of(drawn, 1), NetTopologySuite.Operation.Overlay.SpatialFunction.Intersection);
        Assert.Equal(0, shared.Area);
    }

    // Every second commune is moved by 28 cm: noding makes many vertices that are nearly in the same place.
    [Fact]
    public void Where_communes_do_not_fit_a_level_is_what_it_is_when_everything_is_snapped_with_care()
    {
        var topology = CoverageTopology.Build(Shifted());
        var (quick, careful) = (WorldArcs.Of(topology), WorldArcs.Of(topology));
        Array.Fill(careful.RoomOfVertices, (byte)99);
        Array.Fill(careful.RoomOfSegments, (byte)99);
        for (var zoom = TileAddress.MaxZoom; zoom >= 7; zoom--)
        {
            var (one, other) = (Level.Of(quick, zoom), Level.Of(careful, zoom));
            Assert.Equal(other.Starts, one.Starts);
            Assert.Equal(other.X, one.X);
            Assert.Equal(other.Y, one.Y);
        }
    }

    private static PolygonTable Shifted()
    {
        var (communes, builder) = (RealCommunes.Bfc, new PolygonTableBuilder());
        var number = 0;
        for (var commune = 0; commune < communes.Communes.Count; commune++)
        {
            if (communes.Communes[commune].Departement.Value != "90")
            {
                continue;
            }

            var (byX, byY) = number++ % 2 == 0 ? (0, 0) : (26, 18);
            foreach (var polygon in communes.Records.Polygons.PolygonsOf(commune))
            {
                foreach (var ring in communes.Records.Polygons.RingsOf(polygon))
                {
                    foreach (var position in communes.Records.Polygons.Ring(ring))
                    {
                        builder.Add(new GridPoint(position.X + byX, position.Y + byY));
                    }

                    builder.EndRing();
                }

                builder.EndPolygon();
            }

            builder.EndFeature();
        }

        return builder.ToTable();
    }

    /// <summary>
    /// Polygons of one ring each, in units of the deepest zoom around a place in the middle of one of its tiles: nothing crosses a tile's
    /// border there.
    /// </summary>
    private static LevelPolygons Draw(int zoom, params (double X, double Y)[][] rings)
    {
        const int Middle = TileAddress.Extent / 2;
        var unit = 1 / Math.ScaleB(TileAddress.Extent, TileAddress.MaxZoom);
        var (x, y, starts) = (new List<double>(), new List<double>(), new List<int> { 0 });
        foreach (var ring in rings)
        {
            foreach (var (atX, atY) in Anticlockwise(ring).Append(Anticlockwise(ring)[0]))
            {
                x.Add(0.5 + ((Middle + atX) * unit));
                y.Add(0.5 + ((Middle - atY) * unit));
            }

            starts.Add(x.Count);
        }

        var level = Level.Of(new WorldArcs([.. x], [.. y], [.. starts]), zoom);
        return LevelDrawing.Of(level, [.. rings.Select((_, ring) => new Outline([ring], [0, 1], [0, 1]))]);
    }

    private static (double X, double Y)[] Anticlockwise((double X, double Y)[] ring)
    {
        var area = ring.Select((from, i) => (from.X * ring[(i + 1) % ring.Length].Y) - (ring[(i + 1) % ring.Length].X * from.Y)).Sum();
        return area > 0 ? ring : [.. ring.Reverse()];
    }

    private static void AssertValid(NetTopologySuite.Geometries.Geometry geometry, string what)
    {
        var check = new IsValidOp(geometry);
        Assert.True(check.IsValid, $"{what}: {check.ValidationError} {geometry}");
    }
}
