using MapService.Geometry;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.HPRtree;

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

    /// <summary>Every defect: overlaps, then gaps, then unmatched borders, each in the order of its features.</summary>
    /// <param name="topology">The polygons, cut into arcs.</param>
    /// <param name="sliverWidthMetres">Gaps whose mean width (twice the surface by the perimeter) is more are lakes or enclaves, not defects.</param>
    public static IReadOnlyList<Defect> Find(CoverageTopology topology, double sliverWidthMetres = DefaultSliverWidthMetres) =>
        [.. OverlapsOf(topology), .. SliverGaps(topology, sliverWidthMetres), .. UnmatchedBorders(topology)];

    private static IEnumerable<Defect> OverlapsOf(CoverageTopology topology)
    {
        foreach (var overlap in topology.Overlaps)
        {
            var builder = new PolygonTableBuilder();
            for (var i = 0; i < overlap.Ground.NumGeometries; i++)
            {
                if (overlap.Ground.GetGeometryN(i) is Polygon polygon)
                {
                    NtsPolygons.Add(builder, polygon);
                }
            }

            builder.EndFeature();
            yield return new Defect(
                DefectKind.Overlap,
                [overlap.FeatureA, overlap.FeatureB],
                NtsPolygons.PointOf(overlap.Ground.InteriorPoint.Coordinate),
                GeodesicArea.SquareMetres(builder.ToTable(), 0));
        }
    }

    private static IEnumerable<Defect> SliverGaps(CoverageTopology topology, double sliverWidthMetres)
    {
        var everything = Merge.Of(topology, [.. Enumerable.Range(0, topology.FeatureCount)]);
        var table = everything.ToPolygons(topology);
        var gaps = new List<Defect>();
        foreach (var polygon in table.PolygonsOf(0))
        {
            var rings = table.RingsOf(polygon);
            for (var ring = rings.Start + 1; ring < rings.End; ring++)
            {
                var positions = table.Ring(ring);
                var surface = Math.Abs(GeodesicArea.SignedSquareMetres(positions));
                var perimeter = GeodesicLength.Metres([.. positions, positions[0]]);
                if (2 * surface / perimeter <= sliverWidthMetres)
                {
                    gaps.Add(new Defect(DefectKind.SliverGap, FeaturesAround(topology, everything, ring), positions[0], surface));
                }
            }
        }

        return gaps.OrderBy(gap => gap.Features[0]).ThenBy(gap => gap.Place.Key);
    }

    private static int[] FeaturesAround(CoverageTopology topology, Outline outline, int ring)
    {
        var features = new SortedSet<int>();
        for (var i = outline.RingStarts[ring]; i < outline.RingStarts[ring + 1]; i++)
        {
            var arcRef = outline.ArcRefs[i];
            features.Add(arcRef >= 0 ? topology.LeftOf(arcRef) : topology.RightOf(~arcRef));
        }

        return [.. features];
    }

    /// <summary>Arcs with nobody on one side that have a vertex of another such arc on one of their edges.</summary>
    private static IEnumerable<Defect> UnmatchedBorders(CoverageTopology topology)
    {
        var free = Enumerable.Range(0, topology.ArcCount).Where(arc => topology.LeftOf(arc) < 0 || topology.RightOf(arc) < 0).ToArray();
        var index = new HPRtree<int>();
        foreach (var arc in free)
        {
            index.Insert(EnvelopeOf(topology.Arc(arc)), arc);
        }

        var found = new SortedDictionary<(int, int), GridPoint>();
        foreach (var arc in free)
        {
            foreach (var other in index.Query(EnvelopeOf(topology.Arc(arc))))
            {
                var (mine, theirs) = (FeatureBeside(topology, arc), FeatureBeside(topology, other));
                var pair = (Math.Min(mine, theirs), Math.Max(mine, theirs));
                if (mine != theirs && !found.ContainsKey(pair) && VertexOnEdge(topology.Arc(arc), topology.Arc(other)) is { } place)
                {
                    found.Add(pair, place);
                }
            }
        }

        return found.Select(f => new Defect(DefectKind.UnmatchedBorder, [f.Key.Item1, f.Key.Item2], f.Value, 0));
    }

    private static int FeatureBeside(CoverageTopology topology, int arc) => Math.Max(topology.LeftOf(arc), topology.RightOf(arc));

    private static Envelope EnvelopeOf(ReadOnlySpan<GridPoint> path)
    {
        var box = GridBox.Of(path);
        return new Envelope(box.MinX, box.MaxX, box.MinY, box.MaxY);
    }

    private static GridPoint? VertexOnEdge(ReadOnlySpan<GridPoint> vertices, ReadOnlySpan<GridPoint> edges)
    {
        var box = GridBox.Of(edges);
        foreach (var vertex in vertices)
        {
            if (!box.Contains(GridBox.Of([vertex])))
            {
                continue;
            }

            for (var i = 1; i < edges.Length; i++)
            {
                if (Meeting.OnInside(vertex, edges[i - 1], edges[i]))
                {
                    return vertex;
                }
            }
        }

        return null;
    }
}
