using MapService.Benchmarks.Harness;
using MapService.Topology;
using NetTopologySuite.Operation.OverlayNG;
using NtsGeometry = NetTopologySuite.Geometries.Geometry;

namespace MapService.Benchmarks.Comparisons;

/// <summary>Polygons in memory to outlines, against the union that ours has to equal on every input.</summary>
internal static class OverlayComparisons
{
    public static void Run(Bench bench)
    {
        var members = NtsMembers.OfDepartements(bench.Communes);
        NtsGeometry[] Peer() => [.. members.Select(communes => OverlayNGRobust.Union(communes))];
        bench.Report.Compare(
            bench.Name("topology and départements from polygons, NTS OverlayNG"),
            null,
            Way.Of(() => MergeComparisons.Departements(bench, CoverageTopology.Build(bench.Communes.Polygons))),
            Way.Of(Peer),
            () => NtsMembers.Difference(MergeComparisons.Departements(bench, bench.Topology), Peer()));
    }
}
