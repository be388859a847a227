using MapService.Geometry;
using MapService.Topology.Arcs;

namespace MapService.Topology.Outlines;

/// <summary>
/// Joins directed arcs, the inside on their left, into rings, and rings into polygons. Requires that at every vertex as many
/// arcs end as start, which holds for the arcs around any set of faces. Rings touch others and each other in single points
/// only, never themselves, as OGC polygons demand. No arcs give the empty outline.
/// </summary>
/// <remarks>
/// Where several arcs start at one vertex, the walk stays with the piece of inside that it has on its left: it takes the
/// first arc clockwise from where it came from, so pieces that only touch at a corner come apart:
/// <code>
///        +-----+
///        |  A  |          coming up B's right side to x, the first arc clockwise from the way back
///   +----x-----+          is B's own top, not A's side: two rings.
///   |  B |
///   +----+
/// </code>
/// A walk that comes again to a vertex of its own has closed a loop, which is a ring by itself: the shell that touches itself
/// in a point is a shell and a hole.
/// </remarks>
internal ref struct RingJoiner
{
    private readonly CoverageTopology topology;
    private readonly ReadOnlySpan<int> refs;
    private readonly long[] byStart;
    private readonly int[] followers;
    private readonly bool[] used;
    private readonly List<int> path = [];
    private readonly List<int> ringRefs;
    private readonly List<int> ringStarts = [0];

    private RingJoiner(CoverageTopology topology, ReadOnlySpan<int> refs)
    {
        this.topology = topology;
        this.refs = refs;
        (byStart, followers) = Followers(topology, refs);
        used = new bool[refs.Length];
        ringRefs = new List<int>(refs.Length);
    }

    /// <summary>The polygons of the ground on the left of the arcs.</summary>
    public static Outline Join(CoverageTopology topology, ReadOnlySpan<int> refs)
    {
        if (refs.IsEmpty)
        {
            return Outline.Empty;
        }

        var (ringRefs, ringStarts) = Rings(topology, refs);
        return HoleAssigner.Assign(topology, ringRefs, ringStarts);
    }

    /// <summary>The rings alone, in flat arrays; <c>RingStarts</c> has one entry more than there are rings.</summary>
    public static (int[] RingRefs, int[] RingStarts) Rings(CoverageTopology topology, ReadOnlySpan<int> refs)
    {
        var joiner = new RingJoiner(topology, refs);
        for (var i = 0; i < refs.Length; i++)
        {
            if (!joiner.used[i])
            {
                joiner.Walk(i);
            }
        }

        return ([.. joiner.ringRefs], [.. joiner.ringStarts]);
    }

    /// <summary>
    /// The references sorted by the vertex that they start at (vertex, then reference, in one number), and for each reference the
    /// place there of the first one that starts where it ends. Two sorts and one walk along both: no table that is looked up.
    /// </summary>
    private static (long[] ByStart, int[] Followers) Followers(CoverageTopology topology, ReadOnlySpan<int> refs)
    {
        var byStart = new long[refs.Length];
        var byEnd = new long[refs.Length];
        for (var i = 0; i < refs.Length; i++)
        {
            byStart[i] = ((long)topology.StartOf(refs[i]) << 32) | (uint)i;
            byEnd[i] = ((long)topology.EndOf(refs[i]) << 32) | (uint)i;
        }

        Array.Sort(byStart);
        Array.Sort(byEnd);
        var followers = new int[refs.Length];
        var place = 0;
        foreach (var end in byEnd)
        {
            while (place < byStart.Length && byStart[place] >> 32 < end >> 32)
            {
                place++;
            }

            followers[(int)end] = place;
        }

        return (byStart, followers);
    }

    private readonly void Walk(int first)
    {
        path.Clear();
        for (var at = first; ;)
        {
            used[at] = true;
            path.Add(refs[at]);
            CloseLoop(at);
            if (path.Count == 0)
            {
                return;
            }

            at = Next(at);
        }
    }

    /// <summary>When the path starts at, or passes, the vertex that it has come to, what it did since then is a ring.</summary>
    private readonly void CloseLoop(int cameBy)
    {
        // Vertices where only one arc starts are come to again only at the very beginning of the path.
        var vertex = topology.EndOf(refs[cameBy]);
        for (var i = StartsAt(followers[cameBy] + 1, vertex) ? path.Count - 1 : 0; i >= 0; i--)
        {
            if (topology.StartOf(path[i]) == vertex)
            {
                for (var k = i; k < path.Count; k++)
                {
                    ringRefs.Add(path[k]);
                }

                ringStarts.Add(ringRefs.Count);
                path.RemoveRange(i, path.Count - i);
                return;
            }
        }
    }

    private readonly int Next(int cameBy)
    {
        var vertex = topology.EndOf(refs[cameBy]);
        var place = followers[cameBy];
        if (StartsAt(place, vertex) && !StartsAt(place + 1, vertex))
        {
            return (int)byStart[place];
        }

        var back = FirstStep(topology, ~refs[cameBy]);
        var best = -1;
        var bestStep = default(GridVector);
        for (; StartsAt(place, vertex); place++)
        {
            var i = (int)byStart[place];
            if (used[i])
            {
                continue;
            }

            var step = FirstStep(topology, refs[i]);
            if (best < 0 || step.IsClockwiseBefore(bestStep, back))
            {
                best = i;
                bestStep = step;
            }
        }

        return best >= 0 ? best : throw new InvalidOperationException("The arcs do not close: more of them end at a vertex than start there.");
    }

    private readonly bool StartsAt(int place, int vertex) => place < byStart.Length && byStart[place] >> 32 == vertex;

    private static GridVector FirstStep(CoverageTopology topology, int arcRef)
    {
        var positions = topology.Arc(ArcRef.ArcOf(arcRef));
        return arcRef >= 0 ? GridVector.Between(positions[0], positions[1]) : GridVector.Between(positions[^1], positions[^2]);
    }
}
