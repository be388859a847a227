using MapService.Geometry;
using MapService.Topology.Outlines;

namespace MapService.Topology.Defects;

/// <summary>
/// The rings around the ground that nobody covers: the arcs with nobody on one side, walked with that side on the left. Rings that go
/// counter-clockwise enclose a piece of it, also one that touches the outside in a point; the others are outer borders, of all
/// features together or of an island inside a piece.
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
