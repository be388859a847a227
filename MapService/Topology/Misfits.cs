using MapService.Geometry;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.HPRtree;
using NetTopologySuite.Operation.OverlayNG;

namespace MapService.Topology;

/// <summary>Two features that cover the same ground, or that meet in a vertex that only one of them has.</summary>
/// <param name="FeatureA">The lower feature number.</param>
/// <param name="FeatureB">The higher one.</param>
/// <param name="Shared">What they have in common, in grid coordinates; of surface 0 where only the border does not match.</param>
internal sealed record Misfit(int FeatureA, int FeatureB, NetTopologySuite.Geometries.Geometry Shared)
{
    public bool IsOverlap => Shared.Area > 0;
}

/// <summary>
/// Finds the pairs of features that cover the same ground or whose borders meet in a vertex that only one has. Where that is
/// so, either an arc is used twice on one side, or an arc with nobody on its right meets the other feature elsewhere than in a
/// vertex of both. So only those arcs are looked at: on polygons that fit together they are the outer border, and nothing is
/// found. Does not detect ground that is covered twice only by features whose borders are all shared (whole layers on top of
/// each other), unless an arc is crowded.
/// </summary>
internal static class Misfits
{
    public static IReadOnlyList<Misfit> Find(PolygonTable polygons, ArcTable arcs)
    {
        var pairs = new SortedSet<(int, int)>();
        foreach (var (a, b) in arcs.Crowded)
        {
            AddPair(pairs, a, b);
        }

        AddCrossed(polygons, arcs, pairs);
        var found = new List<Misfit>();
        foreach (var (a, b) in pairs)
        {
            var shared = OverlayNGRobust.Overlay(Valid(polygons, a), Valid(polygons, b), NetTopologySuite.Operation.Overlay.SpatialFunction.Intersection);
            if (!shared.IsEmpty)
            {
                found.Add(new Misfit(a, b, shared));
            }
        }

        return found;
    }

    /// <summary>A feature that overlay accepts: a ring that touches itself (14174 Condé-en-Normandie) becomes a shell and a hole.</summary>
    private static NetTopologySuite.Geometries.Geometry Valid(PolygonTable polygons, int feature) => NtsPolygons.Of(polygons, feature).Buffer(0);

    private static void AddPair(SortedSet<(int, int)> pairs, int a, int b)
    {
        if (a != b)
        {
            pairs.Add((Math.Min(a, b), Math.Max(a, b)));
        }
    }

    private static void AddCrossed(PolygonTable polygons, ArcTable arcs, SortedSet<(int, int)> pairs)
    {
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
                    AddPair(pairs, arcs.Left[arc], other);
                }
            }
        }
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
