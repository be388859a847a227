using System.Buffers;
using System.Runtime.InteropServices;
using MapService.Tiles.Grid;

namespace MapService.Tiles.Levels;

/// <summary>
/// Snap rounding of arcs to whole units of a level. The arcs must only meet at their ends, as those of a topology do. Then every vertex is
/// a whole position, segments only meet in common vertices, and every crossing of a line of <see cref="TileLines"/> is a vertex. No arc
/// moves by more than the diagonal of a unit. Nothing moves from the left of an arc to its right, though an area may lose its width. Arcs
/// that cross in the input (a defect) get no vertex at the crossing.
/// </summary>
/// <remarks>
/// Hobby's method: the unit square around each position that a vertex or a crossing rounds to is a hot pixel. A segment that passes through
/// a hot pixel is bent to its middle. If only vertices were rounded, a vertex could jump over a near segment:
/// <code>
///     .  .  .  .          .  b--c  .         b rounds to the grid position above the segment a-d,
///     a -- b' - - d  ->   a--/  .  d         so the segment must go there, too
/// </code>
/// Vertices and segments with room around them (<see cref="Clearance"/>) need no hot pixels. The result is the same.
/// Source: J. Hobby, Practical segment intersection with finite precision output, 1999.
/// </remarks>
internal sealed class ArcSnapping : IDisposable
{
    /// <summary>The number of all vertices with room around them.</summary>
    public const int Free = -1;

    private readonly WorldArcs arcs;
    private readonly int zoom;
    private readonly int thinnedAs;
    private readonly byte[] firstZooms;
    private readonly double[] x;
    private readonly double[] y;
    private readonly bool[] tightVertices;
    private readonly bool[] tightSegments;
    private readonly int[] arcStarts;
    private readonly int[] numbers;
    private readonly HotPixels pixels;
    private readonly List<(double X, double Y)> crossings = [];
    private readonly List<int> near = [];
    private readonly List<(double At, int Number)> passed = [];
    private readonly int[] starts;
    private LevelVertex[] chains;
    private int count;

    private ArcSnapping(WorldArcs arcs, int zoom)
    {
        (this.arcs, this.zoom, thinnedAs) = (arcs, zoom, ArcThinning.ThinnedAs(zoom));
        firstZooms = arcs.Thinning.FirstZooms(thinnedAs);
        var kept = 0;
        foreach (var first in firstZooms)
        {
            kept += first <= thinnedAs ? 1 : 0;
        }

        (x, y) = (ArrayPool<double>.Shared.Rent(kept), ArrayPool<double>.Shared.Rent(kept));
        (tightVertices, tightSegments) = (ArrayPool<bool>.Shared.Rent(kept), ArrayPool<bool>.Shared.Rent(kept));
        numbers = ArrayPool<int>.Shared.Rent(kept);
        chains = ArrayPool<LevelVertex>.Shared.Rent(kept + (kept / 8));
        arcStarts = new int[arcs.Starts.Length];
        starts = new int[arcStarts.Length];
        var meanSegment = arcs.MeanSegment * Math.ScaleB(TileAddress.Extent, zoom) * firstZooms.Length / Math.Max(kept, 1);
        pixels = new HotPixels(kept / 2, meanSegment);
        Scale();
    }

    /// <summary>The vertices of all arcs, arc after arc.</summary>
    public ReadOnlySpan<LevelVertex> Chains => chains.AsSpan(0, count);

    /// <summary>
    /// Start of the vertices of each arc in <see cref="Chains"/>, with one more entry for the end. An arc has at least one vertex.
    /// </summary>
    public int[] Starts => starts;

    /// <summary>The numbers of vertices are below this.</summary>
    public int NumberCount => pixels.Count;

    public void Dispose()
    {
        ArrayPool<double>.Shared.Return(x);
        ArrayPool<double>.Shared.Return(y);
        ArrayPool<bool>.Shared.Return(tightVertices);
        ArrayPool<bool>.Shared.Return(tightSegments);
        ArrayPool<int>.Shared.Return(numbers);
        ArrayPool<LevelVertex>.Shared.Return(chains);
        pixels.Dispose();
    }

