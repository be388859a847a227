using MapService.Benchmarks.Data;
using MapService.Benchmarks.Harness;
using MapService.Topology;

namespace MapService.Benchmarks.Comparisons;

/// <summary>The topology from polygons in memory.</summary>
internal static class TopologyComparisons
{
    public static void Run(Bench bench) => bench.Report.Compare(
        bench.Name("topology from polygons, topojson-server"),
        Goal.AtLeast(5),
        Way.Of(() => CoverageTopology.Build(bench.Communes.Polygons)),
        bench.Node.Way("topology"),
        () => Difference(bench));

    /// <summary>
    /// The same arcs: as many of them, with as many positions between their ends. Those of the commune whose ring touches itself, and of
    /// the one that it encloses, are left out: ours are cut where the ring touches itself.
    /// </summary>
    private static string? Difference(Bench bench)
    {
        var topology = bench.Topology;
        string[] codes = [RealCommunes.TouchesItself, RealCommunes.EnclosedByIt];
        var leftOut = codes.Select(bench.Communes.NumberOf).Where(commune => commune >= 0).ToHashSet();
        var arcs = Enumerable.Range(0, topology.ArcCount)
            .Where(arc => !leftOut.Contains(topology.LeftOf(arc)) && !leftOut.Contains(topology.RightOf(arc)))
            .ToList();
        var ours = (Arcs: arcs.Count, Inner: arcs.Sum(arc => topology.Arc(arc).Length - 2));
        var look = bench.Node.Look("topology", new { leftOut = codes });
        var peer = (Arcs: look.GetProperty("arcs").GetInt32(), Inner: look.GetProperty("innerPositions").GetInt32());
        return ours == peer ? null : $"{ours.Arcs} arcs with {ours.Inner} positions inside, not {peer.Arcs} with {peer.Inner}.";
    }
}
