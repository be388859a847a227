using MapService.Geometry;

namespace MapService.Topology.Arcs;

/// <summary>
/// The positions of every arc of a topology at one level of detail, in flat arrays. An outline (<c>Outline</c>) can be drawn at any
/// level.
/// </summary>
public sealed class ArcShapes
{
    internal ArcShapes(GridPoint[] points, int[] starts) => (Points, Starts) = (points, starts);

    /// <summary>Number of arcs.</summary>
    public int Count => Starts.Length - 1;

    /// <summary>The positions of an arc, both ends included; a closed arc ends where it starts.</summary>
    public ReadOnlySpan<GridPoint> this[int arc] => Points.AsSpan(Starts[arc]..Starts[arc + 1]);

    /// <summary>Positions of all arcs, arc after arc.</summary>
    internal GridPoint[] Points { get; }

    /// <summary>Where each arc starts, and the end of the last one.</summary>
    internal int[] Starts { get; }
}
