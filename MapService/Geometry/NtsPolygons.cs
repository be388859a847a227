using NetTopologySuite.Geometries;

namespace MapService.Geometry;

/// <summary>Features as NetTopologySuite geometries, in grid coordinates (integers as doubles, so nothing is rounded).</summary>
internal static class NtsPolygons
{
    /// <summary>Makes geometries in grid coordinates. Every operation rounds to whole grid steps.</summary>
    public static GeometryFactory Grid { get; } = new(new PrecisionModel(1));

    /// <summary>The polygons of one feature; rings of fewer than three positions are left out.</summary>
    public static MultiPolygon Of(PolygonTable table, int feature)
    {
        var polygons = new List<Polygon>();
        foreach (var polygon in table.PolygonsOf(feature))
        {
            var rings = table.RingsOf(polygon);
            if (table.Ring(rings.Start).Length < 3)
            {
                continue;
            }

            var holes = new List<LinearRing>();
            for (var ring = rings.Start + 1; ring < rings.End; ring++)
            {
                if (table.Ring(ring).Length >= 3)
                {
                    holes.Add(Grid.CreateLinearRing(Closed(table.Ring(ring))));
                }
            }

            polygons.Add(Grid.CreatePolygon(Grid.CreateLinearRing(Closed(table.Ring(rings.Start))), [.. holes]));
        }

        return Grid.CreateMultiPolygon([.. polygons]);
    }

    /// <summary>A ring with its first position repeated at the end.</summary>
    public static Coordinate[] Closed(ReadOnlySpan<GridPoint> ring)
    {
        var coordinates = new Coordinate[ring.Length + 1];
        for (var i = 0; i < ring.Length; i++)
        {
            coordinates[i] = new Coordinate(ring[i].X, ring[i].Y);
        }

        coordinates[^1] = coordinates[0].Copy();
        return coordinates;
    }

    /// <summary>Adds a polygon in grid coordinates to a table.</summary>
    public static void Add(PolygonTableBuilder builder, Polygon polygon)
    {
        AddRing(builder, polygon.ExteriorRing);
        foreach (var hole in polygon.InteriorRings)
        {
            AddRing(builder, hole);
        }

        builder.EndPolygon();
    }

    /// <summary>The grid position of a coordinate in grid steps.</summary>
    public static GridPoint PointOf(Coordinate coordinate) => new((int)Math.Round(coordinate.X), (int)Math.Round(coordinate.Y));

    private static void AddRing(PolygonTableBuilder builder, LineString ring)
    {
        var coordinates = ring.Coordinates;
        for (var i = 0; i < coordinates.Length - 1; i++)
        {
            builder.Add(PointOf(coordinates[i]));
        }

        builder.EndRing();
    }
}
