namespace MapService.Geometry;

/// <summary>Where a position lies against a ring.</summary>
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
/// Whether a position is inside a ring: counts the edges that a ray to the east crosses. Exact on the grid, whatever the winding.
/// Works edge by edge, so that a ring can be fed in pieces (as arcs).
/// </summary>
/// <remarks>
/// Positions are taken at twice their grid coordinates, so that the middle of an edge can be asked for exactly.
/// An edge counts when it goes from at-or-below the ray to above it or back, so a vertex on the ray counts once:
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

    /// <summary>Asks for the middle of an edge.</summary>
    public static PointInRing AtMiddle(GridPoint a, GridPoint b) => new((long)a.X + b.X, (long)a.Y + b.Y);

    /// <summary>The answer for the edges seen so far; right once the ring is closed.</summary>
    public readonly RingSide Side => onBorder ? RingSide.Border : odd ? RingSide.Inside : RingSide.Outside;

    /// <summary>Takes a whole ring, its closing edge included. Feeding a polygon's shell and holes asks for the polygon.</summary>
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
