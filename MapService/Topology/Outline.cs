using MapService.Geometry;

namespace MapService.Topology;

/// <summary>
/// Polygons as references to the arcs of a topology, so that one outline can be drawn at any level of detail.
/// A reference r >= 0 is arc r walked forwards, r &lt; 0 is arc ~r walked backwards.
/// </summary>
public sealed class Outline
{
    internal Outline(int[] arcRefs, int[] ringStarts, int[] polygonStarts)
    {
        ArcRefs = arcRefs;
        RingStarts = ringStarts;
        PolygonStarts = polygonStarts;
    }

    /// <summary>Arc references of all rings, ring after ring.</summary>
    public int[] ArcRefs { get; }

    /// <summary>Where each ring's references start; one entry more than there are rings.</summary>
    public int[] RingStarts { get; }

    /// <summary>Where each polygon's rings start, the shell first; one entry more than there are polygons.</summary>
    public int[] PolygonStarts { get; }

    /// <summary>Number of polygons; 0 for the outline of nothing.</summary>
    public int PolygonCount => PolygonStarts.Length - 1;

    /// <summary>The outline at full detail: a table of one feature, shells counter-clockwise and holes clockwise.</summary>
    public PolygonTable ToPolygons(CoverageTopology topology) => throw new NotImplementedException();
}
