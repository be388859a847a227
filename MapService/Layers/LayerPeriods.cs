using MapService.Coverage.Snapshot;
using MapService.Territories.Records;

namespace MapService.Layers;

/// <summary>The periods in which layers and their caveats stay the same.</summary>
internal static class LayerPeriods
{
    /// <summary>The period of a layer: all days for a layer without dates.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="selection">Départements, kind, and a day of the period.</param>
    public static ValidPeriod Of(Dataset dataset, Layer layer, LayerSelection selection)
    {
        if (!selection.DependsOnDate(layer))
        {
            return ValidPeriod.Always;
        }

        var (kind, date) = (LayerCaveats.KindOf(layer, selection.Kind), selection.Date);
        if (selection.NumbersIn(dataset) is not { } departements)
        {
            return dataset.Periods.OfKind(kind, date);
        }

        var period = dataset.Periods.OfDepartements(kind, departements, date);
        return layer is Layer.Cpts or Layer.Cls
            ? departements.Aggregate(period, (joined, departement) => joined & OfWholeTerritories(dataset, departement, kind, date))
            : period;
    }

    /// <summary>The period of several layers.</summary>
    public static ValidPeriod Of(Dataset dataset, LayerSet layers, LayerSelection selection) =>
        layers.Layers.Aggregate(ValidPeriod.Always, (period, layer) => period & Of(dataset, layer, selection));

    /// <summary>The period of several layers over all départements.</summary>
    public static ValidPeriod Of(Dataset dataset, LayerSet layers, TerritoryKind kind, DateOnly date) =>
        Of(dataset, layers, new LayerSelection(kind, date));

    /// <summary>
    /// The first day of the time in which no territory of a kind begins, ends or changes its communes, and in which a day lies; the first
    /// of all days where it has no beginning. Layers of these days are one and the same.
    /// </summary>
    public static DateOnly Since(Dataset dataset, TerritoryKind kind, DateOnly date) =>
        dataset.Periods.OfTerritories(kind, date).From ?? DateOnly.MinValue;

    // A territory is drawn whole, with what it has in other départements.
    private static ValidPeriod OfWholeTerritories(Dataset dataset, int departement, TerritoryKind kind, DateOnly date)
    {
        var period = ValidPeriod.Always;
        foreach (var territory in dataset.TerritorySet.Concerning(departement))
        {
            period &= dataset.Territories[territory].Kind == kind ? dataset.Periods.OfTerritory(territory, date) : ValidPeriod.Always;
        }

        return period;
    }
}
