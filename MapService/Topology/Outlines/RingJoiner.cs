using MapService.Geometry;
using MapService.Topology.Arcs;

namespace MapService.Topology.Outlines;

/// <summary>
/// Joins directed arcs with the inside on their left into rings, and rings into polygons. At each vertex, as many arcs must end as start.
/// That is true for the arcs around any set of faces. Rings touch other rings only in single points, and never themselves, as OGC polygons
/// require. Without arcs the outline is empty.
/// </summary>
/// <remarks>
/// If several arcs start at a vertex, the walk takes the first one clockwise from where it came from. So it stays with the same area on its
/// left, and areas that only touch at a corner are separated:
/// <code>
///        +-----+
///        |  A  |          the walk comes up the right side of B to x. The first arc clockwise is the top
///   +----x-----+          of B, not the side of A: there are two rings.
///   |  B |
///   +----+
/// </code>
/// When the walk returns to a vertex of its path, the loop since then is a ring of its own. So a shell that touches itself in a point
/// becomes a shell and a hole.
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

    /// <summary>The polygons on the left of the arcs.</summary>
    public static Outline Join(CoverageTopology topology, ReadOnlySpan<int> refs)
    {
        if (refs.IsEmpty)
        {
            return Outline.Empty;
        }

        var (ringRefs, ringStarts) = Rings(topology, refs);
        return HoleAssigner.Assign(topology, ringRefs, ringStarts);
    }

    /// <summary>Only the rings, in flat arrays. <c>RingStarts</c> has one more entry for the end.</summary>
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
    /// The references sorted by start vertex (vertex and reference in one number), and for each reference the position of the first one
    /// that starts where it ends. Found by two sorts and a merge, without a hash table.
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

    /// <summary>If the path contains the vertex that it reached, the loop since then becomes a ring.</summary>
    private readonly void CloseLoop(int cameBy)
    {
        // The path returns to a vertex with only one starting arc only at its own start.
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

        return best >= 0
            ? best
            : throw new InvalidOperationException("The arcs do not close: more of them end at a vertex than start there.");
    }

    private readonly bool StartsAt(int place, int vertex) => place < byStart.Length && byStart[place] >> 32 == vertex;

    private static GridVector FirstStep(CoverageTopology topology, int arcRef)
    {
        var positions = topology.Arc(ArcRef.ArcOf(arcRef));
        return arcRef >= 0 ? GridVector.Between(positions[0], positions[1]) : GridVector.Between(positions[^1], positions[^2]);
    }
}
