using MapService.Coverage.Snapshot;
using MapService.Layers;
using MapService.Territories.Records;
using MapService.Tiles.Cutting;
using MapService.Tiles.Encoders;
using MapService.Tiles.Grid;

namespace MapService.Tiles;

/// <summary>Tiles as bytes, uncompressed. The same dataset, layer and period give the same bytes.</summary>
public static class TileRenderer
{
    [ThreadStatic]
    private static TileCutter? cutter;

    private static TileCutter Cutter => cutter ??= new TileCutter();

    /// <summary>
    /// One GeoJSON FeatureCollection (UTF-8), cut exactly at the border of the tile. All tiles together are the layer. A tile without
    /// features is an empty collection.
    /// </summary>
    public static byte[] GeoJson(Dataset dataset, Layer layer, TerritoryKind kind, DateOnly date, TileAddress tile)
    {
        var drawn = DrawnLayer.Of(dataset, layer, kind, date);
        var (features, pieces) = Cutter.Cut(drawn.At(tile.Zoom), tile, 0);
        return GeoJsonTile.Of(drawn.GeoJsonHeadsAt(tile.Zoom), features, pieces, tile.Zoom);
    }

    /// <summary>
    /// One Mapbox vector tile (2.1) with each of <paramref name="layers"/> that has features there; empty without features. Polygons extend
    /// 64 units beyond the border of the tile.
    /// </summary>
    public static byte[] Mvt(Dataset dataset, IReadOnlyList<Layer> layers, TerritoryKind kind, DateOnly date, TileAddress tile)
    {
        using var encoder = new MvtEncoder(tile);
        foreach (var layer in layers.Distinct())
        {
            var drawn = DrawnLayer.Of(dataset, layer, kind, date);
            var (features, pieces) = Cutter.Cut(drawn.At(tile.Zoom), tile, TileLines.Buffer);
            encoder.AddLayer(drawn.Features, drawn.MvtValues, features, pieces);
        }

        return encoder.ToBytes();
    }
}
