using MapService.Geometry;
using MapService.Topology.Arcs;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.HPRtree;

namespace MapService.Topology.Noding;

/// <summary>
/// Tests whether two features of a table overlap, or have borders that meet in a vertex of only one of them. The test only looks at arcs
/// without a feature on one side. In a valid coverage these are the outer border.
/// </summary>
/// <remarks>
/// <para>These arcs are enough. An overlap ends where one of its features ends. There, either an arc has no feature on the other side and
/// is
/// inside the other feature, or an arc has two features on the same side. If a whole layer lies on another one, its outer border is
/// found.</para>
/// <para>A feature that overlaps itself is not found.</para>
/// </remarks>
internal static class Misfits
{
    /// <summary>True when something does not fit.</summary>
    public static bool Any(PolygonTable polygons, ArcTable arcs)
    {
        if (arcs.Crowded.Count > 0)
        {
            return true;
        }

        var boxes = new GridBox[polygons.FeatureCount];
        var index = new HPRtree<int>();
        for (var feature = 0; feature < boxes.Length; feature++)
        {
            boxes[feature] = polygons.BoxOf(feature);
            if (!boxes[feature].IsEmpty)
            {
                index.Insert(EnvelopeOf(boxes[feature]), feature);
            }
        }

        for (var arc = 0; arc < arcs.Count; arc++)
        {
            if (arcs.Right[arc] >= 0)
            {
                continue;
            }

            foreach (var other in index.Query(EnvelopeOf(GridBox.Of(arcs.Positions(arc)))))
            {
                if (other != arcs.Left[arc] && RunsThrough(arcs.Positions(arc), polygons, other, boxes[other]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static Envelope EnvelopeOf(GridBox box) => new(box.MinX, box.MaxX, box.MinY, box.MaxY);

    /// <summary>
    /// True when part of the path is inside the feature, or a vertex of one is on an edge of the other. Between two places where the path
    /// meets the border of the feature it is inside or outside as a whole, so the middle of one edge is enough.
    /// </summary>
    private static bool RunsThrough(ReadOnlySpan<GridPoint> path, PolygonTable polygons, int feature, GridBox box)
    {
        var unknown = true;
        for (var i = 1; i < path.Length; i++)
        {
            if (!box.Intersects(GridBox.Of(path[(i - 1)..(i + 1)])))
            {
                unknown = true;
                continue;
            }

            var meeting = Meeting.Of(path[i - 1], path[i], polygons, feature);
            if (meeting == MeetingKind.Crosses)
            {
                return true;
            }

            if ((unknown || meeting == MeetingKind.Touches) && MiddleIsInside(path[i - 1], path[i], polygons, feature))
            {
                return true;
            }

            unknown = meeting == MeetingKind.Touches;
        }

        return false;
    }

    private static bool MiddleIsInside(GridPoint a, GridPoint b, PolygonTable polygons, int feature)
    {
        var test = PointInRing.AtMiddle(a, b);
        foreach (var polygon in polygons.PolygonsOf(feature))
        {
            foreach (var ring in polygons.RingsOf(polygon))
            {
                test.AddRing(polygons.Ring(ring));
            }
        }

        return test.Side == RingSide.Inside;
    }
}
