namespace MapService.Geometry;

/// <summary>Whether a position is outside, on or inside a ring.</summary>
public enum RingSide
{
    /// <summary>Outside.</summary>
    Outside,

    /// <summary>On an edge or a vertex.</summary>
    Border,

    /// <summary>Inside.</summary>
    Inside,
}

/// <summary>
/// Tests whether a position is inside a ring: counts the edges that cross a ray to the east. Exact on the grid, for any winding.
/// Takes one edge at a time, so a ring can be given in pieces (as arcs).
/// </summary>
/// <remarks>
/// Coordinates are doubled, so that the middle of an edge is exact too.
/// An edge counts when one end is above the ray and the other is not, so a vertex on the ray counts once:
/// <code>
///        /           /\
///   x---*--->   x---/--\-->    left: one edge counts.  right, peak below the ray: none.
///        \
/// </code>
/// </remarks>
public struct PointInRing
{
    private readonly long x;
    private readonly long y;
    private bool odd;
    private bool onBorder;

    private PointInRing(long twiceX, long twiceY)
    {
        x = twiceX;
        y = twiceY;
    }

    /// <summary>Tests the middle of an edge.</summary>
    public static PointInRing AtMiddle(GridPoint a, GridPoint b) => new((long)a.X + b.X, (long)a.Y + b.Y);

    /// <summary>The result for the edges so far. It is correct once the ring is closed.</summary>
    public readonly RingSide Side => onBorder ? RingSide.Border : odd ? RingSide.Inside : RingSide.Outside;

    /// <summary>Takes a whole ring with its closing edge. To test a polygon, give its shell and its holes.</summary>
    public void AddRing(ReadOnlySpan<GridPoint> ring)
    {
        AddPath(ring);
        if (ring.Length > 0)
        {
            AddEdge(ring[^1], ring[0]);
        }
    }

    /// <summary>Takes the edges of a path.</summary>
    public void AddPath(ReadOnlySpan<GridPoint> path)
    {
        for (var i = 1; i < path.Length; i++)
        {
            AddEdge(path[i - 1], path[i]);
        }
    }

    private void AddEdge(GridPoint a, GridPoint b)
    {
        long ax = (2L * a.X) - x, ay = (2L * a.Y) - y, bx = (2L * b.X) - x, by = (2L * b.Y) - y;
        if (Math.Max(ax, bx) < 0 || Math.Max(ay, by) < 0 || Math.Min(ay, by) > 0)
        {
            return;
        }

        var side = Orientation.Sign(ax, ay, bx, by);
        if (side == 0 && Math.Min(ax, bx) <= 0)
        {
            onBorder = true;
        }
        else if ((ay > 0) != (by > 0) && (side > 0) == (by > ay))
        {
            odd = !odd;
        }
    }
}
