namespace MapService.Tiles.Levels;

/// <summary>
/// Rings of whole positions in flat arrays, the first position not repeated, with twice their signed areas. One object is reused for many
/// features.
/// </summary>
internal sealed class LevelRings
{
    private readonly List<int> starts = [0];
    private readonly List<long> doubleAreas = [];
    private int[] xs = new int[256];
    private int[] ys = new int[256];
    private int count;

    public int Count => doubleAreas.Count;

    public ReadOnlySpan<int> X(int ring) => xs.AsSpan(starts[ring]..starts[ring + 1]);

    public ReadOnlySpan<int> Y(int ring) => ys.AsSpan(starts[ring]..starts[ring + 1]);

    /// <summary>Twice the signed area by the surveyor's formula.</summary>
    public long DoubleArea(int ring) => doubleAreas[ring];

    public void Clear()
    {
        starts.RemoveRange(1, starts.Count - 1);
        doubleAreas.Clear();
        count = 0;
    }

    /// <summary>Adds a position to the ring under way.</summary>
    public void Add(int x, int y)
    {
        if (count == xs.Length)
        {
            Array.Resize(ref xs, count * 2);
            Array.Resize(ref ys, count * 2);
        }

        (xs[count], ys[count++]) = (x, y);
    }

    /// <summary>Ends the current ring. A ring without area is dropped.</summary>
    public void End()
    {
        var start = starts[^1];
        var area = DoubleAreaOf(xs.AsSpan(start..count), ys.AsSpan(start..count));
        if (area == 0)
        {
            count = start;
            return;
        }

        starts.Add(count);
        doubleAreas.Add(area);
    }

    /// <summary>Twice the signed area. Positions are relative to the first one, so the products do not overflow.</summary>
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
    /// Whether a position is inside a ring. Its coordinates are doubled, so that the middle of a segment is a whole position. For a
    /// position on the ring the result is undefined.
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
