using System.Runtime.InteropServices;
using MapService.Geometry;
using MapService.Topology.Arcs;

namespace MapService.Topology.Defects;

/// <summary>
/// Finds narrow gaps that are open at an end, or are part of a wider gap: stretches where the open borders of two features face each other
/// within a width. A gap must be much longer than wide, because inlets of the sea and mouths of rivers are not gaps.
/// </summary>
/// <remarks>
/// <code>
///              sea
///     ----+         +----          a and b should share a border here, but there is a gap, open to the sea. Each open edge of a
///         |    :    |              is compared with the open edges near it. The parts that face b across uncovered area
///       a |    :    | b            form the gap.
///         |    :    |
///         +----+----+
///              c
/// </code>
/// </remarks>
internal sealed class NarrowGaps
{
    /// <summary>
    /// A gap is at least this many times as long as wide. On the coasts of France, borders of two communes that diverge at a sharp angle
    /// face each other for up to ten times the width (3 places at any width from 1 to 50 m), and nowhere for twenty times.
    /// </summary>
    public const double LeastLengthByWidth = 20;

    /// <summary>Half a step of the grid. On a smaller scale, positions do not tell the side of a line.</summary>
    private const double LeastWidthMetres = 0.0056;

    private const int EdgesOfARun = 8;

    private readonly double widthMetres;
    private readonly List<List<OpenEdge>> rings = [];
    private readonly List<(int Ring, int From, int To)> runs = [];
    private readonly BoxIndex<GridBox> index;
    private readonly List<int> near = [];

    private NarrowGaps(CoverageTopology topology, UncoveredRings uncovered, IReadOnlySet<int> without, double widthMetres)
    {
        this.widthMetres = widthMetres;
        var boxes = new List<GridBox>();
        for (var ring = 0; ring < uncovered.Rings.RingCount; ring++)
        {
            if (without.Contains(ring))
            {
                continue;
            }

            var edges = EdgesOf(topology, uncovered, ring);
            for (var from = 0; from < edges.Count; from += EdgesOfARun)
            {
                var to = Math.Min(from + EdgesOfARun, edges.Count);
                runs.Add((rings.Count, from, to));
                boxes.Add(BoxOf(CollectionsMarshal.AsSpan(edges)[from..to]));
            }

            rings.Add(edges);
        }

        index = new BoxIndex<GridBox>(CollectionsMarshal.AsSpan(boxes));
    }

    /// <summary>All gaps, each once for its two features.</summary>
    /// <param name="topology">The polygons, cut into arcs.</param>
    /// <param name="uncovered">The rings around uncovered ground.</param>
    /// <param name="without">Rings to skip: those of known gaps.</param>
    /// <param name="widthMetres">The greatest width.</param>
    public static IEnumerable<Defect> Find(
        CoverageTopology topology, UncoveredRings uncovered, IReadOnlySet<int> without, double widthMetres)
    {
        var gaps = new NarrowGaps(topology, uncovered, without, widthMetres);
        return gaps.rings.SelectMany(gaps.Along)
            .Where(s => s.MeanWidthMetres >= LeastWidthMetres && s.LengthMetres >= LeastLengthByWidth * s.MeanWidthMetres)
            .Select(s => s.ToDefect());
    }

    /// <summary>Divides known narrow gaps: one part for each stretch, however short, where two features face each other.</summary>
    /// <param name="topology">The polygons, cut into arcs.</param>
    /// <param name="uncovered">The rings around uncovered ground.</param>
    /// <param name="within">The rings of the gaps.</param>
    /// <param name="widthMetres">The greatest width.</param>
    public static IEnumerable<Defect> Parts(
        CoverageTopology topology, UncoveredRings uncovered, IReadOnlySet<int> within, double widthMetres)
    {
        var gaps = new NarrowGaps(
            topology, uncovered, Enumerable.Range(0, uncovered.Rings.RingCount).Except(within).ToHashSet(), widthMetres);
        return gaps.rings.SelectMany(gaps.Along)
            .Select(s => s.ToDefect())
            .Where(d => d.Ground.PointCount >= 3 && SignedArea.Twice(d.Ground.Ring(0)) != 0);
    }

