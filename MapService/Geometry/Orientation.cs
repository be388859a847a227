namespace MapService.Geometry;

/// <summary>Tells on which side of a line a position lies. Exact on the whole grid.</summary>
public static class Orientation
{
    /// <summary>
    /// Positive when <paramref name="c"/> is left of the line from <paramref name="a"/> to <paramref name="b"/>, negative when it is right,
    /// 0 when it is on the line.
    /// </summary>
    public static int Of(GridPoint a, GridPoint b, GridPoint c) =>
        Sign((long)b.X - a.X, (long)b.Y - a.Y, (long)c.X - a.X, (long)c.Y - a.Y);

    /// <summary>
    /// The sign of the cross product of two vectors. Exact: the products need more than 64 bits only for vectors over 100 degrees.
    /// </summary>
    internal static int Sign(long ux, long uy, long vx, long vy)
    {
        const long safe = 2_000_000_000;
        if (Math.Abs(ux) < safe && Math.Abs(uy) < safe && Math.Abs(vx) < safe && Math.Abs(vy) < safe)
        {
            return Math.Sign((ux * vy) - (uy * vx));
        }

        return Int128.Sign(((Int128)ux * vy) - ((Int128)uy * vx));
    }
}
