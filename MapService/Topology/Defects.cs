using MapService.Geometry;
using NetTopologySuite.Geometries;

namespace MapService.Topology;

/// <summary>
/// Finds the places where the polygons of a table do not fit together: ground covered twice, narrow gaps enclosed by features,
/// and borders that run along each other with different vertices. Polygons that fit together have none.
/// Does not detect a narrow gap that is open to the outside, nor borders that run apart by more than a gap's width.
/// </summary>
public static class Defects
{
    /// <summary>Gaps at most this wide are slivers unless told otherwise: wider than digitising errors, narrower than a river.</summary>
    public const double DefaultSliverWidthMetres = 20;

    /// <summary>Every defect: overlaps, then unmatched borders, then gaps, each in the order of its features.</summary>
    /// <param name="topology">The polygons, cut into arcs.</param>
    /// <param name="sliverWidthMetres">Gaps whose mean width (twice the surface by the perimeter) is more are lakes or enclaves, not defects.</param>
    public static IReadOnlyList<Defect> Find(CoverageTopology topology, double sliverWidthMetres = DefaultSliverWidthMetres) =>
        [.. topology.Misfits.Select(OfMisfit).OrderBy(d => d.Kind), .. SliverGaps(topology, sliverWidthMetres)];

    private static Defect OfMisfit(Misfit misfit)
    {
        var builder = new PolygonTableBuilder();
        for (var i = 0; i < misfit.Shared.NumGeometries; i++)
        {
            if (misfit.Shared.GetGeometryN(i) is Polygon polygon)
            {
                NtsPolygons.Add(builder, polygon);
            }
        }

        builder.EndFeature();
        return new Defect(
            misfit.IsOverlap ? DefectKind.Overlap : DefectKind.UnmatchedBorder,
            [misfit.FeatureA, misfit.FeatureB],
            NtsPolygons.PointOf(misfit.Shared.InteriorPoint.Coordinate),
            GeodesicArea.SquareMetres(builder.ToTable(), 0));
    }

    /// <summary>
    /// Walks around the ground that nobody covers: arcs with nobody on one side, that side on the left. The rings that come out
    /// counter-clockwise enclose a gap, also one that touches the outside in a point; the others are outer borders.
    /// </summary>
    private static IEnumerable<Defect> SliverGaps(CoverageTopology topology, double sliverWidthMetres)
    {
        var outside = Enumerable.Range(0, topology.ArcCount)
            .Where(arc => topology.LeftOf(arc) < 0 != topology.RightOf(arc) < 0)
            .Select(arc => topology.LeftOf(arc) < 0 ? arc : ~arc)
            .ToArray();
        var (refs, starts) = RingJoiner.Rings(topology, outside);
        var rings = Outline.ToTable(topology, [new Outline(refs, starts, [0, starts.Length - 1])]);
        var gaps = new List<Defect>();
        for (var ring = 0; ring < rings.RingCount; ring++)
        {
            var positions = rings.Ring(ring);
            var surface = GeodesicArea.SignedSquareMetres(positions);
            if (surface > 0 && 2 * surface / GeodesicLength.Metres([.. positions, positions[0]]) <= sliverWidthMetres)
            {
                gaps.Add(new Defect(DefectKind.SliverGap, FeaturesAround(topology, refs.AsSpan(starts[ring]..starts[ring + 1])), positions[0], surface));
            }
        }

        return gaps.OrderBy(gap => gap.Features[0]).ThenBy(gap => gap.Place.Key);
    }

    private static int[] FeaturesAround(CoverageTopology topology, ReadOnlySpan<int> ring)
    {
        var features = new SortedSet<int>();
        foreach (var arcRef in ring)
        {
            features.Add(arcRef >= 0 ? topology.RightOf(arcRef) : topology.LeftOf(~arcRef));
        }

        return [.. features];
    }
}
