using MapService.Geometry;

namespace MapService.Topology;

/// <summary>
/// The pieces of ground that features enclose and that nobody covers, slivers and lakes alike. Ground that is open to the outside
/// is not among them.
/// </summary>
internal static class UncoveredGround
{
    /// <summary>A piece of ground, a table of one feature, and the features around it.</summary>
    public readonly record struct Piece(PolygonTable Ground, int[] Features);

    /// <summary>
    /// Walks around the ground that nobody covers: arcs with nobody on one side, that side on the left. The rings that come out
    /// counter-clockwise enclose a piece, also one that touches the outside in a point; the others are outer borders, of all
    /// features together or of an island inside a piece.
    /// </summary>
    public static IReadOnlyList<Piece> Find(CoverageTopology topology)
    {
        var outside = Enumerable.Range(0, topology.ArcCount)
            .Where(arc => topology.LeftFaceOf(arc) < 0 != topology.RightFaceOf(arc) < 0)
            .Select(arc => topology.LeftFaceOf(arc) < 0 ? arc : ~arc)
            .ToArray();
        var (refs, starts) = RingJoiner.Rings(topology, outside);
        var rings = Outline.ToTable(topology, [new Outline(refs, starts, [0, starts.Length - 1])]);
        var areas = Enumerable.Range(0, rings.RingCount).Select(ring => SignedArea.Twice(rings.Ring(ring))).ToArray();
        var boxes = Enumerable.Range(0, rings.RingCount).Select(ring => GridBox.Of(rings.Ring(ring))).ToArray();
        var holes = HolesOf(rings, areas, boxes);
        var pieces = new List<Piece>();
        for (var ring = 0; ring < rings.RingCount; ring++)
        {
            if (areas[ring] <= 0)
            {
                continue;
            }

            var builder = new PolygonTableBuilder();
            var features = new SortedSet<int>();
            foreach (var own in holes[ring].Prepend(ring))
            {
                builder.Add(rings.Ring(own));
                builder.EndRing();
                AddFeaturesAlong(topology, refs.AsSpan(starts[own]..starts[own + 1]), features);
            }

            builder.EndPolygon();
            builder.EndFeature();
            pieces.Add(new Piece(builder.ToTable(), [.. features]));
        }

        return pieces;
    }

    /// <summary>The islands in each piece: rings the other way round that lie inside it, and inside no smaller one.</summary>
    private static ILookup<int, int> HolesOf(PolygonTable rings, long[] areas, GridBox[] boxes)
    {
        var shells = Enumerable.Range(0, areas.Length).Where(ring => areas[ring] > 0).OrderBy(ring => areas[ring]).ToArray();
        return Enumerable.Range(0, areas.Length)
            .Where(ring => areas[ring] < 0)
            .Select(hole => (Hole: hole, Shell: shells.FirstOrDefault(shell => -areas[hole] < areas[shell] && Encloses(shell, hole), -1)))
            .ToLookup(h => h.Shell, h => h.Hole);

        bool Encloses(int shell, int hole)
        {
            if (!boxes[shell].Contains(boxes[hole]))
            {
                return false;
            }

            // Rings share single points at most, so the middle of an edge is on one ring only.
            var test = PointInRing.AtMiddle(rings.Ring(hole)[0], rings.Ring(hole)[1]);
            test.AddRing(rings.Ring(shell));
            return test.Side == RingSide.Inside;
        }
    }

    private static void AddFeaturesAlong(CoverageTopology topology, ReadOnlySpan<int> ring, SortedSet<int> features)
    {
        foreach (var arcRef in ring)
        {
            features.UnionWith(topology.FeaturesOfFace(arcRef >= 0 ? topology.RightFaceOf(arcRef) : topology.LeftFaceOf(~arcRef)).ToArray());
        }
    }
}
