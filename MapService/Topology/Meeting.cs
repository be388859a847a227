using MapService.Geometry;

namespace MapService.Topology;

/// <summary>How an edge meets the border of a feature.</summary>
internal enum MeetingKind
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>In a vertex that both have.</summary>
    Touches,

    /// <summary>It crosses the border, or a vertex of one lies on an edge of the other.</summary>
    Crosses,
}

/// <summary>Compares an edge with the rings of a feature, exactly.</summary>
internal static class Meeting
{
    public static MeetingKind Of(GridPoint a, GridPoint b, PolygonTable polygons, int feature)
    {
        var kind = MeetingKind.None;
        foreach (var polygon in polygons.PolygonsOf(feature))
        {
            foreach (var ring in polygons.RingsOf(polygon))
            {
                var positions = polygons.Ring(ring);
                var before = positions[^1];
                foreach (var position in positions)
                {
                    kind = Max(kind, OfEdges(a, b, before, position));
                    before = position;
                }

                if (kind == MeetingKind.Crosses)
                {
                    return kind;
                }
            }
        }

        return kind;
    }

    private static MeetingKind Max(MeetingKind a, MeetingKind b) => a > b ? a : b;

    private static MeetingKind OfEdges(GridPoint a, GridPoint b, GridPoint c, GridPoint d)
    {
        if (Math.Max(a.X, b.X) < Math.Min(c.X, d.X) || Math.Max(c.X, d.X) < Math.Min(a.X, b.X)
            || Math.Max(a.Y, b.Y) < Math.Min(c.Y, d.Y) || Math.Max(c.Y, d.Y) < Math.Min(a.Y, b.Y))
        {
            return MeetingKind.None;
        }

        if (OnInside(a, c, d) || OnInside(b, c, d) || OnInside(c, a, b) || OnInside(d, a, b))
        {
            return MeetingKind.Crosses;
        }

        if (a == c || a == d || b == c || b == d)
        {
            return MeetingKind.Touches;
        }

        var crosses = Orientation.Of(a, b, c) * Orientation.Of(a, b, d) < 0 && Orientation.Of(c, d, a) * Orientation.Of(c, d, b) < 0;
        return crosses ? MeetingKind.Crosses : MeetingKind.None;
    }

    /// <summary>True when <paramref name="point"/> lies on the edge but not at its ends.</summary>
    private static bool OnInside(GridPoint point, GridPoint a, GridPoint b) =>
        point != a && point != b
        && Math.Min(a.X, b.X) <= point.X && point.X <= Math.Max(a.X, b.X)
        && Math.Min(a.Y, b.Y) <= point.Y && point.Y <= Math.Max(a.Y, b.Y)
        && Orientation.Of(a, b, point) == 0;
}