    /// <param name="arcs">The arcs. Only vertices that are drawn at the zoom are used.</param>
    /// <param name="zoom">The zoom.</param>
    public static ArcSnapping Of(WorldArcs arcs, int zoom)
    {
        var snapping = new ArcSnapping(arcs, zoom);
        snapping.AddPixels();
        for (var arc = 0; arc < arcs.ArcCount; arc++)
        {
            snapping.Snap(snapping.arcStarts[arc], snapping.arcStarts[arc + 1]);
            snapping.starts[arc + 1] = snapping.count;
        }

        return snapping;
    }

    /// <summary>
    /// Collects the vertices of this zoom, in its units, and finds those that need hot pixels: vertices without room around them, and
    /// vertices near a segment that gets a new vertex on a line of tiles.
    /// </summary>
    private void Scale()
    {
        var scale = Math.ScaleB(TileAddress.Extent, zoom);
        var tightPlaces = new bool[arcs.PlaceCount];
        var at = 0;
        for (var arc = 0; arc < arcs.ArcCount; arc++)
        {
            var start = at;
            var tight = false;
            var (first, end) = (arcs.Starts[arc], arcs.Starts[arc + 1]);
            for (var i = first; i < end; i++)
            {
                tight |= i > first && arcs.RoomOfSegments[i] > thinnedAs;
                if (firstZooms[i] > thinnedAs)
                {
                    continue;
                }

                (x[at], y[at]) = (arcs.X[i] * scale, arcs.Y[i] * scale);
                tightVertices[at] = arcs.RoomOfVertices[i] > thinnedAs;
                tightSegments[at] = tight;
                tight = false;
                at++;
            }

            FindTightCrossings(start, at);
            tightPlaces[arcs.Ends[arc].Start] |= tightVertices[start];
            tightPlaces[arcs.Ends[arc].End] |= tightVertices[at - 1];
            arcStarts[arc + 1] = at;
        }

        for (var arc = 0; arc < arcs.ArcCount; arc++)
        {
            tightVertices[arcStarts[arc]] |= tightPlaces[arcs.Ends[arc].Start];
            tightVertices[arcStarts[arc + 1] - 1] |= tightPlaces[arcs.Ends[arc].End];
            for (var i = arcStarts[arc] + 1; i < arcStarts[arc + 1]; i++)
            {
                tightSegments[i] |= tightVertices[i - 1] || tightVertices[i];
            }
        }
    }

