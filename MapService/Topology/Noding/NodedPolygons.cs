using MapService.Geometry;

namespace MapService.Topology.Noding;

/// <summary>
/// Adds the vertices of <see cref="Noder"/> to polygons. Where a ring goes to a vertex and straight back, that spike is removed. An empty
/// shell is removed with its holes. All features stay, in their order.
/// </summary>
internal static class NodedPolygons
{
    /// <param name="polygons">The polygons.</param>
    /// <param name="split">The split edges of <see cref="Noder.Split"/>.</param>
    public static PolygonTable Of(PolygonTable polygons, Dictionary<(GridPoint Low, GridPoint High), GridPoint[]> split)
    {
        var builder = new PolygonTableBuilder(polygons.PointCount + (4 * split.Count));
        var ring = new List<GridPoint>();
        for (var feature = 0; feature < polygons.FeatureCount; feature++)
        {
            foreach (var polygon in polygons.PolygonsOf(feature))
            {
                AddPolygon(builder, polygons, polygon, split, ring);
            }

            builder.EndFeature();
        }

        return builder.ToTable();
    }

    private static void AddPolygon(
        PolygonTableBuilder builder, PolygonTable polygons, int polygon, Dictionary<(GridPoint Low, GridPoint High), GridPoint[]> split,
        List<GridPoint> ring)
    {
        var rings = polygons.RingsOf(polygon);
        foreach (var number in rings)
        {
            Load(ring, polygons.Ring(number), split);
            if (ring.Count >= 3)
            {
                builder.Add(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(ring));
                builder.EndRing();
            }
            else if (number == rings.Start)
            {
                return;
            }
        }

        builder.EndPolygon();
    }

    private static void Load(
        List<GridPoint> ring, ReadOnlySpan<GridPoint> positions, Dictionary<(GridPoint Low, GridPoint High), GridPoint[]> split)
    {
        ring.Clear();
        for (var i = 0; i < positions.Length; i++)
        {
            var (from, to) = (positions[i], positions[i + 1 == positions.Length ? 0 : i + 1]);
            Append(ring, from);
            var ends = EdgeCrossing.Sorted(from, to);
            if (split.TryGetValue(ends, out var chain))
            {
                for (var k = 1; k < chain.Length - 1; k++)
                {
                    Append(ring, ends.Low == from ? chain[k] : chain[chain.Length - 1 - k]);
                }
            }
        }

        CloseWithoutSpike(ring);
    }

    private static void Append(List<GridPoint> ring, GridPoint point)
    {
        if (ring.Count >= 1 && ring[^1] == point)
        {
            return;
        }

        if (ring.Count >= 2 && ring[^2] == point)
        {
            ring.RemoveAt(ring.Count - 1);
            return;
        }

        ring.Add(point);
    }

    private static void CloseWithoutSpike(List<GridPoint> ring)
    {
        while (ring.Count >= 2)
        {
            if (ring[^1] == ring[0] || (ring.Count >= 3 && ring[^2] == ring[0]))
            {
                ring.RemoveAt(ring.Count - 1);
            }
            else if (ring.Count >= 3 && ring[^1] == ring[1])
            {
                ring.RemoveAt(0);
            }
            else
            {
                return;
            }
        }
    }
}
