using MapService.Benchmarks.Data;
using MapService.Benchmarks.Harness;
using MapService.Geometry;
using MapService.Topology;
using MapService.Topology.Outlines;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;
using CoverageUnion = NetTopologySuite.Coverage.CoverageUnion;

namespace MapService.Benchmarks.Comparisons;

/// <summary>Outlines from a topology in memory, with their positions, as the peers give theirs.</summary>
internal static class MergeComparisons
{
    private const int TerritoryCommunes = 171;

    public static void Run(Bench bench)
    {
        AgainstCoverageUnion(bench);
        AgainstTopojson(bench);
        OneTerritory(bench);
    }

    /// <summary>The outlines of all départements, positions included.</summary>
    public static PolygonTable Departements(Bench bench, CoverageTopology topology) =>
        Outline.ToTable(topology, Merge.ByGroup(topology, bench.Communes.DepartementOf, bench.Communes.Departements.Count));

    private static void AgainstCoverageUnion(Bench bench)
    {
        var members = NtsMembers.OfDepartements(bench.Communes).Select(communes => ((GeometryCollection)communes).Geometries).ToArray();
        bench.Report.Compare(
            bench.Name("départements from the topology, NTS CoverageUnion"),
            Goal.AtLeast(30),
            Way.Of(() => Departements(bench, bench.Topology)),
            Way.Of(() => members.Select(CoverageUnion.Union).ToArray()),
            () => NtsMembers.Difference(Departements(bench, bench.Topology), [.. members.Select(CoverageUnion.Union)]));
    }

    private static void AgainstTopojson(Bench bench) => bench.Report.Compare(
        bench.Name("départements from the topology, topojson-client merge"),
        Goal.AtLeast(30),
        Way.Of(() => Departements(bench, bench.Topology)),
        bench.Node.Way("merge"),
        () =>
        {
            var ours = Departements(bench, bench.Topology);
            return Surfaces.Difference(
                [.. Enumerable.Range(0, ours.FeatureCount).Select(outline => Surfaces.Of(ours, outline))],
                [.. bench.Node.Look("merge").EnumerateArray().Select(Surfaces.Of)],
                bench.DepartementThatTouchesItself);
        });

    private static void OneTerritory(Bench bench)
    {
        var members = ConnectedCommunes.Around(Neighbours.Of(bench.Topology), bench.Communes.Polygons.FeatureCount / 2, TerritoryCommunes);
        PolygonTable Ours() => Merge.Of(bench.Topology, members).ToPolygons(bench.Topology);
        bench.Report.Within(
            bench.Name($"one territory of {TerritoryCommunes} communes"),
            0.2,
            Way.Of(Ours),
            () => NtsMembers.Difference(Ours(), [OverlayNGRobust.Union(NtsMembers.Of(bench.Communes.Polygons, members))]));
    }
}
