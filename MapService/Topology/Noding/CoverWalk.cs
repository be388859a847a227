using MapService.Collections;
using MapService.Geometry;
using MapService.Topology.Arcs;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.HPRtree;

namespace MapService.Topology.Noding;

/// <summary>
/// Finds the features that cover each side of each arc, for polygons that may overlap. The arcs must meet only at their ends
/// (<see cref="Noder"/>). A feature covers a position when more of its rings go around it counter-clockwise (shells) than clockwise
/// (holes).
/// </summary>
/// <remarks>
/// Crossing an arc from left to right leaves the features on its left, and enters those on its right. So the cover at one known place gives
/// that of all connected arcs, by turning around each node from arc to arc:
/// <code>
///            r1                   left of r0 = right of r1
///      A     |     B
///            |                    The known place of a group of connected arcs is just west of its
///     -------n------- r0          westernmost position. Only features with a ring around the whole group
///            |                    cover it.
/// </code>
/// </remarks>
internal sealed class CoverWalk
{
    private const int Unknown = -1;

    private readonly PolygonTable polygons;
    private readonly ArcTable arcs;
    private readonly FeatureSets sets;
    private readonly ILookup<int, ArcUse> crowded;
    private readonly int[] nodeStarts;
    private readonly int[] refsAround;
    private readonly int[] left;
    private readonly int[] right;
    private readonly HPRtree<int> ringIndex = new();
    private readonly int[] featureOfRing;
    private readonly bool[] isShell;

    private CoverWalk(PolygonTable polygons, ArcTable arcs)
    {
        this.polygons = polygons;
        this.arcs = arcs;
        sets = new FeatureSets(polygons.FeatureCount);
        crowded = arcs.Crowded.ToLookup(use => use.Arc);
        (nodeStarts, refsAround) = Around(arcs);
        left = new int[arcs.Count];
        right = new int[arcs.Count];
        Array.Fill(left, Unknown);
        Array.Fill(right, Unknown);
        featureOfRing = new int[polygons.RingCount];
        isShell = new bool[polygons.RingCount];
        IndexRings();
    }

    /// <summary>The cover on the left and on the right of each arc, as numbers of sets.</summary>
    public static (int[] Left, int[] Right, FeatureSets Sets) Of(PolygonTable polygons, ArcTable arcs)
    {
        var walk = new CoverWalk(polygons, arcs);
        var groups = walk.Groups();
        foreach (var arcsOfGroup in groups)
        {
            walk.Start(arcsOfGroup);
        }

        return (walk.left, walk.right, walk.sets);
    }

    private static int StartOf(ArcTable arcs, int arcRef) => arcRef >= 0 ? arcs.FirstVertex[arcRef] : arcs.LastVertex[~arcRef];

    private static GridVector FirstStep(ArcTable arcs, int arcRef)
    {
        var positions = arcs.Positions(ArcRef.ArcOf(arcRef));
        return arcRef >= 0 ? GridVector.Between(positions[0], positions[1]) : GridVector.Between(positions[^1], positions[^2]);
    }

    /// <summary>The references that start at each node, counter-clockwise from due south.</summary>
    private static (int[] Starts, int[] Refs) Around(ArcTable arcs)
    {
        var sort = new CountingSort(arcs.Count == 0 ? 0 : Math.Max(arcs.FirstVertex.Max(), arcs.LastVertex.Max()) + 1);
        for (var arc = 0; arc < arcs.Count; arc++)
        {
            sort.Count(arcs.FirstVertex[arc]);
            sort.Count(arcs.LastVertex[arc]);
        }

        var (refs, starts) = (new int[sort.Place()], sort.Starts);
        for (var arc = 0; arc < arcs.Count; arc++)
        {
            refs[sort.Next(arcs.FirstVertex[arc])] = arc;
            refs[sort.Next(arcs.LastVertex[arc])] = ~arc;
        }

        var southwards = new GridVector(0, -1);
        var turning = Comparer<int>.Create((a, b) =>
        {
            var (u, v) = (FirstStep(arcs, a), FirstStep(arcs, b));
            return u.IsClockwiseBefore(v, southwards) ? 1 : v.IsClockwiseBefore(u, southwards) ? -1 : 0;
        });
        for (var vertex = 0; vertex < starts.Length - 1; vertex++)
        {
            refs.AsSpan(starts[vertex]..starts[vertex + 1]).Sort(turning);
        }

        return (starts, refs);
    }

    private void IndexRings()
    {
        for (var feature = 0; feature < polygons.FeatureCount; feature++)
        {
            foreach (var polygon in polygons.PolygonsOf(feature))
            {
                var rings = polygons.RingsOf(polygon);
                foreach (var ring in rings)
                {
                    (featureOfRing[ring], isShell[ring]) = (feature, ring == rings.Start);
                    var box = GridBox.Of(polygons.Ring(ring));
                    ringIndex.Insert(new Envelope(box.MinX, box.MaxX, box.MinY, box.MaxY), ring);
                }
            }
        }
    }

