using MapService.Geometry;

namespace MapService.Import.Polygons;

/// <summary>
/// Whether any two edges of a feature meet other than as neighbours in their ring: cross, touch, or lie on one another.
/// Exact on the grid. A quick answer for the many features where nothing meets; it does not say what kind of meeting there is.
/// </summary>
/// <remarks>
/// Method: a line sweeps over the feature from west to east (Shamos and Hoey 1976), and only edges that become next to each other on
/// it are compared: n log n for n edges, whatever their shape. On a vertical edge it goes from south to north, as if it leant a
/// little. Up to the first contact the order of the edges on the line cannot change, so finding none leaves none. Few edges are compared
/// pair by pair, those that overlap from west to east.
/// </remarks>
/// <param name="fewEdges">Up to how many edges all that overlap are compared; above, a line sweeps.</param>
internal sealed class SegmentContacts(int fewEdges = SegmentContacts.FewEdges)
{
    private const int EventsBetweenLooks = 1 << 14;

    /// <summary>
    /// So few edges are compared sooner than they are put into an order. A commune has sixty; what all pairs of these take is bounded.
    /// </summary>
    public const int FewEdges = 512;

    private readonly SweepOrder order = new();
    private SweepEdge[] edges = [];
    private (ulong Place, int What)[] events = [];
    private int count;

    /// <summary>True when two edges of the table's only feature meet other than as neighbours.</summary>
    public bool Any(PolygonTable shape, CancellationToken cancellation)
    {
        Collect(shape);
        if (count <= fewEdges)
        {
            return AnyPair();
        }

        SortEvents();
        order.Clear(edges, count);
        for (var i = 0; i < 2 * count; i++)
        {
            if (i % EventsBetweenLooks == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            var what = events[i].What;
            if (what < count ? !order.TryAdd(what) : !order.TryRemove(what - count))
            {
                return true;
            }
        }

        return false;
    }

    // West ends in order, each with its edge, in one number: an edge is compared with those that begin before it ends.
    private bool AnyPair()
    {
        Span<long> byWest = stackalloc long[count];
        for (var i = 0; i < count; i++)
        {
            byWest[i] = ((long)edges[i].Low.X << 32) | (uint)i;
        }

        byWest.Sort();
        for (var i = 0; i < count; i++)
        {
            ref readonly var edge = ref edges[(int)byWest[i]];
            for (var j = i + 1; j < count && byWest[j] >> 32 <= edge.High.X; j++)
            {
                if (SweepEdge.Meet(edge, edges[(int)byWest[j]]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void Collect(PolygonTable shape)
    {
        if (edges.Length < shape.PointCount)
        {
            edges = new SweepEdge[Math.Max(shape.PointCount, 2 * edges.Length)];
            events = new (ulong, int)[2 * edges.Length];
        }

        (count, var next) = (shape.PointCount, 0);
        for (var ring = 0; ring < shape.RingCount; ring++)
        {
            var points = shape.Ring(ring);
            var a = points.IsEmpty ? default : points[^1];
            for (var i = 0; i < points.Length; i++)
            {
                // Edge i ends at position i, so that each position is looked up once.
                var b = points[i];
                edges[next++] = PlaceOf(a) < PlaceOf(b)
                    ? new SweepEdge(a, b, false, ring, i, points.Length)
                    : new SweepEdge(b, a, true, ring, i, points.Length);
                a = b;
            }
        }
    }

    // Numbers below count begin an edge, the others end one. At one place edges begin before others end, so that they are compared.
    private void SortEvents()
    {
        for (var edge = 0; edge < count; edge++)
        {
            events[edge] = (PlaceOf(edges[edge].Low), edge);
            events[count + edge] = (PlaceOf(edges[edge].High), count + edge);
        }

        events.AsSpan(0, 2 * count).Sort();
    }

    // West before east, then south before north.
    private static ulong PlaceOf(GridPoint point) => ((ulong)((long)point.X - int.MinValue) << 32) | (uint)((long)point.Y - int.MinValue);
}
