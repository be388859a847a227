using MapService.Geometry;

namespace MapService.Benchmarks.Data;

/// <summary>The same polygons several times side by side.</summary>
internal static class Copies
{
    // 22.5 degrees, a column of tiles at zoom 4, so that every copy falls on tiles as the first one does. France fits: its widest part is
    // 15 degrees, and no overseas département comes to lie on another one, which are more than 22.5 degrees apart or at other latitudes.
    private const int Step = GridPoint.UnitsPerDegree / 10 * 225;

    /// <summary>So many copies, feature after feature, copy after copy, each further east than the one before.</summary>
    public static PolygonTable Of(PolygonTable polygons, int count)
    {
        var builder = new PolygonTableBuilder(polygons.PointCount * count);
        for (var copy = 0; copy < count; copy++)
        {
            var east = copy * Step;
            for (var feature = 0; feature < polygons.FeatureCount; feature++)
            {
                foreach (var polygon in polygons.PolygonsOf(feature))
                {
                    foreach (var ring in polygons.RingsOf(polygon))
                    {
                        foreach (var point in polygons.Ring(ring))
                        {
                            builder.Add(point with { X = point.X + east });
                        }

                        builder.EndRing();
                    }

                    builder.EndPolygon();
                }

                builder.EndFeature();
            }
        }

        return builder.ToTable();
    }
}
