using MapService.Coverage;
using MapService.Territories;
using MapService.Tiles;

namespace MapService.Api.Documents;

/// <summary>What a reader of a layer must know: beside a download, and in the description of its tiles.</summary>
internal static class LayerCaveats
{
    /// <summary>Of a layer that depends on a date, what is not known of its territories; of every layer, what is not known of communes and boundaries.</summary>
    /// <param name="dataset">Where the layer is from.</param>
    /// <param name="layer">Which.</param>
    /// <param name="departement">Only what is about this département; null for all.</param>
    /// <param name="kind">For gaps and overlaps.</param>
    /// <param name="date">For the layers that depend on it.</param>
    public static IReadOnlyList<CaveatDocument> Of(Dataset dataset, TileLayer layer, DepartementCode? departement, TerritoryKind kind, DateOnly date) =>
        Shape.Of(layer.DependsOnDate()
            ? CaveatFinder.Of(CoverageState.At(dataset, KindOf(layer, kind), date), departement, CaveatSubject.Membership)
            : CaveatFinder.OfData(dataset, NumbersOf(dataset, departement)));

    /// <summary>Those of several layers, over all départements; what is said of more than one of them is said once.</summary>
    public static IReadOnlyList<CaveatDocument> Of(Dataset dataset, LayerSet layers, TerritoryKind kind, DateOnly date) =>
        [.. layers.Layers.SelectMany(layer => Of(dataset, layer, null, kind, date)).DistinctBy(caveat => (caveat.Code, caveat.Message))];

    /// <summary>The kind that a layer is of: its own, or for gaps and overlaps the one that was asked for.</summary>
    public static TerritoryKind KindOf(TileLayer layer, TerritoryKind asked) => layer switch
    {
        TileLayer.Cpts => TerritoryKind.Cpts,
        TileLayer.Cls => TerritoryKind.Cls,
        _ => asked,
    };

    private static int[] NumbersOf(Dataset dataset, DepartementCode? departement) => departement is not { } code
        ? [.. Enumerable.Range(0, dataset.Departements.Count)]
        : dataset.Departements.NumberOf(code) is { } number ? [number] : [];
}
