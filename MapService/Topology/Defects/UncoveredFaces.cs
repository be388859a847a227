using MapService.Geometry;

namespace MapService.Topology.Defects;

/// <summary>
/// An uncovered area that features enclose: a sliver or a lake. An area that is open to the outside does not count.
/// </summary>
/// <param name="Rings">Numbers of its rings among all rings around uncovered areas: the outer one, then its islands.</param>
/// <param name="Ground">The area, as a table of one feature.</param>
/// <param name="Features">The features around it, sorted.</param>
internal sealed record UncoveredFaces(IReadOnlyList<int> Rings, PolygonTable Ground, int[] Features)
{
    /// <summary>All enclosed areas, in the order of the rings.</summary>
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

    /// <summary>The islands of each area: clockwise rings inside it, and not inside a smaller area.</summary>
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

            // Two rings share at most single points, so the middle of an edge is on one ring only.
            var test = PointInRing.AtMiddle(rings.Ring(hole)[0], rings.Ring(hole)[1]);
            test.AddRing(rings.Ring(shell));
            return test.Side == RingSide.Inside;
        }
    }
}
