using MapService.Geometry;

namespace MapService.Topology.Defects;

/// <summary>
/// A piece of ground that features enclose and that nobody covers, a sliver or a lake. Ground that is open to the outside is none.
/// </summary>
/// <param name="Rings">Its rings, of those around all uncovered ground: the outer one, then its islands.</param>
/// <param name="Ground">The piece, a table of one feature.</param>
/// <param name="Features">The features around it, sorted.</param>
internal sealed record UncoveredFaces(IReadOnlyList<int> Rings, PolygonTable Ground, int[] Features)
{
    /// <summary>Every piece, in the order of the rings.</summary>
    public static IEnumerable<UncoveredFaces> Find(CoverageTopology topology, UncoveredRings uncovered)
    {
        var rings = uncovered.Rings;
        var areas = Enumerable.Range(0, rings.RingCount).Select(ring => SignedArea.Twice(rings.Ring(ring))).ToArray();
        var holes = HolesOf(rings, areas);
        for (var ring = 0; ring < areas.Length; ring++)
        {
            if (areas[ring] > 0)
            {
                yield return Of(topology, uncovered, [ring, .. holes[ring]]);
            }
        }
    }

    private static UncoveredFaces Of(CoverageTopology topology, UncoveredRings uncovered, int[] rings)
    {
        var builder = new PolygonTableBuilder();
        var features = new SortedSet<int>();
        foreach (var ring in rings)
        {
            builder.Add(uncovered.Rings.Ring(ring));
            builder.EndRing();
            foreach (var arcRef in uncovered.RefsOf(ring))
            {
                features.UnionWith(topology.FeaturesOfFace(UncoveredRings.FaceBeside(topology, arcRef)).ToArray());
            }
        }

        builder.EndPolygon();
        builder.EndFeature();
        return new UncoveredFaces(rings, builder.ToTable(), [.. features]);
    }

    /// <summary>The islands in each piece: rings the other way round that lie inside it, and inside no smaller one.</summary>
    private static ILookup<int, int> HolesOf(PolygonTable rings, long[] areas)
    {
        var boxes = Enumerable.Range(0, areas.Length).Select(ring => GridBox.Of(rings.Ring(ring))).ToArray();
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
}
