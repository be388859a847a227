using MapService.Geometry;

namespace MapService.Topology.Arcs;

/// <summary>Arcs in flat arrays.</summary>
/// <param name="Shapes">Positions of the arcs.</param>
/// <param name="Left">The feature on the left of each arc, -1 for none.</param>
/// <param name="Right">The feature on the right of each arc, -1 for none.</param>
/// <param name="FirstVertex">Vertex number of each arc's first position.</param>
/// <param name="LastVertex">Vertex number of each arc's last position. A closed arc ends where it starts.</param>
/// <param name="Crowded">More features on a side of an arc that has a feature already: these features overlap.</param>
internal sealed record ArcTable(
    ArcShapes Shapes,
    int[] Left,
    int[] Right,
    int[] FirstVertex,
    int[] LastVertex,
    IReadOnlyList<ArcUse> Crowded)
{
    public int Count => Left.Length;

    public ReadOnlySpan<GridPoint> Positions(int arc) => Shapes[arc];
}