    /// <summary>The groups of connected arcs.</summary>
    private List<List<int>> Groups()
    {
        var groupOf = new int[arcs.Count];
        Array.Fill(groupOf, Unknown);
        var groups = new List<List<int>>();
        var open = new Stack<int>();
        for (var first = 0; first < arcs.Count; first++)
        {
            if (groupOf[first] != Unknown)
            {
                continue;
            }

            var group = new List<int>();
            Take(first);
            while (open.TryPop(out var arc))
            {
                foreach (var vertex in (ReadOnlySpan<int>)[arcs.FirstVertex[arc], arcs.LastVertex[arc]])
                {
                    foreach (var arcRef in refsAround.AsSpan(nodeStarts[vertex]..nodeStarts[vertex + 1]))
                    {
                        Take(ArcRef.ArcOf(arcRef));
                    }
                }
            }

            groups.Add(group);

            void Take(int arc)
            {
                if (groupOf[arc] == Unknown)
                {
                    groupOf[arc] = groups.Count;
                    group.Add(arc);
                    open.Push(arc);
                }
            }
        }

        return groups;
    }

    private void Start(List<int> group)
    {
        var (arc, at) = Westernmost(group);
        var positions = arcs.Positions(arc);
        var outside = CoverAround(positions[at]);
        if (at > 0 && at < positions.Length - 1)
        {
            // Both neighbours are further east, so the west side is on the left of a right turn.
            SetSides(arc, Orientation.Of(positions[at - 1], positions[at], positions[at + 1]) < 0, outside);
        }
        else
        {
            // The first arc counter-clockwise from due south has the west side on its right.
            var first = refsAround[nodeStarts[at == 0 ? arcs.FirstVertex[arc] : arcs.LastVertex[arc]]];
            SetSides(ArcRef.ArcOf(first), first < 0, outside);
            arc = ArcRef.ArcOf(first);
        }

        Spread(arc);
    }

    private (int Arc, int At) Westernmost(List<int> group)
    {
        var (best, bestArc, bestAt) = (new GridPoint(int.MaxValue, int.MaxValue), Unknown, 0);
        foreach (var arc in group)
        {
            var positions = arcs.Positions(arc);
            for (var i = 0; i < positions.Length; i++)
            {
                if (positions[i].X < best.X || (positions[i].X == best.X && positions[i].Y < best.Y))
                {
                    (best, bestArc, bestAt) = (positions[i], arc, i);
                }
            }
        }

        return (bestArc, bestAt);
    }

    /// <summary>The cover west of a group, at its westernmost position: the features with rings around the whole group.</summary>
    private int CoverAround(GridPoint position)
    {
        var changes = new List<(int, int)>();
        foreach (var ring in ringIndex.Query(new Envelope(position.X, position.X, position.Y, position.Y)))
        {
            var test = PointInRing.AtMiddle(position, position);
            test.AddRing(polygons.Ring(ring));
            if (test.Side == RingSide.Inside)
            {
                changes.Add((featureOfRing[ring], isShell[ring] ? 1 : -1));
            }
        }

        return sets.Changed(0, changes);
    }

    /// <summary>Sets the known cover of one side of an arc, and computes that of the other side.</summary>
    private void SetSides(int arc, bool onLeft, int cover)
    {
        var changes = new List<(int, int)>();
        var sign = onLeft ? 1 : -1;
        if (arcs.Left[arc] >= 0)
        {
            changes.Add((arcs.Left[arc], -sign));
        }

        if (arcs.Right[arc] >= 0)
        {
            changes.Add((arcs.Right[arc], sign));
        }

        changes.AddRange(crowded[arc].Select(use => (use.Feature, use.OnLeft ? -sign : sign)));
        var across = sets.Changed(cover, changes);
        (left[arc], right[arc]) = onLeft ? (cover, across) : (across, cover);
    }

    private void Spread(int from)
    {
        var open = new Stack<int>();
        open.Push(from);
        open.Push(~from);
        while (open.TryPop(out var arcRef))
        {
            var vertex = StartOf(arcs, arcRef);
            var around = refsAround.AsSpan(nodeStarts[vertex]..nodeStarts[vertex + 1]);
            var at = around.IndexOf(arcRef);
            for (var turned = 1; turned < around.Length; turned++)
            {
                var before = around[(at + turned - 1) % around.Length];
                var next = around[(at + turned) % around.Length];
                if (left[ArcRef.ArcOf(next)] == Unknown)
                {
                    SetSides(ArcRef.ArcOf(next), next < 0, before >= 0 ? left[before] : right[~before]);
                    open.Push(~next);
                }
            }
        }
    }
}
