using System.Globalization;
using MapService.Benchmarks.Harness;
using MapService.Geometry;
using MapService.Topology;
using MapService.Topology.Arcs;
using MapService.Topology.Simplification;

namespace MapService.Benchmarks.Comparisons;

/// <summary>
/// Arcs thinned to a tenth of their vertices, from a topology in memory: weights, the weight that a tenth reach, thinning.
/// </summary>
internal static class SimplifyComparisons
{
    private const double Kept = 0.1;

    // The peer weighs in square degrees, ours in square metres: they keep other vertices, but as many of them, and the same ground.
    private const double CountTolerance = 0.01;
    private const double SurfaceTolerance = 0.002;

    public static void Run(Bench bench)
    {
        CoverageSimplifierComparisons.Run(bench);
        AgainstTopojson(bench);
    }

    private static void AgainstTopojson(Bench bench) => bench.Report.Compare(
        bench.Name("simplification to 10 %, topojson-simplify"),
        Goal.AtLeast(5),
        Way.Of(() => Thinned(bench.Topology)),
        bench.Node.Way("simplify"),
        () => Difference(bench));

    private static ArcShapes Thinned(CoverageTopology topology) => ArcSimplifier.ToShare(topology, SimplifyWeights.Of(topology), Kept);

    private static string? Difference(Bench bench)
    {
        var arcs = Thinned(bench.Topology);
        var look = bench.Node.Look("simplify");
        var (ours, peer) = (
            (double)Enumerable.Range(0, arcs.Count).Sum(arc => arcs[arc].Length), look.GetProperty("positions").GetDouble());
        if (Math.Abs(ours - peer) > peer * CountTolerance)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{ours} positions, not {peer}.");
        }

        var (surface, other) = (SquareDegrees(bench.Topology, arcs), look.GetProperty("area").GetDouble());
        return Math.Abs(surface - other) > other * SurfaceTolerance
            ? string.Create(CultureInfo.InvariantCulture, $"A surface of {surface}, not {other} square degrees.")
            : null;
    }

    // What lies between arcs with a commune on one side only is all of them: what is on both sides cancels out.
    private static double SquareDegrees(CoverageTopology topology, ArcShapes arcs)
    {
        var twice = 0L;
        for (var arc = 0; arc < arcs.Count; arc++)
        {
            var side = (topology.LeftOf(arc) >= 0 ? 1 : 0) - (topology.RightOf(arc) >= 0 ? 1 : 0);
            twice = unchecked(twice + (side * SignedArea.OfPath(arcs[arc])));
        }

        return twice / 2.0 / GridPoint.UnitsPerDegree / GridPoint.UnitsPerDegree;
    }
}
