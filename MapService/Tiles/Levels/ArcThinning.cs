using System.Runtime.InteropServices;
using MapService.Tiles.Grid;

namespace MapService.Tiles.Levels;

/// <summary>
/// Finds the first zoom at which each vertex of the arcs is drawn, zoom by zoom when needed. The arcs must only meet at their ends, as
/// those of a topology do. At every zoom, a vertex left out is at most <see cref="Tolerance"/> tile units from the segment that replaces
/// it, segments only meet at ends of arcs, and no polygon is lost. Ends of arcs stay, so neighbours still share their borders. A vertex of
/// a zoom is drawn at every deeper zoom. Arcs that cross in the input (a defect) are thinned where nothing else is near.
/// </summary>
/// <remarks>
/// Zooms are computed from the deepest one up. Vertex b between a and c is left out if all vertices left out between a and c stay close,
/// and if the triangle a-b-c has no other vertex inside or on its sides:
/// <code>
///        b                 then no segment passes through the triangle, and what was
///      /   \               on one side of a-b-c is on the same side of a-c
///     a - - c
/// </code>
/// If several arcs have the same ends, each keeps a vertex between them; a closed arc keeps two. So no two arcs become equal.
/// </remarks>
internal sealed class ArcThinning
{
    /// <summary>
    /// The tolerance in tile units. Together with snapping (half a diagonal), a level is within 1.2 units of the true position.
    /// </summary>
    public const double Tolerance = 0.49;

    /// <summary>
    /// The last coarse zoom. Up to it, a level has only the vertices of two zooms higher, because a tile has very many communes there, of a
    /// few pixels each. Four times the tolerance is a quarter of a pixel in a tile of 512 pixels, and half a pixel before the next zoom.
    /// </summary>
    public const int LastCoarseZoom = 6;

    /// <summary>The largest number of vertices that a segment replaces. It limits the time.</summary>
    private const int LongestRun = 256;

    private readonly WorldArcs arcs;
    private readonly double[] x;
    private readonly double[] y;
    private readonly byte[] firstZooms;
    private readonly byte[] keep;
    private readonly Lock gate = new();

    /// <summary>The remaining vertices of each arc, from its first vertex on, and their number.</summary>
    private readonly int[] chain;
    private readonly int[] lengths;

    /// <summary>For each arc, the deepest zoom at which one of its vertices is near enough to be left out.</summary>
    private readonly sbyte[] nextZooms;
    private int doneDownTo = TileAddress.MaxZoom + 1;
    private int left;
    private VertexCells? cells;

    public ArcThinning(WorldArcs arcs)
    {
        (this.arcs, x, y) = (arcs, arcs.X, arcs.Y);
        firstZooms = new byte[x.Length];
        chain = new int[x.Length];
        for (var i = 0; i < chain.Length; i++)
        {
            chain[i] = i;
        }

        left = x.Length;
        keep = KeptBetweenEnds();
        lengths = new int[arcs.ArcCount];
        nextZooms = new sbyte[arcs.ArcCount];
        for (var arc = 0; arc < arcs.ArcCount; arc++)
        {
            lengths[arc] = arcs.Starts[arc + 1] - arcs.Starts[arc];
            nextZooms[arc] = NextZoomOf(arc);
        }
    }

    /// <summary>
    /// The zoom with the vertices that are drawn at a zoom: the same zoom, except up to <see cref="LastCoarseZoom"/>.
    /// </summary>
    public static int ThinnedAs(int zoom) => zoom > LastCoarseZoom ? zoom : Math.Max(zoom - 2, 0);

    /// <summary>
    /// The first zoom of each vertex of the arcs, if it is deeper than this zoom; 0 for ends of arcs, and for vertices drawn at this zoom.
    /// Thinning for lower zooms continues in the same array, but does not change which vertices are drawn at this zoom.
    /// </summary>
    public byte[] FirstZooms(int zoom)
    {
        lock (gate)
        {
            while (doneDownTo > zoom)
            {
                Thin(--doneDownTo);
            }

            if (doneDownTo == 0)
            {
                cells?.Dispose();
                cells = null;
            }
        }

        return firstZooms;
    }

    private byte[] KeptBetweenEnds()
    {
        var between = new Dictionary<(int, int), int>(arcs.ArcCount);
        foreach (var (start, end) in arcs.Ends)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(between, Key(start, end), out _)++;
        }

        return Array.ConvertAll(
            arcs.Ends, ends => ends.Start == ends.End ? (byte)2 : between[Key(ends.Start, ends.End)] > 1 ? (byte)1 : (byte)0);

        static (int, int) Key(int start, int end) => (Math.Min(start, end), Math.Max(start, end));
    }

    private void Thin(int zoom)
    {
        var tolerance = Tolerance / Math.ScaleB(TileAddress.Extent, zoom);
        for (var arc = 0; arc < arcs.ArcCount; arc++)
        {
            if (nextZooms[arc] >= zoom)
            {
                ThinArc(arc, tolerance * tolerance, zoom);
                nextZooms[arc] = NextZoomOf(arc);
            }
        }
    }

    private void ThinArc(int arc, double squaredTolerance, int zoom)
    {
        var (first, length) = (arcs.Starts[arc], lengths[arc]);
        var spare = length - 2 - keep[arc];
        var at = first;
        for (var i = first; i < first + length; i++)
        {
            chain[at++] = chain[i];
            while (at - first >= 3 && spare > 0 && CanGo(chain[at - 3], chain[at - 2], chain[at - 1], squaredTolerance, zoom))
            {
                firstZooms[chain[at - 2]] = (byte)(zoom + 1);
                chain[at - 2] = chain[at - 1];
                at--;
                spare--;
                left--;
            }
        }

        lengths[arc] = at - first;
    }

    private sbyte NextZoomOf(int arc)
    {
        var (first, length) = (arcs.Starts[arc], lengths[arc]);
        var nearest = double.PositiveInfinity;
        for (var i = first + 1; i < first + length - 1 && length - 2 > keep[arc]; i++)
        {
            nearest = Math.Min(nearest, SquaredDistance(chain[i], chain[i - 1], chain[i + 1]));
        }

        return (sbyte)Math.Clamp(Math.Floor(Math.Log2(Tolerance / TileAddress.Extent / Math.Sqrt(nearest))), -1, TileAddress.MaxZoom);
    }

    private bool CanGo(int a, int b, int c, double squaredTolerance, int zoom)
    {
        if (SquaredDistance(b, a, c) > squaredTolerance || c - a > LongestRun)
        {
            return false;
        }

        // The triangle is within 0.98 units of the segments between a and c. If these have room (two units of the deeper zoom), it is
        // empty. The deepest zoom has no deeper one.
        var hasRoom = zoom < TileAddress.MaxZoom;
        for (var i = a + 1; i < c; i++)
        {
            hasRoom &= arcs.RoomOfSegments[i] <= zoom + 1;
            if (SquaredDistance(i, a, c) > squaredTolerance)
            {
                return false;
            }
        }

        return (hasRoom && arcs.RoomOfSegments[c] <= zoom + 1) || IsTriangleEmpty(a, b, c);
    }

    private double SquaredDistance(int point, int a, int c) => Segments.SquaredDistance(x[point], y[point], x[a], y[a], x[c], y[c]);

    private bool IsTriangleEmpty(int a, int b, int c)
    {
        if (cells is null || cells.IsMostlyGone(left))
        {
            cells?.Dispose();
            cells = VertexCells.Of(arcs, firstZooms);
        }

        return !cells.AnyInTriangle(a, b, c);
    }
}
