using MapService.Geometry;
using MapService.Topology.Arcs;

namespace MapService.Topology.Outlines;

/// <summary>
/// Combines rings into polygons: counter-clockwise rings are shells, clockwise rings are holes. A hole belongs to the smallest shell around
/// it. The rings must not cross. Shells stay in their order, and so do the holes of a shell.
/// </summary>
internal static class HoleAssigner
{
    public static Outline Assign(CoverageTopology topology, int[] refs, int[] ringStarts)
    {
        var ringCount = ringStarts.Length - 1;
        var areas = new long[ringCount];
        for (var ring = 0; ring < ringCount; ring++)
        {
            foreach (var arcRef in RingRefs(refs, ringStarts, ring))
            {
                areas[ring] = unchecked(areas[ring] + topology.TwiceAreaOf(arcRef));
            }
        }

        var shells = Enumerable.Range(0, ringCount).Where(ring => areas[ring] > 0).ToArray();
        var holesOf = new List<int>?[ringCount];
        for (var ring = 0; ring < ringCount; ring++)
        {
            // A ring without area goes to a vertex and straight back: it encloses nothing.
            if (areas[ring] < 0)
            {
                var shell = shells.Length == 1 ? shells[0] : SmallestAround(topology, refs, ringStarts, areas, shells, ring);
                (holesOf[shell] ??= []).Add(ring);
            }
        }

        return Arrange(refs, ringStarts, shells, holesOf);
    }

    private static ReadOnlySpan<int> RingRefs(int[] refs, int[] ringStarts, int ring) =>
        refs.AsSpan(ringStarts[ring]..ringStarts[ring + 1]);

    private static int SmallestAround(CoverageTopology topology, int[] refs, int[] ringStarts, long[] areas, int[] shells, int hole)
    {
        // Two rings share at most single points, so the middle of an edge of the hole is on no other ring.
        var edge = topology.Arc(ArcRef.ArcOf(refs[ringStarts[hole]]));
        var smallest = -1;
        foreach (var shell in shells)
        {
            if (areas[shell] <= -areas[hole] || (smallest >= 0 && areas[shell] >= areas[smallest]))
            {
                continue;
            }

            var test = PointInRing.AtMiddle(edge[0], edge[1]);
            foreach (var arcRef in RingRefs(refs, ringStarts, shell))
            {
                test.AddPath(topology.Arc(ArcRef.ArcOf(arcRef)));
            }

            if (test.Side == RingSide.Inside)
            {
                smallest = shell;
            }
        }

        return smallest >= 0 ? smallest : throw new InvalidOperationException("A hole lies in no shell: rings cross.");
    }

    private static Outline Arrange(int[] refs, int[] ringStarts, int[] shells, List<int>?[] holesOf)
    {
        var arranged = new List<int>(refs.Length);
        var starts = new List<int> { 0 };
        var polygonStarts = new List<int> { 0 };
        foreach (var shell in shells)
        {
            AddRing(shell);
            foreach (var hole in holesOf[shell] ?? [])
            {
                AddRing(hole);
            }

            polygonStarts.Add(starts.Count - 1);
        }

        return new Outline([.. arranged], [.. starts], [.. polygonStarts]);

        void AddRing(int ring)
        {
            arranged.AddRange(RingRefs(refs, ringStarts, ring));
            starts.Add(arranged.Count);
        }
    }
}
