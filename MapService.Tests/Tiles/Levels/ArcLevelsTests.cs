using MapService.Tiles.Grid;
using MapService.Tiles.Levels;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace MapService.Tests.Tiles.Levels;

/// <summary>What thinning and clearance promise about the arcs of the real communes, judged by NetTopologySuite's distances.</summary>
public sealed class ArcLevelsTests
{
    private static readonly GeometryFactory Factory = new();
    private static readonly Lazy<WorldArcs> Arcs = new(() => WorldArcs.Of(RealCommunes.Bfc.Topology));

    [Theory]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(10)]
    public void What_is_left_out_is_within_half_a_unit_of_the_segment_that_takes_its_place(int zoom)
    {
        var arcs = Arcs.Value;
        var firstZooms = arcs.Thinning.FirstZooms(zoom);
        var scale = Math.ScaleB(TileAddress.Extent, zoom);
        var leftOut = 0;
        for (var arc = 0; arc < arcs.ArcCount; arc++)
        {
            var (first, last) = (arcs.Starts[arc], arcs.Starts[arc + 1] - 1);
            Assert.True(firstZooms[first] <= zoom && firstZooms[last] <= zoom);
            for (int before = first, i = first + 1; i <= last; i++)
            {
                if (firstZooms[i] > zoom)
                {
                    continue;
                }

                var segment = Segment(arcs, before, i, scale);
                for (var between = before + 1; between < i; between++, leftOut++)
                {
                    Assert.True(segment.Distance(Point(arcs, between, scale)) < 0.5);
                }

                before = i;
            }
        }

        Assert.True(zoom > 7 || leftOut > 1000, $"Only {leftOut} are left out.");
    }

    [Fact]
    public void What_is_drawn_at_a_zoom_does_not_depend_on_which_was_asked_for_first()
    {
        var (downwards, atOnce) = (new ArcThinning(Arcs.Value), new ArcThinning(Arcs.Value));
        atOnce.FirstZooms(0);
        for (var zoom = TileAddress.MaxZoom; zoom >= 0; zoom--)
        {
            Assert.Equal(atOnce.FirstZooms(zoom).Select(first => first <= zoom), downwards.FirstZooms(zoom).Select(first => first <= zoom));
        }
    }

    [Fact]
    public void Where_there_is_room_nothing_but_neighbours_along_the_arcs_is_within_two_units()
    {
        var arcs = Arcs.Value;
        var vertices = new STRtree<int>();
        for (var i = 0; i < arcs.X.Length; i++)
        {
            vertices.Insert(new Envelope(new Coordinate(arcs.X[i], arcs.Y[i])), i);
        }

        vertices.Build();
        var roomy = 0;
        for (var arc = 0; arc < arcs.ArcCount; arc++)
        {
            for (var i = arcs.Starts[arc] + 1; i < arcs.Starts[arc + 1]; i++)
            {
                var room = Math.Max(arcs.RoomOfSegments[i], (byte)7);
                roomy += room <= 9 ? 1 : 0;
                if (room <= TileAddress.MaxZoom)
                {
                    AssertRoom(arcs, i, vertices, 2 / Math.ScaleB(TileAddress.Extent, room));
                }
            }
        }

        Assert.True(roomy > arcs.X.Length / 2, $"Only {roomy} segments have room at zoom 9.");
    }

    private static void AssertRoom(WorldArcs arcs, int segmentEnd, STRtree<int> vertices, double room)
    {
        var segment = Segment(arcs, segmentEnd - 1, segmentEnd, 1);
        var around = segment.EnvelopeInternal.Copy();
        around.ExpandBy(room);
        foreach (var near in vertices.Query(around))
        {
            var isEnd = IsAt(arcs, near, segmentEnd - 1) || IsAt(arcs, near, segmentEnd);
            Assert.True(isEnd || segment.Distance(Point(arcs, near, 1)) > room, $"Vertex {near} is near segment {segmentEnd}.");
        }
    }

    private static bool IsAt(WorldArcs arcs, int one, int other) => arcs.X[one] == arcs.X[other] && arcs.Y[one] == arcs.Y[other];

    private static LineString Segment(WorldArcs arcs, int from, int to, double scale) =>
        Factory.CreateLineString(
            [new Coordinate(arcs.X[from] * scale, arcs.Y[from] * scale), new Coordinate(arcs.X[to] * scale, arcs.Y[to] * scale)]);

    private static Point Point(WorldArcs arcs, int vertex, double scale) =>
        Factory.CreatePoint(new Coordinate(arcs.X[vertex] * scale, arcs.Y[vertex] * scale));
}
