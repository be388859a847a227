using System.Buffers;
using System.Runtime.InteropServices;
using MapService.Tiles.Grid;

namespace MapService.Tiles.Levels;

/// <summary>
/// Snap rounding of arcs to whole units of a level. Requires arcs that meet at their ends only, as those of a topology do.
/// Guarantees: every vertex is a whole position; no two segments cross or touch but at vertices that both have; every crossing of
/// a line of <see cref="TileLines"/> is a vertex; no arc moves by more than a unit's diagonal; what lay left of an arc does not
/// come to lie right of it (it may lose its width). Arcs that cross to begin with (defects of the input) stay without a vertex where they
/// do.
/// </summary>
/// <remarks>
/// Hobby's method: a position that some vertex or crossing rounds to is a hot pixel, the unit square around it; a segment that
/// passes through a hot pixel is bent to its middle. Rounding the vertices alone would let a vertex jump over a near segment:
/// <code>
///     .  .  .  .          .  b--c  .         b is nearest to the grid position above the segment a-d,
///     a -- b' - - d  ->   a--/  .  d         so the segment has to go there too (here by way of b, and b by itself)
/// </code>
/// What has room around it (<see cref="Clearance"/>) is no hot pixel, nor does it ask for any: the result is the same.
/// Source: J. Hobby, Practical segment intersection with finite precision output, 1999.
/// </remarks>
internal sealed class ArcSnapping : IDisposable
{
    /// <summary>Stands for the number of a vertex with room around it.</summary>
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
    /// Where each arc's vertices start in <see cref="Chains"/>; one entry more than there are arcs. An arc has one vertex at least.
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

    /// <param name="arcs">The arcs; of their vertices, those that are drawn at the zoom.</param>
    /// <param name="zoom">Whose units.</param>
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
    /// Takes the vertices of this zoom, in its units, and finds those that need care: without room around them, or between a segment that
    /// crosses a line of the tiles, where a vertex comes into being, and one that it may come to lie on.
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
    /// Marks the segments of an arc that cross lines, and those of their ends near which another segment may pass where they cross.
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

            // At its ends an arc meets others: they are not looked at one by one.
            tightVertices[i - 1] |= i - 1 == start || IsNear(i - 2, i - 1, i);
            tightVertices[i] |= i + 1 == end || IsNear(i + 1, i, i - 1);
        }
    }

    /// <summary>
    /// Whether the segment between two vertices crosses a line so near to the segment from the first of them to a third that they may come
    /// together.
    /// </summary>
    private bool IsNear(int neighbour, int shared, int other)
    {
        // Half a unit for the rounding of the crossing, which is on a line already, and half a diagonal for what passes its pixel.
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

    /// <summary>Finds the places at which a segment crosses lines of the tiles.</summary>
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

    /// <summary>Adds a vertex; one that goes straight back to the last but one takes the spike away instead.</summary>
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
    /// Whether a segment passes through the unit square around a position, its lower and left sides included, the others not;
    /// and where: the middle of its way through, 0 at the segment's start and 1 at its end.
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
