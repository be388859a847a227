namespace MapService.Geometry;

/// <summary>A direction between two grid positions; its components need 33 bits.</summary>
internal readonly record struct GridVector(long X, long Y)
{
    /// <summary>From one position to another.</summary>
    public static GridVector Between(GridPoint from, GridPoint to) => new((long)to.X - from.X, (long)to.Y - from.Y);

    /// <summary>
    /// True when a clockwise turn from <paramref name="reference"/> reaches this direction before <paramref name="other"/>.
    /// It reaches the direction of <paramref name="reference"/> itself last, after a full turn.
    /// </summary>
    public bool IsClockwiseBefore(GridVector other, GridVector reference)
    {
        var (mine, theirs) = (Quarter(reference), other.Quarter(reference));
        return mine != theirs ? mine < theirs : Cross(this, other) < 0;
    }

    /// <summary>
    /// The clockwise turn from the reference: 0 is less than half a turn, 1 half a turn, 2 more than half, 3 a full turn.
    /// </summary>
    private int Quarter(GridVector reference)
    {
        var cross = Cross(reference, this);
        if (cross != 0)
        {
            return cross < 0 ? 0 : 2;
        }

        return Math.Sign(reference.X) == Math.Sign(X) && Math.Sign(reference.Y) == Math.Sign(Y) ? 3 : 1;
    }

    private static int Cross(GridVector a, GridVector b) => Orientation.Sign(a.X, a.Y, b.X, b.Y);
}
