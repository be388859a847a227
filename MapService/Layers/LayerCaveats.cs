using MapService.Coverage.Caveats;
using MapService.Coverage.Snapshot;
using MapService.Territories.Records;

namespace MapService.Layers;

/// <summary>The caveats of layers, for downloads and for the description of tiles.</summary>
internal static class LayerCaveats
{
    /// <summary>The caveats of a layer: about communes and boundaries, and for a dated layer about its territories.</summary>
    public static IReadOnlyList<Caveat> Of(Dataset dataset, Layer layer, LayerSelection selection)
    {
        int[] departements = selection.NumbersIn(dataset) ?? [.. Enumerable.Range(0, dataset.Departements.Count)];
        return selection.DependsOnDate(layer)
            ? CaveatFinder.OfMany(
                CoverageAtDate.At(dataset, KindOf(layer, selection.Kind), selection.Date), departements, CaveatSubject.Membership)
            : CaveatFinder.OfData(dataset, departements);
    }

    /// <summary>The caveats of several layers, each once.</summary>
    public static IReadOnlyList<Caveat> Of(Dataset dataset, LayerSet layers, LayerSelection selection) =>
        [.. layers.Layers.SelectMany(layer => Of(dataset, layer, selection)).DistinctBy(caveat => (caveat.Code, caveat.Message))];

    /// <summary>The caveats of several layers over all départements.</summary>
    public static IReadOnlyList<Caveat> Of(Dataset dataset, LayerSet layers, TerritoryKind kind, DateOnly date) =>
        Of(dataset, layers, new LayerSelection(kind, date));

    /// <summary>The kind of a layer: its own, or for gaps and overlaps the requested one.</summary>
    public static TerritoryKind KindOf(Layer layer, TerritoryKind asked) => layer switch
    {
        Layer.Cpts => TerritoryKind.Cpts,
        Layer.Cls => TerritoryKind.Cls,
        _ => asked,
    };
}
