using MapService.Geometry;
using MapService.Tests.Topology.Noding;

namespace MapService.Tests.Topology.Defects;

/// <summary>Copies of polygons damaged on purpose.</summary>
internal static class DamagedPolygons
{
    private const double MetresAStep = 0.0111;

    /// <summary>The table with other rings for some features.</summary>
    public static PolygonTable With(PolygonTable table, Func<int, GridPoint, GridPoint?> change, params int[] twice)
    {
        var builder = new PolygonTableBuilder(table.PointCount);
        for (var feature = 0; feature < table.FeatureCount; feature++)
        {
            foreach (var polygon in table.PolygonsOf(feature))
            {
                foreach (var ring in table.RingsOf(polygon))
                {
                    foreach (var point in table.Ring(ring))
                    {
                        if (change(feature, point) is { } changed)
                        {
                            builder.Add(changed);
                        }
                    }

                    builder.EndRing();
                }

                builder.EndPolygon();
            }

            builder.EndFeature();
        }

        foreach (var feature in twice)
        {
            builder.AddPolygonsOf(table, feature);
            builder.EndFeature();
        }

        return builder.ToTable();
    }

    /// <summary>A position so many metres further east and north, to about 1 %.</summary>
    public static GridPoint Moved(GridPoint point, double east, double north) => new(
        point.X + (int)Math.Round(east / MetresAStep / Math.Cos(point.Latitude * Math.PI / 180)),
        point.Y + (int)Math.Round(north / MetresAStep));

    /// <summary>
    /// Places where damage is easy to judge: a vertex that two communes have in common, with the same two vertices before and after it
    /// in both, edges of 80 m or more, an angle that is neither sharp nor nearly straight, and nothing else within its box.
    /// No commune is in two places.
    /// </summary>
    public static IReadOnlyList<BorderVertex> SimplePlaces(PolygonTable table, int count, int seed)
    {
        var at = new Dictionary<GridPoint, List<BorderVertex>>();
        for (var feature = 0; feature < table.FeatureCount; feature++)
        {
            foreach (var polygon in table.PolygonsOf(feature))
            {
                foreach (var ring in table.RingsOf(polygon))
                {
                    var points = table.Ring(ring);
                    for (var i = 0; i < points.Length; i++)
                    {
                        var vertex = new BorderVertex(
                            feature, -1, points[i == 0 ? points.Length - 1 : i - 1], points[i], points[(i + 1) % points.Length]);
                        (at.TryGetValue(points[i], out var list) ? list : at[points[i]] = []).Add(vertex);
                    }
                }
            }
        }

        var columns = at.Keys.Order(Comparer<GridPoint>.Create((a, b) => a.X.CompareTo(b.X))).ToArray();
        var random = new Random(seed);
        var used = new HashSet<int>();
        var chosen = new List<BorderVertex>();
        var candidates = at.Values.Where(l => l.Count == 2 && l[0].Before == l[1].After && l[0].After == l[1].Before && l[0].IsSimple)
            .ToArray();
        random.Shuffle(candidates);
        foreach (var pair in candidates)
        {
            var (mine, other) = random.Next(2) == 0 ? (pair[0], pair[1]) : (pair[1], pair[0]);
            if (chosen.Count < count && !used.Contains(mine.Feature) && !used.Contains(other.Feature) && IsAlone(mine, columns))
            {
                used.UnionWith([mine.Feature, other.Feature]);
                chosen.Add(mine with { Neighbour = other.Feature });
            }
        }

        return chosen;
    }

    private static bool IsAlone(BorderVertex vertex, GridPoint[] columns)
    {
        var box = GridBox.Of([vertex.Before, vertex.At, vertex.After]);
        var wide = new GridBox(box.MinX - 3000, box.MinY - 3000, box.MaxX + 3000, box.MaxY + 3000);
        var first = Array.BinarySearch(columns, new GridPoint(wide.MinX, 0), Comparer<GridPoint>.Create((a, b) => a.X < b.X ? -1 : 1));
        return columns.Skip(~first).TakeWhile(p => p.X <= wide.MaxX)
            .All(p => p == vertex.Before || p == vertex.At || p == vertex.After || !wide.Intersects(GridBox.Of([p])));
    }
}
