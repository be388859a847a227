using System.Globalization;
using MapService.Benchmarks.Harness;
using MapService.Geometry;
using MapService.Topology;
using MapService.Topology.Outlines;
using MapService.Topology.Simplification;
using NetTopologySuite.Coverage;
using NtsGeometry = NetTopologySuite.Geometries.Geometry;

namespace MapService.Benchmarks.Comparisons;

/// <summary>
/// Polygons in memory to polygons with a tenth of their vertices, topology and outlines included, against CoverageSimplifier with the
/// tolerance at which it keeps as many.
/// </summary>
internal static class CoverageSimplifierComparisons
{
    private const double Kept = 0.1;

    // The peer weighs in square grid steps, ours in square metres: they keep other vertices, but as many of them, and the same ground.
    private const double CountTolerance = 0.01;
    private const double SurfaceTolerance = 0.002;

    public static void Run(Bench bench)
    {
        var features = NtsMembers.OneByOne(bench.Communes.Polygons);
        var tolerance = ToleranceKeeping(features, Ours(bench.Communes.Polygons).Sum(polygons => polygons.PointCount));
        bench.Report.Compare(
            bench.Name("polygons simplified to 10 %, NTS CoverageSimplifier"),
            null,
            Way.Of(() => Ours(bench.Communes.Polygons)),
            Way.Of(() => CoverageSimplifier.Simplify(features, tolerance)),
            () => Difference(Ours(bench.Communes.Polygons), CoverageSimplifier.Simplify(features, tolerance)));
    }

    private static PolygonTable[] Ours(PolygonTable polygons)
    {
        var topology = CoverageTopology.Build(polygons);
        var shapes = ArcSimplifier.ToShare(topology, SimplifyWeights.Of(topology), Kept);
        int[] ownGroup = [.. Enumerable.Range(0, polygons.FeatureCount)];
        return [.. Merge.ByGroup(topology, ownGroup, ownGroup.Length).Select(outline => outline.ToPolygons(shapes))];
    }

    /// <summary>
    /// The tolerance, in grid steps, at which the peer keeps a number of positions: halved down between none and a kilometre.
    /// </summary>
    private static double ToleranceKeeping(NtsGeometry[] features, int positions)
    {
        var (least, most) = (0.0, 100_000.0);
        while (true)
        {
            var middle = (least + most) / 2;
            var kept = PositionsOf(CoverageSimplifier.Simplify(features, middle));
            if (Math.Abs(kept - positions) < positions * CountTolerance / 2 || most - least < 1)
            {
                return middle;
            }

            (least, most) = kept > positions ? (middle, most) : (least, middle);
        }
    }

    private static string? Difference(PolygonTable[] ours, NtsGeometry[] peer)
    {
        if (!CoverageValidator.IsValid([.. ours.Select(polygons => (NtsGeometry)NtsPolygons.Of(polygons, 0))]))
        {
            return "Ours do not fit together.";
        }

        var (mine, theirs) = (ours.Sum(polygons => polygons.PointCount), PositionsOf(peer));
        if (Math.Abs(mine - theirs) > theirs * CountTolerance)
        {
            return $"{mine} positions, not {theirs}.";
        }

        var (surface, other) = (ours.Sum(polygons => NtsPolygons.Of(polygons, 0).Area), peer.Sum(feature => feature.Area));
        return Math.Abs(surface - other) > other * SurfaceTolerance
            ? string.Create(CultureInfo.InvariantCulture, $"A surface of {surface}, not {other} square grid steps.")
            : null;
    }

    /// <summary>The positions of all rings, the last of each not counted again.</summary>
    private static int PositionsOf(NtsGeometry[] features) =>
        features.Sum(feature => feature.NumPoints - NetTopologySuite.Geometries.Utilities.LinearComponentExtracter.GetLines(feature).Count);
}
