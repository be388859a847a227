using System.Globalization;
using System.Text.Json;
using MapService.Benchmarks.Data;
using MapService.Tiles.Grid;

namespace MapService.Benchmarks.Comparisons;

/// <summary>
/// Whether GeoJSON tiles, which are cut at their borders, side by side make up the communes again: at each zoom every commune is there,
/// and the surfaces of all pieces add up to those of the communes.
/// </summary>
internal static class GeoJsonSurfaces
{
    // A tile unit along the outer border of France, at the lowest zoom: 1 / 65 536 of the world's width, along some 70 degrees of border.
    private const double Tolerance = 0.001;

    // Up to zoom 6 a level has fewer vertices and is within 2.7 units of the truth, not 1.2.
    private const double CoarseTolerance = 0.003;
    private const int LastCoarseZoom = 6;

    /// <returns>Null when they do, or at which zoom they do not.</returns>
    public static string? Difference(RealCommunes communes, IReadOnlyList<TileAddress> addresses, IReadOnlyList<byte[]> tiles)
    {
        var whole = Enumerable.Range(0, communes.Polygons.FeatureCount)
            .Sum(commune => Surfaces.Of(communes.Polygons, commune).SquareDegrees);
        foreach (var zoom in addresses.Select((address, tile) => (address.Zoom, Tile: tiles[tile]))
            .GroupBy(tile => tile.Zoom, tile => tile.Tile))
        {
            var codes = new HashSet<string>();
            var surface = 0.0;
            foreach (var tile in zoom)
            {
                using var collection = JsonDocument.Parse(tile);
                foreach (var feature in collection.RootElement.GetProperty("features").EnumerateArray())
                {
                    codes.Add(feature.GetProperty("properties").GetProperty("code").GetString()!);
                    surface += SquareDegrees(feature.GetProperty("geometry"));
                }
            }

            if (codes.Count != communes.Codes.Count
                || Math.Abs(surface - whole) > whole * (zoom.Key <= LastCoarseZoom ? CoarseTolerance : Tolerance))
            {
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"At zoom {zoom.Key}, {codes.Count} communes with {surface} square degrees, not {communes.Codes.Count} with {whole}.");
            }
        }

        return null;
    }

    private static double SquareDegrees(JsonElement geometry)
    {
        var coordinates = geometry.GetProperty("coordinates");
        return geometry.GetProperty("type").ValueEquals("Polygon") ? OfPolygon(coordinates) : coordinates.EnumerateArray().Sum(OfPolygon);
    }

    // Shells are counter-clockwise and holes clockwise (RFC 7946), so signed areas add up.
    private static double OfPolygon(JsonElement rings) => rings.EnumerateArray().Sum(RingArea.SquareDegrees);
}
