namespace MapService.Geometry;

/// <summary>
/// Twice the planar signed area of rings on the grid, exact. It is positive for counter-clockwise rings.
/// Partial sums may overflow 64 bits: the result is still correct if it fits, that is, below 46 000 square degrees.
/// </summary>
public static class SignedArea
{
    /// <summary>Twice the signed area of a ring whose first position is not repeated.</summary>
    public static long Twice(ReadOnlySpan<GridPoint> ring) =>
        ring.Length == 0 ? 0 : unchecked(OfPath(ring) + Cross(ring[^1], ring[0]));

    /// <summary>The share of an open path in twice the signed area of its ring.</summary>
    public static long OfPath(ReadOnlySpan<GridPoint> path)
    {
        var sum = 0L;
        for (var i = 1; i < path.Length; i++)
        {
            sum = unchecked(sum + Cross(path[i - 1], path[i]));
        }

        return sum;
    }

    private static long Cross(GridPoint a, GridPoint b) => unchecked(((long)a.X * b.Y) - ((long)b.X * a.Y));
}
