using MapService.Geometry;

namespace MapService.Import;

/// <summary>
/// Whether any two edges of a feature meet other than as neighbours in their ring: cross, touch, or lie on one another.
/// Exact on the grid. A quick answer for the many features where nothing meets; it does not say what kind of meeting there is.
/// </summary>
/// <remarks>
/// Method: a line sweeps over the feature from west to east (Shamos and Hoey 1976), and only edges that become next to each other on
/// it are compared: n log n for n edges, whatever their shape. On a vertical edge it goes from south to north, as if it leant a
/// little. Up to the first contact the order of the edges on the line cannot change, so finding none leaves none.
/// </remarks>
internal sealed class SegmentContacts
{
    private const int EventsBetweenLooks = 1 << 14;

    private readonly SweepOrder order = new();
    private SweepEdge[] edges = [];
    private (ulong Place, int What)[] events = [];
    private int count;

    /// <summary>True when two edges of the table's only feature meet other than as neighbours.</summary>
    public bool Any(PolygonTable shape, CancellationToken cancellation)
    {
        Collect(shape);
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

    // What is below count begins an edge, what is not ends one: at one place edges begin before others end, so that they are compared.
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
            for (var i = 0; i < points.Length; i++)
            {
                var (a, b) = (points[i], points[i + 1 == points.Length ? 0 : i + 1]);
                var (from, to) = (PlaceOf(a), PlaceOf(b));
                edges[next] = from < to ? new SweepEdge(a, b, false, ring, i, points.Length) : new SweepEdge(b, a, true, ring, i, points.Length);
                events[next] = (Math.Min(from, to), next);
                events[count + next] = (Math.Max(from, to), count + next);
                next++;
            }
        }

        events.AsSpan(0, 2 * count).Sort();
    }

    // West before east, then south before north.
    private static ulong PlaceOf(GridPoint point) => ((ulong)((long)point.X - int.MinValue) << 32) | (uint)((long)point.Y - int.MinValue);
}