    /// <summary>
    /// Marks the segments of an arc that cross lines, and those of their ends where another segment may be near the crossing.
    /// </summary>
    private void FindTightCrossings(int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (!TileLines.IsBetween(x[i - 1], y[i - 1], x[i], y[i]))
            {
                continue;
            }

            tightSegments[i] = true;

            // Ends of arcs are always marked, because other arcs meet there.
            tightVertices[i - 1] |= i - 1 == start || IsNear(i - 2, i - 1, i);
            tightVertices[i] |= i + 1 == end || IsNear(i + 1, i, i - 1);
        }
    }

    /// <summary>
    /// Whether the segment from a first to a second vertex crosses a line so near to the segment from the first to a third that they may
    /// meet.
    /// </summary>
    private bool IsNear(int neighbour, int shared, int other)
    {
        // Half a unit for rounding the crossing along its line, and half a diagonal for segments that pass its pixel.
        const double Reach = 1.25;
        FindCrossings(x[shared], y[shared], x[other], y[other]);
        foreach (var (atX, atY) in crossings)
        {
            if (Segments.SquaredDistance(atX, atY, x[neighbour], y[neighbour], x[shared], y[shared]) <= Reach * Reach)
            {
                return true;
            }
        }

        return false;
    }

    private static int Round(double coordinate) => (int)Math.Floor(coordinate + 0.5);

    private void AddPixels()
    {
        for (var arc = 0; arc < arcs.ArcCount; arc++)
        {
            for (var i = arcStarts[arc]; i < arcStarts[arc + 1]; i++)
            {
                numbers[i] = tightVertices[i] ? pixels.Add(Round(x[i]), Round(y[i])) : Free;
                if (i > arcStarts[arc] && tightSegments[i])
                {
                    FindCrossings(x[i - 1], y[i - 1], x[i], y[i]);
                    foreach (var (atX, atY) in crossings)
                    {
                        pixels.Add(Round(atX), Round(atY));
                    }
                }
            }
        }
    }

    /// <summary>Finds the places where a segment crosses lines of tiles.</summary>
    private void FindCrossings(double ax, double ay, double bx, double by)
    {
        crossings.Clear();
        for (var line = TileLines.After(Math.Min(ax, bx)); line < Math.Max(ax, bx); line = TileLines.After(line))
        {
            crossings.Add((line, ay + ((line - ax) / (bx - ax) * (by - ay))));
        }

        for (var line = TileLines.After(Math.Min(ay, by)); line < Math.Max(ay, by); line = TileLines.After(line))
        {
            crossings.Add((ax + ((line - ay) / (by - ay) * (bx - ax)), line));
        }
    }

    private void Snap(int start, int end)
    {
        var first = count;
        Append(first, VertexOf(start));
        for (var i = start + 1; i < end; i++)
        {
            if (tightSegments[i])
            {
                FindPassed(i - 1, i);
                foreach (var (_, number) in passed)
                {
                    Append(first, new LevelVertex(pixels.X(number), pixels.Y(number), number));
                }
            }

            Append(first, VertexOf(i));
        }
    }

    private LevelVertex VertexOf(int i) => new(Round(x[i]), Round(y[i]), numbers[i]);

    /// <summary>Adds a vertex. If it goes straight back to the vertex before the last, removes that spike instead.</summary>
    private void Append(int first, LevelVertex vertex)
    {
        if (count > first && chains[count - 1].IsAt(vertex))
        {
            return;
        }

        if (count - first >= 2 && chains[count - 2].IsAt(vertex))
        {
            count--;
            return;
        }

        if (count == chains.Length)
        {
            var grown = ArrayPool<LevelVertex>.Shared.Rent(count * 2);
            chains.CopyTo(grown, 0);
            ArrayPool<LevelVertex>.Shared.Return(chains);
            chains = grown;
        }

        chains[count++] = vertex;
    }

    private void FindPassed(int from, int to)
    {
        var (ax, ay, bx, by) = (x[from], y[from], x[to], y[to]);
        pixels.Near(ax, ay, bx, by, 1, near);
        passed.Clear();
        foreach (var number in CollectionsMarshal.AsSpan(near))
        {
            if (number != numbers[from] && number != numbers[to]
                && Passes(ax, ay, bx - ax, by - ay, pixels.X(number), pixels.Y(number), out var at))
            {
                InsertPassed(at, number);
            }
        }
    }

    /// <summary>There are seldom more than two.</summary>
    private void InsertPassed(double at, int number)
    {
        var place = passed.Count;
        while (place > 0 && (passed[place - 1].At > at || (passed[place - 1].At == at && passed[place - 1].Number > number)))
        {
            place--;
        }

        passed.Insert(place, (at, number));
    }

    /// <summary>
    /// Whether a segment passes through the unit square around a position, with its lower and left sides but without the others. Also
    /// returns the middle of that part, from 0 at the start of the segment to 1 at its end.
    /// </summary>
    private static bool Passes(double ax, double ay, double dx, double dy, int x, int y, out double at)
    {
        var (enter, leave) = (0.0, 1.0);
        at = 0;
        if (!Slab(ax, dx, x, ref enter, ref leave) || !Slab(ay, dy, y, ref enter, ref leave) || enter > leave)
        {
            return false;
        }

        at = (enter + leave) / 2;
        return enter < leave || (Round(ax + (at * dx)) == x && Round(ay + (at * dy)) == y);
    }

    private static bool Slab(double start, double along, int middle, ref double enter, ref double leave)
    {
        if (along == 0)
        {
            return start >= middle - 0.5 && start < middle + 0.5;
        }

        var one = (middle - 0.5 - start) / along;
        var other = (middle + 0.5 - start) / along;
        enter = Math.Max(enter, Math.Min(one, other));
        leave = Math.Min(leave, Math.Max(one, other));
        return true;
    }
}
