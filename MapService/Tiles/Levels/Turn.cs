namespace MapService.Tiles.Levels;

/// <summary>Compares directions without angles: exact in whole numbers up to 2^31.</summary>
internal static class Turn
{
    /// <summary>
    /// Turning clockwise (seen with y up) from a reference direction, whether direction 1 comes before direction 2.
    /// A direction equal to the reference comes last, after a whole turn.
    /// </summary>
    public static bool IsFirstClockwise(long referenceX, long referenceY, long x1, long y1, long x2, long y2)
    {
        var half1 = Half(referenceX, referenceY, x1, y1);
        var half2 = Half(referenceX, referenceY, x2, y2);
        return half1 != half2 ? half1 < half2 : Cross(x1, y1, x2, y2) < 0;
    }

    /// <summary>Positive when direction 2 lies anticlockwise of direction 1, by less than half a turn.</summary>
    public static long Cross(long x1, long y1, long x2, long y2) => (x1 * y2) - (y1 * x2);

    /// <summary>0 for directions in the clockwise half, 1 straight back, 2 in the other half, 3 for the reference itself.</summary>
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
