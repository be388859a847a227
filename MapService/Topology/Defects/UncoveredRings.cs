using MapService.Geometry;
using MapService.Topology.Outlines;

namespace MapService.Topology.Defects;

/// <summary>
/// The rings around uncovered areas. They consist of the arcs without a feature on one side, walked with that side on the left. A
/// counter-clockwise ring encloses an uncovered area, which may touch the outside in a point. Other rings are outer borders: of all
/// features together, or of an island in an uncovered area.
/// </summary>
internal sealed class UncoveredRings
{
    private readonly int[] refs;
    private readonly int[] starts;

    private UncoveredRings(int[] refs, int[] starts, PolygonTable rings)
    {
        this.refs = refs;
        this.starts = starts;
        Rings = rings;
    }

    /// <summary>The rings, as the rings of one polygon.</summary>
    public PolygonTable Rings { get; }

    public static UncoveredRings Of(CoverageTopology topology)
    {
        var outside = Enumerable.Range(0, topology.ArcCount)
            .Where(arc => topology.LeftFaceOf(arc) < 0 != topology.RightFaceOf(arc) < 0)
            .Select(arc => topology.LeftFaceOf(arc) < 0 ? arc : ~arc)
            .ToArray();
        var (refs, starts) = RingJoiner.Rings(topology, outside);
        return new UncoveredRings(refs, starts, Outline.ToTable(topology, [new Outline(refs, starts, [0, starts.Length - 1])]));
    }

    /// <summary>The references to the arcs of a ring, in the order of its positions.</summary>
    public ReadOnlySpan<int> RefsOf(int ring) => refs.AsSpan(starts[ring]..starts[ring + 1]);

    /// <summary>The face on the covered side of a reference.</summary>
    public static int FaceBeside(CoverageTopology topology, int arcRef) =>
        arcRef >= 0 ? topology.RightFaceOf(arcRef) : topology.LeftFaceOf(~arcRef);
}
