using MapService.Geometry;
using MapService.Tests.Tiles;
using MapService.Topology;

namespace MapService.Tests.Topology;

public sealed class SimplifyTests
{
    private const int Milli = GridPoint.UnitsPerDegree / 1000;

    // Two features one over the other, their border with a bend of 0.001° up in the middle, on the equator:
    //
    //     +-----+-----+
    //     |    / \    |      the bend's triangle: 0.002° wide, 0.001° high. A degree is 6371008.8 m · π / 180 = 111195.08 m,
    //     +---b   d---+      so it covers 0.002 · 0.001 / 2 · 111195.08² = 12364.3 m² (b and d are level with the ends).
    //     +-----------+
    [Fact]
    public void A_vertex_weighs_the_ground_that_its_triangle_covers()
    {
        var topology = CoverageTopology.Build(Table(
            [(0, 0), (1, 0), (2, 1), (3, 0), (4, 0), (4, 5), (0, 5)],
            [(0, 0), (0, -5), (4, -5), (4, 0), (3, 0), (2, 1), (1, 0)]));
        var arc = Enumerable.Range(0, topology.ArcCount).Single(number => topology.LeftOf(number) >= 0 && topology.RightOf(number) >= 0);
        var weights = SimplifyWeights.Of(topology);
        Assert.Equal(5, topology.Arc(arc).Length);
        Assert.True(double.IsPositiveInfinity(weights.Arc(arc)[0]));
        Assert.True(double.IsPositiveInfinity(weights.Arc(arc)[^1]));
        Assert.Equal(5, Simplify.Arc(topology, weights, arc, 0).Length);

        // b and d go (each with the triangle end, b, top: half of 0.001° · 0.001°, half of the bend's). The top stays, whatever is asked:
        // the border is not the only arc between its ends, and straight it could meet another one that has lost all its vertices.
        Assert.Equal(12364.3 / 2, weights.Arc(arc)[1], 1.0);
        Assert.Equal(12364.3 / 2, weights.Arc(arc)[3], 1.0);
        Assert.Equal([topology.Arc(arc)[0], new GridPoint(2 * Milli, Milli), topology.Arc(arc)[^1]], Simplify.Arc(topology, weights, arc, 1e9));
    }

    [Fact]
    public void A_ring_of_its_own_keeps_three_positions()
    {
        var topology = CoverageTopology.Build(Table([(0, 0), (2, 0), (4, 1), (4, 4), (2, 5), (0, 4)]));
        Assert.Equal(1, topology.ArcCount);
        Assert.Equal(4, Simplify.Arc(topology, SimplifyWeights.Of(topology), 0, double.MaxValue).Length);
    }

    [Fact]
    public void Real_arcs_lose_vertices_the_larger_the_weight_and_keep_their_ends()
    {
        var topology = RealCommunes.Bfc.Topology;
        var weights = SimplifyWeights.Of(topology);
        var counts = new int[4];
        for (var arc = 0; arc < topology.ArcCount; arc++)
        {
            var previous = topology.Arc(arc).Length;
            foreach (var (step, minimum) in new[] { 0.0, 1_000, 100_000, 1e12 }.Index())
            {
                var kept = Simplify.Arc(topology, weights, arc, minimum);
                Assert.Equal(topology.Arc(arc)[0], kept[0]);
                Assert.Equal(topology.Arc(arc)[^1], kept[^1]);
                Assert.True(kept.Length <= previous);
                Assert.True(kept.Length >= (kept[0] == kept[^1] ? 4 : 2));
                previous = kept.Length;
                counts[step] += kept.Length;
            }
        }

        Assert.Equal(counts.OrderDescending(), counts);
        Assert.Equal(4, counts.Distinct().Count());
    }

    private static PolygonTable Table(params (int X, int Y)[][] rings)
    {
        var builder = new PolygonTableBuilder();
        foreach (var ring in rings)
        {
            foreach (var (x, y) in ring)
            {
                builder.Add(new GridPoint(x * Milli, y * Milli));
            }

            builder.EndRing();
            builder.EndPolygon();
            builder.EndFeature();
        }

        return builder.ToTable();
    }
}
