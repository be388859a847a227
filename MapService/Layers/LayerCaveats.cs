using MapService.Coverage.Caveats;
using MapService.Coverage.Snapshot;
using MapService.Territories.Records;

namespace MapService.Layers;

/// <summary>What a reader of a layer must know: beside a download, and in the description of its tiles.</summary>
internal static class LayerCaveats
{
    /// <summary>Of a layer that depends on a date, what is not known of its territories; of every layer, what is not known of communes and boundaries.</summary>
    public static IReadOnlyList<Caveat> Of(Dataset dataset, Layer layer, LayerSelection selection)
    {
        int[] departements = selection.NumbersIn(dataset) ?? [.. Enumerable.Range(0, dataset.Departements.Count)];
        return selection.DependsOnDate(layer)
            ? CaveatFinder.OfMany(CoverageAtDate.At(dataset, KindOf(layer, selection.Kind), selection.Date), departements, CaveatSubject.Membership)
            : CaveatFinder.OfData(dataset, departements);
    }

    /// <summary>Those of several layers; what is said of more than one of them is said once.</summary>
    public static IReadOnlyList<Caveat> Of(Dataset dataset, LayerSet layers, LayerSelection selection) =>
        [.. layers.Layers.SelectMany(layer => Of(dataset, layer, selection)).DistinctBy(caveat => (caveat.Code, caveat.Message))];

    /// <summary>The same over all départements.</summary>
    public static IReadOnlyList<Caveat> Of(Dataset dataset, LayerSet layers, TerritoryKind kind, DateOnly date) =>
        Of(dataset, layers, new LayerSelection(kind, date));

    /// <summary>The kind that a layer is of: its own, or for gaps and overlaps the one that was asked for.</summary>
    public static TerritoryKind KindOf(Layer layer, TerritoryKind asked) => layer switch
    {
        Layer.Cpts => TerritoryKind.Cpts,
        Layer.Cls => TerritoryKind.Cls,
        _ => asked,
    };
}
