namespace MapService.Tiles.Levels;

/// <summary>
/// Builds valid polygons from directed segments. The segments are between whole positions, only meet at their ends, and have the inside on
/// their left (x to the right and y up, or both reversed). At each position as many segments end as start. Two opposite segments cancel,
/// because the area between them lost its width. No ring passes a position twice. Shells have a positive signed area, holes a negative one.
/// The inside of each polygon is connected: parts that touch at a point are polygons of their own, and a hole may touch its shell. One
/// object is reused for many features.
/// </summary>
internal sealed class RingTracer
{
    private const int None = -1;

    private readonly PositionNumbers positions = new();
    private readonly LevelRings rings = new();
    private int[] firstFrom = new int[128];
    private int[] placeOnPath = new int[128];
    private Segment[] segments = new Segment[128];
    private int[] path = new int[128];
    private int segmentCount;
    private int pathLength;

    /// <summary>A segment between numbered positions, and the previous segment with the same start.</summary>
    private struct Segment
    {
        public int From, To, NextFrom;
        public bool Done;
    }

    public void Clear()
    {
        positions.Clear();
        segmentCount = 0;
    }

    /// <summary>Adds a segment, or cancels the opposite one.</summary>
    public void Add(int ax, int ay, int bx, int by) => Add(NumberOf(ax, ay), NumberOf(bx, by));

    /// <summary>Adds a segment between two numbers of <see cref="NumberOf"/> since <see cref="Clear"/>.</summary>
    public void Add(int a, int b)
    {
        if (a == b)
        {
            return;
        }

        for (var i = firstFrom[b]; i != None; i = segments[i].NextFrom)
        {
            if (!segments[i].Done && segments[i].To == a)
            {
                segments[i].Done = true;
                return;
            }
        }

        if (segmentCount == segments.Length)
        {
            Array.Resize(ref segments, segmentCount * 2);
        }

        segments[segmentCount] = new Segment { From = a, To = b, NextFrom = firstFrom[a] };
        firstFrom[a] = segmentCount++;
    }

    /// <summary>The number of a position, so that it is looked up only once for its segments.</summary>
    public int NumberOf(int x, int y)
    {
        var count = positions.Count;
        var number = positions.NumberOf(x, y);
        if (number == count)
        {
            if (count == firstFrom.Length)
            {
                Array.Resize(ref firstFrom, count * 2);
                Array.Resize(ref placeOnPath, count * 2);
            }

            (firstFrom[number], placeOnPath[number]) = (None, None);
        }

        return number;
    }

    /// <summary>Adds the polygons of all segments since <see cref="Clear"/> to the current feature.</summary>
    public void Trace(LevelPolygonsBuilder target)
    {
        rings.Clear();
        if (path.Length < positions.Count)
        {
            path = new int[firstFrom.Length];
        }

        for (var i = 0; i < segmentCount; i++)
        {
            if (!segments[i].Done)
            {
                Follow(i);
            }
        }

        target.AddPolygons(rings);
    }

    /// <summary>Walks around the face on the left of a segment. When a position comes again, the path since then is a ring.</summary>
    private void Follow(int segment)
    {
        pathLength = 0;
        Append(segments[segment].From);
        while (segment != None)
        {
            segments[segment].Done = true;
            var at = segments[segment].To;
            var place = placeOnPath[at];
            if (place == None)
            {
                Append(at);
            }
            else
            {
                TakeRing(place);
                if (place == 0)
                {
                    placeOnPath[at] = None;
                    return;
                }
            }

            segment = Next(segment);
        }
    }

    private void Append(int position)
    {
        placeOnPath[position] = pathLength;
        path[pathLength++] = position;
    }

    /// <summary>Removes the end of the path after a position.</summary>
    private void TakeRing(int place)
    {
        for (var i = place; i < pathLength; i++)
        {
            rings.Add(positions.X(path[i]), positions.Y(path[i]));
            if (i > place)
            {
                placeOnPath[path[i]] = None;
            }
        }

        rings.End();
        pathLength = place + 1;
    }

    /// <summary>
    /// The next segment around the same face: of those that start here, the first one clockwise from the segment that ends here.
    /// </summary>
    private int Next(int segment)
    {
        var best = None;
        for (var i = firstFrom[segments[segment].To]; i != None; i = segments[i].NextFrom)
        {
            if (!segments[i].Done && (best == None || IsBefore(segment, i, best)))
            {
                best = i;
            }
        }

        return best;
    }

    private bool IsBefore(int arrived, int candidate, int other)
    {
        var (backX, backY) = Direction(segments[arrived].To, segments[arrived].From);
        var (x1, y1) = Direction(segments[candidate].From, segments[candidate].To);
        var (x2, y2) = Direction(segments[other].From, segments[other].To);
        return Turn.IsFirstClockwise(backX, backY, x1, y1, x2, y2);
    }

    private (long X, long Y) Direction(int start, int end) =>
        ((long)positions.X(end) - positions.X(start), (long)positions.Y(end) - positions.Y(start));
}