    private static List<OpenEdge> EdgesOf(CoverageTopology topology, UncoveredRings uncovered, int ring)
    {
        var positions = uncovered.Rings.Ring(ring);
        var edges = new List<OpenEdge>(positions.Length);
        foreach (var arcRef in uncovered.RefsOf(ring))
        {
            var feature = topology.FeaturesOfFace(UncoveredRings.FaceBeside(topology, arcRef))[0];
            for (var i = topology.Arc(ArcRef.ArcOf(arcRef)).Length - 1; i > 0; i--)
            {
                edges.Add(new OpenEdge(positions[edges.Count], positions[(edges.Count + 1) % positions.Length], feature));
            }
        }

        return edges;
    }

    private static GridBox BoxOf(ReadOnlySpan<OpenEdge> edges)
    {
        var box = GridBox.Empty;
        foreach (var edge in edges)
        {
            box = box.Including(edge.From).Including(edge.To);
        }

        return box;
    }

    private List<GapStretch> Along(List<OpenEdge> ring)
    {
        var open = new Dictionary<int, GapStretch>();
        var ended = new List<GapStretch>();
        var metres = 0.0;
        foreach (var edge in ring)
        {
            foreach (var part in FacingParts(edge).Where(part => part.Feature > edge.Feature))
            {
                if (open.TryGetValue(part.Feature, out var stretch)
                    && stretch.Feature == edge.Feature
                    && metres + part.FromMetres - stretch.EndMetres <= widthMetres)
                {
                    stretch.Add(edge, part, metres);
                }
                else
                {
                    open[part.Feature] = stretch = new GapStretch(edge.Feature, part.Feature);
                    ended.Add(stretch);
                    stretch.Add(edge, part, metres);
                }
            }

            metres += GeodesicLength.Metres([edge.From, edge.To]);
        }

        return ended;
    }

    /// <summary>The parts of an edge that face other edges, each the nearest one there; without edges of the same feature.</summary>
    private List<FacingPart> FacingParts(in OpenEdge edge)
    {
        var seen = new List<FacingPart>();
        index.Query(Widened(GridBox.Of([edge.From, edge.To])), near);
        foreach (var run in near)
        {
            var (ring, from, to) = runs[run];
            foreach (var other in CollectionsMarshal.AsSpan(rings[ring])[from..to])
            {
                if (other != edge && edge.Facing(other, widthMetres) is { } part)
                {
                    seen.Add(part);
                }
            }
        }

        // An edge behind another edge does not count.
        seen.Sort((a, b) => (a.FromWidthMetres + a.ToWidthMetres).CompareTo(b.FromWidthMetres + b.ToWidthMetres));
        var parts = new List<FacingPart>();
        foreach (var part in seen)
        {
            if (!parts.Exists(p => Math.Min(p.ToMetres, part.ToMetres) - Math.Max(p.FromMetres, part.FromMetres) > part.LengthMetres / 2))
            {
                parts.Add(part);
            }
        }

        var own = edge.Feature;
        parts.RemoveAll(part => part.Feature == own);
        parts.Sort((a, b) => a.FromMetres.CompareTo(b.FromMetres));
        return parts;
    }

    private GridBox Widened(GridBox box)
    {
        var north = widthMetres / (Wgs84.RadiansPerUnit * Wgs84.SemiMajorAxisMetres * (1 - Wgs84.EccentricitySquared));
        var east = north / Math.Max(0.01, Math.Cos(box.MaxY * Wgs84.RadiansPerUnit));
        var (x, y) = ((int)Math.Ceiling(east * 1.01), (int)Math.Ceiling(north * 1.01));
        return new GridBox(box.MinX - x, box.MinY - y, box.MaxX + x, box.MaxY + y);
    }
}
