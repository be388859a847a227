using MapService.Geometry;
using MapService.Topology.Arcs;
using MapService.Topology.Noding;

namespace MapService.Tests.Topology.Noding;

/// <summary>
/// Noding judged by its promise: afterwards edges meet in their ends only, and stay within a few steps of where they were.
/// </summary>
public sealed class NodingTests
{
    //   a     d
    //     \ /
    //      x        the middle of both
    //     / \
    //   c     b
    [Fact]
    public void Edges_that_cross_are_split_at_the_crossing()
    {
        var noded = Noded("POLYGON((0 0, 100 100, 0 100, 0 0))", "POLYGON((0 80, 80 0, 200 300, 0 80))");
        Assert.Contains(new GridPoint(40, 40), noded.Points);
        Assert.Equal(2, noded.Points.Count(p => p == new GridPoint(40, 40)));
    }

    [Fact]
    public void A_vertex_on_an_edge_becomes_a_vertex_of_both()
    {
        var noded = Noded("POLYGON((0 0, 100 0, 100 100, 0 0))", "POLYGON((100 0, 200 0, 100 50, 100 0))");
        Assert.Equal(2, noded.Points.Count(p => p == new GridPoint(100, 50)));
    }

    [Fact]
    public void A_table_whose_edges_meet_in_their_ends_stays_as_it_is()
    {
        var table = Nts.Table("POLYGON((0 0, 100 0, 100 100, 0 100, 0 0))", "POLYGON((100 0, 200 0, 200 100, 100 100, 100 0))");
        Assert.Empty(Noder.Split(ArcsOf(table)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void After_it_edges_meet_in_their_ends_only_however_many_cross(int seed)
    {
        // Long thin triangles across a small square: roundings fall on each other everywhere.
        var random = new Random(seed);
        string Corner() => $"{random.Next(150)} {random.Next(150)}";
        var triangles = Enumerable.Range(0, 20).Select(_ => (A: Corner(), B: Corner(), C: Corner()))
            .Select(t => $"POLYGON(({t.A}, {t.B}, {t.C}, {t.A}))")
            .Where(wkt => NtsPolygons.Of(Nts.Table(wkt), 0).Area > 0)
            .ToArray();
        var noded = Noded(triangles);
        var edges = new HashSet<(GridPoint A, GridPoint B)>();
        for (var ring = 0; ring < noded.RingCount; ring++)
        {
            var positions = noded.Ring(ring);
            for (var i = 0; i < positions.Length; i++)
            {
                edges.Add((positions[i], positions[i + 1 == positions.Length ? 0 : i + 1]));
            }
        }

        Assert.True(edges.Count > 300, "The triangles cross in hundreds of places.");
        var list = edges.ToArray();
        for (var i = 0; i < list.Length; i++)
        {
            for (var k = 0; k < i; k++)
            {
                Assert.NotEqual(MeetingKind.Crosses, Meeting.Of(list[i].A, list[i].B, list[k].A, list[k].B));
            }
        }
    }

    [Fact]
    public void The_crossing_is_the_same_whichever_edge_comes_first_and_whichever_way_they_run()
    {
        var random = new Random(5);
        for (var i = 0; i < 1000; i++)
        {
            GridPoint Next() => new(random.Next(50), random.Next(50));
            var (a, b, c, d) = (Next(), Next(), Next(), Next());
            if (Meeting.Cross(a, b, c, d))
            {
                var at = EdgeCrossing.Of(a, b, c, d);
                Assert.Equal([at, at, at], [EdgeCrossing.Of(b, a, c, d), EdgeCrossing.Of(c, d, a, b), EdgeCrossing.Of(d, c, b, a)]);
            }
        }
    }

    private static PolygonTable Noded(params string[] wkt)
    {
        var table = Nts.Table(wkt);
        return NodedPolygons.Of(table, Noder.Split(ArcsOf(table)));
    }

    private static ArcTable ArcsOf(PolygonTable table)
    {
        var vertices = VertexNumbers.Of(table);
        return ArcCutter.Cut(table, vertices, Junctions.Of(table, vertices));
    }
}
