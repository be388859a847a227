using MapService.Geometry;

namespace MapService.Topology.Noding;

/// <summary>How two edges meet.</summary>
internal enum MeetingKind
{
    /// <summary>They do not meet.</summary>
    None,

    /// <summary>They meet in a common vertex.</summary>
    Touches,

    /// <summary>They cross, or a vertex of one is on the other, between its ends.</summary>
    Crosses,
}

/// <summary>Compares edges with exact arithmetic.</summary>
internal static class Meeting
{
    /// <summary>How an edge meets the border of a feature. Of several meetings, the worst counts.</summary>
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
                    kind = Max(kind, Of(a, b, before, position));
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

    /// <summary>How the edges ab and cd meet.</summary>
    public static MeetingKind Of(GridPoint a, GridPoint b, GridPoint c, GridPoint d)
    {
        if (!BoxesMeet(a, b, c, d))
        {
            return MeetingKind.None;
        }

        if (IsInside(a, c, d) || IsInside(b, c, d) || IsInside(c, a, b) || IsInside(d, a, b))
        {
            return MeetingKind.Crosses;
        }

        if (a == c || a == d || b == c || b == d)
        {
            return MeetingKind.Touches;
        }

        return Cross(a, b, c, d) ? MeetingKind.Crosses : MeetingKind.None;
    }

    /// <summary>True when the boxes around two edges have a position in common.</summary>
    public static bool BoxesMeet(GridPoint a, GridPoint b, GridPoint c, GridPoint d) =>
        Math.Max(a.X, b.X) >= Math.Min(c.X, d.X) && Math.Max(c.X, d.X) >= Math.Min(a.X, b.X)
        && Math.Max(a.Y, b.Y) >= Math.Min(c.Y, d.Y) && Math.Max(c.Y, d.Y) >= Math.Min(a.Y, b.Y);

    /// <summary>True when the edges cross in a point that is an end of neither.</summary>
    public static bool Cross(GridPoint a, GridPoint b, GridPoint c, GridPoint d) =>
        Orientation.Of(a, b, c) * Orientation.Of(a, b, d) < 0 && Orientation.Of(c, d, a) * Orientation.Of(c, d, b) < 0;

    /// <summary>True when <paramref name="point"/> lies on the edge but not at its ends.</summary>
    public static bool IsInside(GridPoint point, GridPoint a, GridPoint b) =>
        point != a && point != b
        && Math.Min(a.X, b.X) <= point.X && point.X <= Math.Max(a.X, b.X)
        && Math.Min(a.Y, b.Y) <= point.Y && point.Y <= Math.Max(a.Y, b.Y)
        && Orientation.Of(a, b, point) == 0;

    private static MeetingKind Max(MeetingKind a, MeetingKind b) => a > b ? a : b;
}
