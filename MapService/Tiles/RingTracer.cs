namespace MapService.Tiles;

/// <summary>
/// Makes valid polygons of directed segments. Requires segments between whole positions that meet at their ends only, each with the
/// inside on its left (x to the right, y up, or both the other way round), as many leaving each position as arriving there.
/// Two segments that run against each other cancel: what lay between them has lost its width.
/// Guarantees: no ring passes a position twice; shells have a positive signed area and holes a negative one; the inside of a polygon hangs
/// together; parts that touch at a point are polygons of their own, and a hole that touches its shell is a hole.
/// No segments give no polygon. One object serves many features, one after the other.
/// </summary>
internal sealed class RingTracer
{
    private readonly List<long> from = [];
    private readonly List<long> to = [];
    private readonly List<int> nextFrom = [];
    private readonly List<bool> done = [];
    private readonly Dictionary<long, int> firstFrom = new(SpreadKeys.Instance);
    private readonly List<long> path = [];
    private readonly Dictionary<long, int> placeOnPath = new(SpreadKeys.Instance);

    public void Clear()
    {
        from.Clear();
        to.Clear();
        nextFrom.Clear();
        done.Clear();
        firstFrom.Clear();
    }

    /// <summary>Adds the segment from one position to another one, or cancels the one that runs against it.</summary>
    public void Add(int ax, int ay, int bx, int by)
    {
        var (a, b) = (Key(ax, ay), Key(bx, by));
        if (a == b)
        {
            return;
        }

        for (var i = First(b); i >= 0; i = nextFrom[i])
        {
            if (!done[i] && to[i] == a)
            {
                done[i] = true;
                return;
            }
        }

        nextFrom.Add(First(a));
        firstFrom[a] = from.Count;
        from.Add(a);
        to.Add(b);
        done.Add(false);
    }

    /// <summary>Adds the polygons of everything added since <see cref="Clear"/> to the feature under way.</summary>
    public void Trace(LevelPolygonsBuilder target)
    {
        var shells = new List<LevelRing>();
        var holes = new List<LevelRing>();
        for (var i = 0; i < from.Count; i++)
        {
            if (!done[i])
            {
                Follow(i, shells, holes);
            }
        }

        target.AddPolygons(shells, holes);
    }

    private static long Key(int x, int y) => ((long)x << 32) | (uint)y;

    private int First(long position) => firstFrom.TryGetValue(position, out var first) ? first : -1;

    /// <summary>Walks around the face on the left of a segment; whenever a position comes again, what lies between is a ring.</summary>
    private void Follow(int segment, List<LevelRing> shells, List<LevelRing> holes)
    {
        path.Clear();
        placeOnPath.Clear();
        path.Add(from[segment]);
        placeOnPath.Add(from[segment], 0);
        while (segment >= 0)
        {
            done[segment] = true;
            var at = to[segment];
            if (placeOnPath.TryGetValue(at, out var place))
            {
                TakeRing(place, shells, holes);
                if (place == 0)
                {
                    return;
                }
            }
            else
            {
                placeOnPath.Add(at, path.Count);
                path.Add(at);
            }

            segment = Next(segment);
        }
    }

    private void TakeRing(int place, List<LevelRing> shells, List<LevelRing> holes)
    {
        var ring = LevelRing.Of(path, place);
        for (var i = place + 1; i < path.Count; i++)
        {
            placeOnPath.Remove(path[i]);
        }

        path.RemoveRange(place + 1, path.Count - place - 1);
        if (ring.DoubleArea > 0)
        {
            shells.Add(ring);
        }
        else if (ring.DoubleArea < 0)
        {
            holes.Add(ring);
        }
    }

    /// <summary>The segment that bounds the same face: of those that leave, the first one clockwise from the way back.</summary>
    private int Next(int segment)
    {
        var best = -1;
        for (var i = First(to[segment]); i >= 0; i = nextFrom[i])
        {
            if (!done[i] && (best < 0 || IsBefore(segment, i, best)))
            {
                best = i;
            }
        }

        return best;
    }

    private bool IsBefore(int arrived, int candidate, int other)
    {
        var (backX, backY) = Direction(to[arrived], from[arrived]);
        var (x1, y1) = Direction(from[candidate], to[candidate]);
        var (x2, y2) = Direction(from[other], to[other]);
        return Turn.IsFirstClockwise(backX, backY, x1, y1, x2, y2);
    }

    private static (long X, long Y) Direction(long start, long end) =>
        ((end >> 32) - (start >> 32), (int)end - (int)start);
}
