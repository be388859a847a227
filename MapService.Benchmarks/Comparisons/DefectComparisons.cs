using MapService.Benchmarks.Harness;
using MapService.Geometry;
using MapService.Topology;
using MapService.Topology.Defects;
using NetTopologySuite.Coverage;

namespace MapService.Benchmarks.Comparisons;

/// <summary>
/// Polygons in memory to their defects, the topology included, against CoverageValidator: on polygons that fit, and where every
/// twentieth commune is shifted by some twenty metres. The peer is not asked for gaps, which ours finds too.
/// </summary>
internal static class DefectComparisons
{
    private const int ShiftedEvery = 20;
    private const int ShiftSteps = 2000;

    public static void Run(Bench bench)
    {
        Compare(bench, "defects of polygons that fit, NTS CoverageValidator", bench.Communes.Polygons);
        Compare(bench, "defects where communes are shifted, NTS CoverageValidator", Shifted(bench.Communes.Polygons));
    }

    private static void Compare(Bench bench, string name, PolygonTable polygons)
    {
        var features = NtsMembers.OneByOne(polygons);
        bench.Report.Compare(
            bench.Name(name),
            null,
            Way.Of(() => Ours(polygons)),
            Way.Of(() => CoverageValidator.Validate(features)),
            () => Difference(Ours(polygons), CoverageValidator.Validate(features)));
    }

    private static IReadOnlyList<Defect> Ours(PolygonTable polygons) => DefectFinder.Find(CoverageTopology.Build(polygons));

    /// <summary>
    /// Null when every commune that the peer finds invalid has a defect, and every overlap and unmatched border has a commune that the peer
    /// finds invalid. The peer does not name a commune that encloses another one.
    /// </summary>
    private static string? Difference(IReadOnlyList<Defect> ours, NetTopologySuite.Geometries.Geometry[] peer)
    {
        var invalid = Enumerable.Range(0, peer.Length).Where(commune => peer[commune] is { IsEmpty: false }).ToHashSet();
        var missed = invalid.Except(ours.SelectMany(defect => defect.Features)).Count();
        var more = ours.Count(defect => defect.Kind != DefectKind.SliverGap && !defect.Features.Any(invalid.Contains));
        return missed == 0 && more == 0
            ? null
            : $"{missed} of {invalid.Count} invalid communes have no defect, and {more} of {ours.Count} defects have no invalid commune.";
    }

    private static PolygonTable Shifted(PolygonTable polygons)
    {
        var builder = new PolygonTableBuilder(polygons.PointCount);
        for (var commune = 0; commune < polygons.FeatureCount; commune++)
        {
            var by = commune % ShiftedEvery == 0 ? ShiftSteps : 0;
            foreach (var polygon in polygons.PolygonsOf(commune))
            {
                foreach (var ring in polygons.RingsOf(polygon))
                {
                    foreach (var position in polygons.Ring(ring))
                    {
                        builder.Add(new GridPoint(position.X + by, position.Y + by));
                    }

                    builder.EndRing();
                }

                builder.EndPolygon();
            }

            builder.EndFeature();
        }

        return builder.ToTable();
    }
}
