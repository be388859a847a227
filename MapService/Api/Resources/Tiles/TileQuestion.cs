using MapService.Layers;
using MapService.Territories.Records;
using MapService.Tiles.Grid;

namespace MapService.Api.Resources.Tiles;

/// <summary>The form of a tile.</summary>
public enum TileForm
{
    /// <summary>Mapbox vector tile.</summary>
    Mvt,

    /// <summary>GeoJSON, of one layer.</summary>
    GeoJson,
}

/// <summary>The tile that a request asks for.</summary>
/// <param name="Layers">Its layers; one for GeoJSON.</param>
/// <param name="Kind">For gaps and overlaps.</param>
/// <param name="Date">For the layers that depend on it.</param>
/// <param name="Address">Which tile.</param>
/// <param name="Form">In which form.</param>
public readonly record struct TileQuestion(LayerSet Layers, TerritoryKind Kind, DateOnly Date, TileAddress Address, TileForm Form);
