using System.Runtime.InteropServices;
using MapService.Tiles.Grid;

namespace MapService.Tiles.Levels;

/// <summary>
/// Finds the zoom from which each vertex of the arcs is drawn, zoom by zoom as they are asked for. Requires arcs that meet at their ends
/// only, as those of a topology do. Guarantees for every zoom: no vertex left out is farther than <see cref="Tolerance"/> tile units from
/// the segment that takes its place; no two segments cross or touch but at ends of arcs; no polygon is lost; ends of arcs stay, so
/// neighbours stay joined. What is drawn at a zoom is drawn at every deeper one. Arcs that cross to begin with (defects of the input) are
/// thinned where nothing else is near.
/// </summary>
/// <remarks>
/// From the deepest zoom up, vertex b between a and c goes when all that was left out between a and c stays close and the triangle a-b-c
/// holds no other vertex, on its sides neither:
/// <code>
///        b                 then nothing runs through the triangle, and what was
///      /   \               on one side of a-b-c is on the same side of a-c
///     a - - c
/// </code>
/// An arc that is not the only one between its ends keeps a vertex between them, a closed one two: no two arcs come to lie on each other.
/// </remarks>
internal sealed class ArcThinning
{
    /// <summary>In tile units. With half a unit's diagonal of snapping, a level is within 1.2 units of the truth.</summary>
    public const double Tolerance = 0.49;

    /// <summary>
    /// The last zoom at which a level is as coarse as the one two zooms above: a tile has most communes there, and each is a few pixels.
    /// Four times the tolerance is a quarter of a pixel of a tile of 512, and half a pixel before the next zoom.
    /// </summary>
    public const int LastCoarseZoom = 6;

    /// <summary>Most vertices that one segment takes the place of: bounds the work.</summary>
    private const int LongestRun = 256;

    private readonly WorldArcs arcs;
    private readonly double[] x;
    private readonly double[] y;
    private readonly byte[] firstZooms;
    private readonly byte[] keep;
    private readonly Lock gate = new();

    /// <summary>What is left of each arc, from its first vertex on, and how many those are.</summary>
    private readonly int[] chain;
    private readonly int[] lengths;

    /// <summary>For each arc the deepest zoom at which one of its vertices is near enough to go.</summary>
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
    /// The zoom whose vertices are drawn at a zoom, in units of that zoom: the same, but for those up to <see cref="LastCoarseZoom"/>.
    /// </summary>
    public static int ThinnedAs(int zoom) => zoom > LastCoarseZoom ? zoom : Math.Max(zoom - 2, 0);

    /// <summary>
    /// For each vertex of the arcs, the zoom from which it is drawn, as far as it is this zoom or a deeper one; 0 for ends of arcs, and for
    /// now for what is drawn at this zoom. Thinning for lower zooms, which goes on in the same array, does not change who is drawn at this
    /// one.
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

        // The triangle lies within 0.98 units of the segments between a and c: where they have room (two units of the zoom below), it is
        // empty. There is no zoom below the deepest one.
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
