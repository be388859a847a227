using MapService.Geometry;
using MapService.Tests.Tiles;
using MapService.Topology;
using MapService.Topology.Outlines;
using MapService.Topology.Simplification;

namespace MapService.Tests.Topology.Simplification;

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
        Assert.Equal(5, ArcSimplifier.Of(topology, weights, 0)[arc].Length);

        // b and d go (each with the triangle end, b, top: half of 0.001° · 0.001°, half of the bend's). The top stays, whatever is asked:
        // the border is not the only arc between its ends, and straight it could meet another one that has lost all its vertices.
        Assert.Equal(12364.3 / 2, weights.Arc(arc)[1], 1.0);
        Assert.Equal(12364.3 / 2, weights.Arc(arc)[3], 1.0);
        Assert.Equal(
            [topology.Arc(arc)[0], new GridPoint(2 * Milli, Milli), topology.Arc(arc)[^1]], ArcSimplifier.Of(topology, weights, 1e9)[arc]);
    }

    [Fact]
    public void A_ring_of_its_own_keeps_three_positions()
    {
        var topology = CoverageTopology.Build(Table([(0, 0), (2, 0), (4, 1), (4, 4), (2, 5), (0, 4)]));
        Assert.Equal(1, topology.ArcCount);
        Assert.Equal(4, ArcSimplifier.Of(topology, SimplifyWeights.Of(topology), double.MaxValue)[0].Length);
    }

    // B reaches up into A, and there lies an enclave in it. Of b and c one at least has to stay: the border is not the only arc between
    // its ends. With the enclave both stay, for it would come to lie in A.
    //
    //     |      A       |
    //     |   b----c     |
    //     |  / [i]  \    |      i: the enclave
    //     +-a        d---+
    //     |      B       |
    [Theory]
    [InlineData(", (6 1, 7 3, 6 3, 6 1)", "POLYGON ((6 1, 7 3, 6 3, 6 1))", 4)]
    [InlineData("", "EMPTY", 3)]
    public void A_border_does_not_jump_over_an_enclave(string hole, string enclave, int positions)
    {
        var topology = CoverageTopology.Build(Nts.Table(
            "POLYGON ((0 0, 4 0, 5 4, 8 4, 9 0, 12 0, 12 9, 0 9, 0 0))",
            $"POLYGON ((0 0, 0 -9, 12 -9, 12 0, 9 0, 8 4, 5 4, 4 0, 0 0){hole})",
            enclave));
        var border = Enumerable.Range(0, topology.ArcCount)
            .Single(arc => topology.LeftOf(arc) is 0 or 1 && topology.RightOf(arc) is 0 or 1);
        var simplest = ArcSimplifier.ToShare(topology, SimplifyWeights.Of(topology), 0);
        Assert.Equal(8 - 2, topology.Arc(border).Length);
        Assert.Equal(positions, simplest[border].Length);
    }

    [Fact]
    public void Weights_are_those_of_taking_the_lightest_vertex_away_one_by_one()
    {
        var topology = RealCommunes.Bfc.Topology;
        var weights = SimplifyWeights.Of(topology);
        foreach (var arc in Enumerable.Range(0, topology.ArcCount).Where(number => topology.Arc(number).Length is > 3 and < 60).Take(500))
        {
            Assert.Equal(
                OneByOne(topology.Arc(arc), weights.Arc(arc).ToArray().Count(float.IsPositiveInfinity)), weights.Arc(arc).ToArray());
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0.5)]
    [InlineData(0.1)]
    [InlineData(0.001)]
    [InlineData(0)]
    public void The_weight_of_a_share_is_found_as_if_all_were_sorted(double share)
    {
        var topology = RealCommunes.Bfc.Topology;
        var weights = SimplifyWeights.Of(topology);
        var sorted = Enumerable.Range(0, topology.ArcCount).SelectMany(arc => weights.Arc(arc).ToArray())
            .Where(float.IsFinite).OrderDescending().Select(weight => (double)weight).ToArray();
        var kept = (int)Math.Round(share * sorted.Length, MidpointRounding.AwayFromZero);
        var expected = kept == 0 ? double.PositiveInfinity : kept == sorted.Length ? 0 : sorted[kept - 1];
        Assert.Equal(expected, weights.MinimumKeeping(share));
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void A_share_is_between_0_and_1(double share) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SimplifyWeights.Of(RealCommunes.Bfc.Topology).MinimumKeeping(share));

    // What OverlayNG says of the simplified communes: each valid, no ground covered twice (else the union would be smaller than the
    // sum), no gap (else it would have another hole or part), and everybody there.
    [Theory]
    [InlineData(0.5)]
    [InlineData(0.1)]
    [InlineData(0.01)]
    [InlineData(0)]
    public void Real_communes_stay_a_valid_coverage_at_every_share(double share)
    {
        var dataset = RealCommunes.Bfc;
        var full = Simplified(dataset.Topology, 1);
        var simple = Simplified(dataset.Topology, share);
        var everyone = Enumerable.Range(0, simple.FeatureCount).ToArray();
        Assert.True(simple.PointCount < full.PointCount);
        Assert.All(everyone, commune => Assert.True(NtsPolygons.Of(simple, commune).IsValid, dataset.Communes[commune].Code.Value));
        Assert.Equal(
            everyone.Select(commune => (full.PolygonsOf(commune).Count, full.RingsOf(full.PolygonsOf(commune).Start).Count)),
            everyone.Select(commune => (simple.PolygonsOf(commune).Count, simple.RingsOf(simple.PolygonsOf(commune).Start).Count)));

        var union = Nts.Union(simple, everyone);
        var before = Nts.Union(full, everyone);
        Assert.Equal(union.Area, everyone.Sum(commune => NtsPolygons.Of(simple, commune).Area), union.Area * 1e-12);
        Assert.Equal(PartsAndHoles(before), PartsAndHoles(union));
    }

    [Fact]
    public void All_of_France_at_a_tenth_stays_valid()
    {
        var topology = CoverageTopology.Build(RealPolygons.France.Table);
        var simple = Simplified(topology, 0.1);
        for (var commune = 0; commune < simple.FeatureCount; commune++)
        {
            var polygons = NtsPolygons.Of(simple, commune);
            Assert.True(!polygons.IsEmpty && polygons.IsValid, RealPolygons.France.Codes[commune]);
        }
    }

    [Fact]
    public void Real_arcs_lose_vertices_the_larger_the_weight_and_keep_their_ends()
    {
        var topology = RealCommunes.Bfc.Topology;
        var weights = SimplifyWeights.Of(topology);
        var steps = new[] { 0.0, 1_000, 100_000, 1e12 }.Select(minimum => ArcSimplifier.Of(topology, weights, minimum)).ToArray();
        Assert.Equal(4, steps.Select(shapes => shapes.Points.Length).Distinct().Count());
        for (var arc = 0; arc < topology.ArcCount; arc++)
        {
            var previous = topology.Arc(arc).Length;
            foreach (var shapes in steps)
            {
                var kept = shapes[arc];
                Assert.Equal(topology.Arc(arc)[0], kept[0]);
                Assert.Equal(topology.Arc(arc)[^1], kept[^1]);
                Assert.True(kept.Length <= previous);
                Assert.True(kept.Length >= (kept[0] == kept[^1] ? 4 : 2));
                previous = kept.Length;
            }
        }
    }

    private static PolygonTable Simplified(CoverageTopology topology, double share)
    {
        var shapes = ArcSimplifier.ToShare(topology, SimplifyWeights.Of(topology), share);
        var builder = new PolygonTableBuilder();
        for (var feature = 0; feature < topology.FeatureCount; feature++)
        {
            builder.AddPolygonsOf(Merge.Of(topology, [feature]).ToPolygons(shapes), 0);
            builder.EndFeature();
        }

        return builder.ToTable();
    }

    private static (int Parts, int Holes) PartsAndHoles(NetTopologySuite.Geometries.Geometry geometry) =>
        (geometry.NumGeometries, Enumerable.Range(0, geometry.NumGeometries)
            .Sum(i => ((NetTopologySuite.Geometries.Polygon)geometry.GetGeometryN(i)).NumInteriorRings));

    /// <summary>
    /// Visvalingam's method as it is told, without a heap: the whole arc is looked through for the lightest vertex, again and again.
    /// </summary>
    private static float[] OneByOne(ReadOnlySpan<GridPoint> arc, int staying)
    {
        const double metresPerStep = 6_371_008.8 * Math.PI / 180 / GridPoint.UnitsPerDegree;
        var points = arc.ToArray();
        var weights = Enumerable.Repeat(float.PositiveInfinity, points.Length).ToArray();
        var left = Enumerable.Range(0, points.Length).ToList();
        var heaviest = 0.0;
        while (left.Count > staying)
        {
            var at = Enumerable.Range(1, left.Count - 2).MinBy(i => Area(left[i - 1], left[i], left[i + 1]));
            heaviest = Math.Max(heaviest, Area(left[at - 1], left[at], left[at + 1]));
            weights[left[at]] = (float)heaviest;
            left.RemoveAt(at);
        }

        return weights;

        double Area(int a, int b, int c)
        {
            double ax = points[a].X - (double)points[b].X, ay = points[a].Y - (double)points[b].Y;
            double cx = points[c].X - (double)points[b].X, cy = points[c].Y - (double)points[b].Y;
            return Math.Abs((ax * cy) - (ay * cx)) * (metresPerStep * metresPerStep * Math.Cos(points[b].Latitude * Math.PI / 180) / 2);
        }
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
