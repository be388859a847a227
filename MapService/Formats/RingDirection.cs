using MapService.Geometry;

namespace MapService.Formats;

/// <summary>The direction of a ring, by exact arithmetic.</summary>
internal static class RingDirection
{
    /// <summary>
    /// Twice the ring's signed area in grid units: positive when it goes counter-clockwise, 0 for one without area.
    /// Exact for every ring.
    /// </summary>
    public static Int128 TwiceSignedArea(ReadOnlySpan<GridPoint> ring)
    {
        if (ring.Length < 3)
        {
            return 0;
        }

        // Differences to the first position keep the products of an ordinary commune far below 2^63;
        // only the sum is wide.
        var origin = ring[0];
        Int128 sum = 0;
        long x = 0, y = 0;
        for (var i = 1; i < ring.Length; i++)
        {
            long nextX = (long)ring[i].X - origin.X, nextY = (long)ring[i].Y - origin.Y;
            sum += ((Int128)x * nextY) - ((Int128)nextX * y);
            (x, y) = (nextX, nextY);
        }

        return sum;
    }
}
