using MapService.Coverage;
using MapService.Territories;

namespace MapService.Tiles;

/// <summary>Tiles as bytes, uncompressed.</summary>
public static class TileRenderer
{
    /// <summary>
    /// One GeoJSON FeatureCollection (UTF-8), cut exactly at the tile's border: side by side, the tiles rebuild the layer.
    /// A tile without features is an empty collection.
    /// </summary>
    public static byte[] GeoJson(Dataset dataset, TileLayer layer, TerritoryKind kind, DateOnly date, TileAddress tile) =>
        throw new NotImplementedException();

    /// <summary>One Mapbox vector tile (2.1) with a layer for each of <paramref name="layers"/> that has something there; empty for none.</summary>
    public static byte[] Mvt(Dataset dataset, IReadOnlyList<TileLayer> layers, TerritoryKind kind, DateOnly date, TileAddress tile) =>
        throw new NotImplementedException();
}
