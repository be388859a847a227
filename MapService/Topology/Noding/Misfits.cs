using MapService.Geometry;
using MapService.Topology.Arcs;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.HPRtree;

namespace MapService.Topology.Noding;

/// <summary>
/// Whether any two features of a table cover the same ground, or have borders that meet in a vertex that only one of them has.
/// A yes or no, which costs one look at the arcs with nobody on one side: on polygons that fit, the outer border.
/// </summary>
/// <remarks>
/// <para>Those arcs tell about all the ground. Ground that is covered twice ends somewhere, and where it ends one of the features does,
/// without a neighbour that takes over on the other side: on an arc that has nobody there and lies inside the other feature, or on
/// an arc that two features use on the same side. A whole layer on top of another is found at its rim.</para>
/// <para>Does not look at a feature that overlaps itself.</para>
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
    /// True when part of the path is inside the feature, or a vertex of one is on an edge of the other. Between places where
    /// the path meets the feature's border it is all inside or all outside, so the middle of one edge tells.
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
