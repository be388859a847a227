namespace MapService.Tiles;

/// <summary>One ring of whole positions, the first one not repeated.</summary>
internal sealed class LevelRing
{
    private LevelRing(int[] x, int[] y, long doubleArea) => (X, Y, DoubleArea) = (x, y, doubleArea);

    public int[] X { get; }

    public int[] Y { get; }

    /// <summary>Twice the signed area by the surveyor's formula.</summary>
    public long DoubleArea { get; }

    public static LevelRing Of(List<long> path, int start)
    {
        var count = path.Count - start;
        var x = new int[count];
        var y = new int[count];
        for (var i = 0; i < count; i++)
        {
            x[i] = (int)(path[start + i] >> 32);
            y[i] = (int)path[start + i];
        }

        return new LevelRing(x, y, DoubleAreaOf(x, y));
    }

    /// <summary>Relative to the first position, so that the products stay far from the ends of a long.</summary>
    public static long DoubleAreaOf(ReadOnlySpan<int> x, ReadOnlySpan<int> y)
    {
        var sum = 0L;
        for (var i = 1; i + 1 < x.Length; i++)
        {
            sum += Turn.Cross(x[i] - x[0], y[i] - y[0], x[i + 1] - x[0], y[i + 1] - y[0]);
        }

        return sum;
    }

    /// <summary>
    /// Whether a position is inside; both coordinates are twice the ring's, so that the middle of a segment is a whole position.
    /// A position on the ring may count either way.
    /// </summary>
    public static bool Contains(ReadOnlySpan<int> x, ReadOnlySpan<int> y, long doubleX, long doubleY)
    {
        var inside = false;
        for (int i = 0, j = x.Length - 1; i < x.Length; j = i++)
        {
            var (ax, ay, bx, by) = (2L * x[j], 2L * y[j], 2L * x[i], 2L * y[i]);
            if (ay > doubleY == by > doubleY)
            {
                continue;
            }

            var side = Turn.Cross(bx - ax, by - ay, doubleX - ax, doubleY - ay);
            inside ^= by > ay ? side > 0 : side < 0;
        }

        return inside;
    }
}
