using MapService.Api.Http.Responses;
using MapService.Coverage.Snapshot;
using MapService.Layers;
using MapService.Territories.Dates;
using MapService.Territories.Records;
using MapService.Tiles.Grid;

namespace MapService.Api.Resources.Tiles;

/// <summary>
/// What the bytes of a tile depend on within one dataset, and nothing else: of the date only the periods, of each kind of territory, in
/// which it lies. Dates between which nothing of that kind begins or ends have one key, one tile and one entity tag.
/// </summary>
/// <param name="Layers">The layers.</param>
/// <param name="Kind">Of gaps and overlaps; CPTS where neither is among the layers.</param>
/// <param name="CptsSince">First day of the period for CPTS; the first of all days where no layer depends on it.</param>
/// <param name="ClsSince">The same for CLS.</param>
/// <param name="Address">Which tile.</param>
/// <param name="Form">In which form.</param>
/// <param name="Coding">In which coding.</param>
public readonly record struct TileKey(
    LayerSet Layers, TerritoryKind Kind, DateOnly CptsSince, DateOnly ClsSince, TileAddress Address, TileForm Form, ContentCoding Coding)
{
    /// <summary>The question in words: equal tiles of a dataset have equal texts in every coding.</summary>
    public string Canonical => $"tile {Form} {Layers} {Kind} {IsoDay.Text(CptsSince)} {IsoDay.Text(ClsSince)} {Address}";

    /// <summary>The key of a tile.</summary>
    public static TileKey Of(Dataset dataset, TileQuestion question, ContentCoding coding)
    {
        var layers = question.Layers;
        var byKind = layers.DependsOnKind;
        DateOnly Since(Layer layer, TerritoryKind kind) => layers.Has(layer) || (byKind && question.Kind == kind)
            ? LayerPeriods.Since(dataset, kind, question.Date)
            : DateOnly.MinValue;

        return new TileKey(
            layers,
            byKind ? question.Kind : TerritoryKind.Cpts,
            Since(Layer.Cpts, TerritoryKind.Cpts),
            Since(Layer.Cls, TerritoryKind.Cls),
            question.Address,
            question.Form,
            coding);
    }
}
