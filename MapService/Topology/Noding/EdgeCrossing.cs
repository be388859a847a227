using MapService.Geometry;

namespace MapService.Topology.Noding;

/// <summary>The grid position nearest to where two edges cross.</summary>
internal static class EdgeCrossing
{
    /// <summary>
    /// The edges must cross between their ends. The result does not depend on the order of the edges or on their directions, and lies
    /// in the boxes of both.
    /// </summary>
    public static GridPoint Of(GridPoint a, GridPoint b, GridPoint c, GridPoint d)
    {
        (a, b) = Sorted(a, b);
        (c, d) = Sorted(c, d);
        if (IsBefore(c, a) || (c == a && IsBefore(d, b)))
        {
            (a, b, c, d) = (c, d, a, b);
        }

        var (u, v) = (GridVector.Between(a, b), GridVector.Between(c, d));
        var along = (double)Cross(GridVector.Between(a, c), v) / (double)Cross(u, v);
        return new GridPoint((int)Math.Floor(a.X + (along * u.X) + 0.5), (int)Math.Floor(a.Y + (along * u.Y) + 0.5));
    }

    /// <summary>The two ends in a fixed order: by longitude, then by latitude.</summary>
    public static (GridPoint Low, GridPoint High) Sorted(GridPoint a, GridPoint b) => IsBefore(b, a) ? (b, a) : (a, b);

    private static bool IsBefore(GridPoint a, GridPoint b) => a.X < b.X || (a.X == b.X && a.Y < b.Y);

    private static Int128 Cross(GridVector a, GridVector b) => ((Int128)a.X * b.Y) - ((Int128)a.Y * b.X);
}
