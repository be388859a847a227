using MapService.Geometry;

namespace MapService.Import;

/// <summary>
/// Whether any two edges of a feature meet other than as neighbours in their ring: cross, touch, or lie on one another.
/// Exact on the grid. A quick answer for the many features where nothing meets; it does not say what kind of meeting there is.
/// </summary>
/// <remarks>Method: edges sorted along the longer side of the feature's box, each compared with those that start before it ends.</remarks>
internal sealed class SegmentContacts
{
    private Edge[] edges = [];
    private int count;

    /// <summary>True when two edges of the table's only feature meet other than as neighbours.</summary>
    public bool Any(PolygonTable shape, CancellationToken cancellation)
    {
        Collect(shape);
        for (var i = 0; i < count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            ref readonly var edge = ref edges[i];
            for (var j = i + 1; j < count && edges[j].Low <= edge.High; j++)
            {
                if (Meet(edge, edges[j]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void Collect(PolygonTable shape)
    {
        var box = shape.BoxOf(0);
        var alongX = (long)box.MaxX - box.MinX >= (long)box.MaxY - box.MinY;
        if (edges.Length < shape.PointCount)
        {
            edges = new Edge[Math.Max(shape.PointCount, 2 * edges.Length)];
        }

        count = 0;
        for (var ring = 0; ring < shape.RingCount; ring++)
        {
            var points = shape.Ring(ring);
            for (var i = 0; i < points.Length; i++)
            {
                var (a, b) = (points[i], points[i + 1 == points.Length ? 0 : i + 1]);
                var (from, to) = alongX ? (a.X, b.X) : (a.Y, b.Y);
                edges[count++] = new Edge(Math.Min(from, to), Math.Max(from, to), a, b, ring, i, points.Length);
            }
        }

        edges.AsSpan(0, count).Sort(static (e, f) => e.Low.CompareTo(f.Low));
    }

    private static bool Meet(in Edge e, in Edge f)
    {
        if (Math.Max(e.A.X, e.B.X) < Math.Min(f.A.X, f.B.X) || Math.Max(f.A.X, f.B.X) < Math.Min(e.A.X, e.B.X)
            || Math.Max(e.A.Y, e.B.Y) < Math.Min(f.A.Y, f.B.Y) || Math.Max(f.A.Y, f.B.Y) < Math.Min(e.A.Y, e.B.Y))
        {
            return false;
        }

        if (e.Ring == f.Ring && e.RingLength > 2)
        {
            if (Follows(e, f))
            {
                return TurnsBack(e, f);
            }

            if (Follows(f, e))
            {
                return TurnsBack(f, e);
            }
        }

        // The boxes meet, so edges on one line meet too.
        return Orientation.Of(e.A, e.B, f.A) * Orientation.Of(e.A, e.B, f.B) <= 0
            && Orientation.Of(f.A, f.B, e.A) * Orientation.Of(f.A, f.B, e.B) <= 0;
    }

    private static bool Follows(in Edge first, in Edge second) => second.Index == (first.Index + 1 == first.RingLength ? 0 : first.Index + 1);

    // Neighbours share a vertex, and nothing else unless the second runs back along the first.
    private static bool TurnsBack(in Edge first, in Edge second)
    {
        if (Orientation.Of(first.A, first.B, second.B) != 0)
        {
            return false;
        }

        var (u, v) = (GridVector.Between(first.A, first.B), GridVector.Between(second.A, second.B));
        return Math.Sign(u.X) * Math.Sign(v.X) < 0 || Math.Sign(u.Y) * Math.Sign(v.Y) < 0;
    }

    private readonly record struct Edge(int Low, int High, GridPoint A, GridPoint B, int Ring, int Index, int RingLength);
}
