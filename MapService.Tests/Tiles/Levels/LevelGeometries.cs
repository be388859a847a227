using System.Text.Json;
using MapService.Collections;
using MapService.Geometry;
using MapService.Tiles.Levels;
using NetTopologySuite.Geometries;

namespace MapService.Tests.Tiles.Levels;

/// <summary>Polygons of levels and tiles as NetTopologySuite's, in the units of a level (y down).</summary>
internal static class LevelGeometries
{
    private static readonly GeometryFactory Factory = new();

    public static NetTopologySuite.Geometries.Geometry Of(LevelPolygons polygons, int feature) =>
        Build(polygons.PolygonsOf(feature).ToList().Select(polygon => polygons.RingsOf(polygon).ToList().Select(ring =>
            polygons.X(ring).ToArray().Zip(polygons.Y(ring).ToArray(), (x, y) => new Coordinate(x, y)).ToList()).ToList()));

    /// <summary>A feature of a table, projected but not rounded.</summary>
    public static NetTopologySuite.Geometries.Geometry Of(PolygonTable polygons, int feature, int zoom) =>
        Build(polygons.PolygonsOf(feature).ToList().Select(polygon => polygons.RingsOf(polygon).ToList().Select(ring =>
            polygons.Ring(ring).ToArray().Select(point => Project(point.Longitude, point.Latitude, zoom)).ToList()).ToList()));

    /// <summary>A GeoJSON geometry with positions back in whole units; each has to be one, to the seventh decimal of a degree.</summary>
    public static NetTopologySuite.Geometries.Geometry Of(JsonElement geometry, int zoom)
    {
        var coordinates = geometry.GetProperty("coordinates");
        var polygons = geometry.GetProperty("type").GetString() == "Polygon" ? [coordinates] : coordinates.EnumerateArray().ToArray();
        return Build(polygons.Select(polygon => polygon.EnumerateArray().Select(ring =>
        {
            var positions = ring.EnumerateArray().Select(position =>
            {
                var exact = Project(position[0].GetDouble(), position[1].GetDouble(), zoom);
                var whole = new Coordinate(Math.Round(exact.X), Math.Round(exact.Y));
                Assert.True(exact.Distance(whole) < 0.05, $"{position} is not a whole position of zoom {zoom}.");
                return whole;
            }).ToList();
            Assert.Equal(positions[0], positions[^1]);
            return positions.SkipLast(1).ToList();
        }).ToList()));
    }

    public static Polygon Box(int minX, int minY, int maxX, int maxY) => (Polygon)Factory.ToGeometry(new Envelope(minX, maxX, minY, maxY));

    public static List<int> ToList(this IndexRun run) => [.. Enumerable.Range(run.Start, run.Count)];

    private static Coordinate Project(double longitude, double latitude, int zoom)
    {
        var scale = Math.ScaleB(4096, zoom);
        return new Coordinate(WebMercator.WorldX(longitude) * scale, WebMercator.WorldY(latitude) * scale);
    }

    private static NetTopologySuite.Geometries.Geometry Build(IEnumerable<List<List<Coordinate>>> polygons)
    {
        var built = polygons.Select(rings => Factory.CreatePolygon(Ring(rings[0]), [.. rings.Skip(1).Select(Ring)])).ToArray();
        return built.Length == 1 ? built[0] : Factory.CreateMultiPolygon(built);
    }

    private static LinearRing Ring(List<Coordinate> open) => Factory.CreateLinearRing([.. open, open[0]]);
}
