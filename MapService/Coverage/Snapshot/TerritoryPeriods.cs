using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Coverage.Snapshot;

/// <summary>The period in which answers about territories stay the same, with their <c>TerritoryCaveats</c>.</summary>
internal static class TerritoryPeriods
{
    /// <summary>The period of an answer about one territory.</summary>
    public static ValidPeriod Of(Dataset dataset, int territory, DateOnly date) =>
        dataset.Periods.OfTerritory(territory, date)
        & dataset.Periods.OfSources(
            dataset.Territories[territory].Kind,
            Enumerable.Range(0, dataset.Departements.Count).Where(d => dataset.Concerns(territory, dataset.Departements[d].Code)),
            date);

    /// <summary>The period of a list of territories.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="territories">Numbers of the territories.</param>
    /// <param name="kind">Only this kind is listed; null for both.</param>
    /// <param name="departement">Only this département is listed; null for all.</param>
    /// <param name="date">A day of the period.</param>
    public static ValidPeriod OfList(
        Dataset dataset, IReadOnlyList<int> territories, TerritoryKind? kind, DepartementCode? departement, DateOnly date)
    {
        var departements = Enumerable.Range(0, dataset.Departements.Count)
            .Where(d => departement is not { } only || dataset.Departements[d].Code == only)
            .ToList();
        var ofTerritories =
            territories.Aggregate(ValidPeriod.Always, (period, number) => period & dataset.Periods.OfTerritory(number, date));
        var kinds = kind is { } one ? [one] : Enum.GetValues<TerritoryKind>();
        return kinds.Aggregate(ofTerritories, (period, of) => period & dataset.Periods.OfSources(of, departements, date));
    }
}
