namespace MapService.Tiles;

/// <summary>
/// Takes away the vertices of snapped arcs that a level does not need. Requires what <see cref="ArcSnapping"/> guarantees, and keeps it:
/// no two segments cross or touch but at shared vertices, and no polygon loses its last width. Guarantees besides: no vertex taken
/// away was farther than 0.29 units from the segment that takes its place (with the 0.71 of snapping, a level is within a unit of the truth); ends of arcs, vertices that several arcs (or one arc twice)
/// pass, and vertices on <see cref="TileLines"/> stay; so neighbours stay joined and tiles stay cut.
/// </summary>
/// <remarks>
/// Vertex b between a and c goes when the triangle a-b-c holds no other vertex, on its sides neither, and a-c is not a segment yet:
/// <code>
///        b                 then nothing runs through the triangle, and what was
///      /   \               on one side of a-b-c is on the same side of a-c
///     a - - c
/// </code>
/// </remarks>
internal sealed class ArcThinning
{
    private const double Tolerance = 0.29;

    /// <summary>Most vertices that one segment takes the place of: bounds the work.</summary>
    private const int LongestRun = 64;

    private readonly HotPixels pixels;
    private readonly List<int> chains;
    private readonly List<int> starts;
    private readonly byte[] uses;
    private readonly HashSet<long> segments;
    private readonly List<int> near = [];
    private readonly List<int> kept = [];

    private ArcThinning(ArcSnapping snapping)
    {
        (pixels, chains, starts) = (snapping.Pixels, snapping.Chains, snapping.Starts);
        uses = new byte[pixels.Count];
        segments = new HashSet<long>(chains.Count, SpreadKeys.Instance);
    }

    /// <summary>The vertices that stay: places in <see cref="ArcSnapping.Chains"/>, arc after arc, and where each arc's start.</summary>
    public static (List<int> Kept, int[] Starts) Of(ArcSnapping snapping)
    {
        var thinning = new ArcThinning(snapping);
        thinning.CountUses();
        var thinnedStarts = new int[thinning.starts.Count];
        var all = new List<int>(thinning.chains.Count);
        for (var arc = 0; arc + 1 < thinning.starts.Count; arc++)
        {
            thinning.Thin(thinning.starts[arc], thinning.starts[arc + 1]);
            all.AddRange(thinning.kept);
            thinnedStarts[arc + 1] = all.Count;
        }

        return (all, thinnedStarts);
    }

    /// <summary>Uses: 0 for a position that no arc passes, 1 for a vertex that may go, 2 for one that has to stay.</summary>
    private void CountUses()
    {
        for (var arc = 0; arc + 1 < starts.Count; arc++)
        {
            var (start, end) = (starts[arc], starts[arc + 1]);
            for (var i = start; i < end; i++)
            {
                var number = chains[i];
                var stays = i == start || i == end - 1 || uses[number] > 0 || TileLines.On(pixels.X[number]) || TileLines.On(pixels.Y[number]);
                uses[number] = stays ? (byte)2 : (byte)1;
                if (i > start)
                {
                    segments.Add(SegmentKey(chains[i - 1], number));
                }
            }
        }
    }

    private static long SegmentKey(int a, int b) => a < b ? ((long)a << 32) | (uint)b : ((long)b << 32) | (uint)a;

    private void Thin(int start, int end)
    {
        kept.Clear();
        // A ring keeps three vertices and the first one again.
        var spare = chains[start] == chains[end - 1] ? end - start - 4 : int.MaxValue;
        for (var i = start; i < end; i++)
        {
            kept.Add(i);
            while (kept.Count >= 3 && spare > 0 && CanGo(kept[^3], kept[^2], kept[^1]))
            {
                Remove();
                spare--;
            }
        }
    }

    private void Remove()
    {
        var (a, b, c) = (chains[kept[^3]], chains[kept[^2]], chains[kept[^1]]);
        uses[b] = 0;
        segments.Remove(SegmentKey(a, b));
        segments.Remove(SegmentKey(b, c));
        segments.Add(SegmentKey(a, c));
        kept.RemoveAt(kept.Count - 2);
    }

    private bool CanGo(int placeA, int placeB, int placeC)
    {
        var (a, b, c) = (chains[placeA], chains[placeB], chains[placeC]);
        if (uses[b] != 1 || a == c || placeC - placeA > LongestRun)
        {
            return false;
        }

        for (var i = placeA + 1; i < placeC; i++)
        {
            if (SquaredDistance(chains[i], a, c) >= Tolerance * Tolerance)
            {
                return false;
            }
        }

        return !segments.Contains(SegmentKey(a, c)) && IsTriangleEmpty(a, b, c);
    }

    private double SquaredDistance(int point, int a, int c)
    {
        double dx = pixels.X[c] - pixels.X[a], dy = pixels.Y[c] - pixels.Y[a];
        double px = pixels.X[point] - pixels.X[a], py = pixels.Y[point] - pixels.Y[a];
        var along = Math.Clamp(((px * dx) + (py * dy)) / ((dx * dx) + (dy * dy)), 0, 1);
        var (ox, oy) = (px - (along * dx), py - (along * dy));
        return (ox * ox) + (oy * oy);
    }

    private bool IsTriangleEmpty(int a, int b, int c)
    {
        pixels.Near(pixels.X[a], pixels.Y[a], pixels.X[c], pixels.Y[c], near);
        foreach (var point in near)
        {
            if (uses[point] > 0 && point != a && point != b && point != c && InTriangle(point, a, b, c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Inside, or on a side.</summary>
    private bool InTriangle(int point, int a, int b, int c)
    {
        var (one, two, three) = (Side(point, a, b), Side(point, b, c), Side(point, c, a));
        return (one >= 0 && two >= 0 && three >= 0 && InBox(point, a, b, c)) || (one <= 0 && two <= 0 && three <= 0 && InBox(point, a, b, c));
    }

    /// <summary>Three vertices in a line make a triangle whose sides alone do not bound it.</summary>
    private bool InBox(int point, int a, int b, int c)
    {
        var (x, y) = (pixels.X, pixels.Y);
        return x[point] >= Math.Min(x[a], Math.Min(x[b], x[c])) && x[point] <= Math.Max(x[a], Math.Max(x[b], x[c]))
            && y[point] >= Math.Min(y[a], Math.Min(y[b], y[c])) && y[point] <= Math.Max(y[a], Math.Max(y[b], y[c]));
    }

    private long Side(int point, int from, int to) =>
        ((long)(pixels.X[to] - pixels.X[from]) * (pixels.Y[point] - pixels.Y[from]))
        - ((long)(pixels.Y[to] - pixels.Y[from]) * (pixels.X[point] - pixels.X[from]));
}
