using MapService.Coverage;
using MapService.Territories;
using MapService.Tiles;

namespace MapService.Api.Documents;

/// <summary>From when until when a layer and its caveats are the same.</summary>
internal static class LayerPeriods
{
    /// <summary>Of one layer: always, where no date changes it.</summary>
    /// <param name="dataset">Where the layer is from.</param>
    /// <param name="layer">Which.</param>
    /// <param name="departement">Only what is about this département; null for all.</param>
    /// <param name="kind">For gaps and overlaps.</param>
    /// <param name="date">A day of the period.</param>
    public static ValidPeriod Of(Dataset dataset, TileLayer layer, DepartementCode? departement, TerritoryKind kind, DateOnly date)
    {
        if (!layer.DependsOnDate())
        {
            return ValidPeriod.Always;
        }

        var ofKind = LayerCaveats.KindOf(layer, kind);
        if (departement is not { } code || dataset.Departements.NumberOf(code) is not { } number)
        {
            return dataset.Periods.OfKind(ofKind, date);
        }

        var period = dataset.Periods.OfDepartement(ofKind, number, date);
        return layer is TileLayer.Cpts or TileLayer.Cls ? period & OfWholeTerritories(dataset, number, ofKind, date) : period;
    }

    /// <summary>Of several layers, over all départements.</summary>
    public static ValidPeriod Of(Dataset dataset, LayerSet layers, TerritoryKind kind, DateOnly date) =>
        layers.Layers.Aggregate(ValidPeriod.Always, (period, layer) => period & Of(dataset, layer, null, kind, date));

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
