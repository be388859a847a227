namespace MapService.Tiles.Levels;

/// <summary>Compares directions without angles. Exact for whole numbers up to 2^31.</summary>
internal static class Turn
{
    /// <summary>
    /// Whether a clockwise turn (with y up) from a reference direction reaches direction 1 before direction 2. It reaches the reference
    /// direction itself last, after a full turn.
    /// </summary>
    public static bool IsFirstClockwise(long referenceX, long referenceY, long x1, long y1, long x2, long y2)
    {
        var half1 = Half(referenceX, referenceY, x1, y1);
        var half2 = Half(referenceX, referenceY, x2, y2);
        return half1 != half2 ? half1 < half2 : Cross(x1, y1, x2, y2) < 0;
    }

    /// <summary>Positive when direction 2 lies anticlockwise of direction 1, by less than half a turn.</summary>
    public static long Cross(long x1, long y1, long x2, long y2) => (x1 * y2) - (y1 * x2);

    /// <summary>
    /// 0 for a direction less than half a turn clockwise, 1 for the opposite direction, 2 for more than half a turn, 3 for the reference
    /// itself.
    /// </summary>
    private static int Half(long referenceX, long referenceY, long x, long y)
    {
        var cross = Cross(referenceX, referenceY, x, y);
        if (cross != 0)
        {
            return cross < 0 ? 0 : 2;
        }

        return (referenceX * x) + (referenceY * y) > 0 ? 3 : 1;
    }
}
