using MapService.Territories;

namespace MapService.Coverage;

/// <summary>
/// What one territory's change makes of the coverage: on a day that is asked about, and on every day on which the territory begins, ends
/// or changes, before or after. Between two such days nothing else can differ because of it.
/// </summary>
public static class TerritoryEffect
{
    /// <summary>Most days that are compared.</summary>
    public const int MostDays = 50;

    /// <summary>Compares two datasets of the same communes that differ in one territory.</summary>
    /// <param name="before">Without the change.</param>
    /// <param name="after">With it.</param>
    /// <param name="id">The territory; it may be missing on either side.</param>
    /// <param name="date">The day that is asked about.</param>
    /// <returns>
    /// For each kind that the territory has, before or after: the day asked about first, then in their order those of the other days
    /// (the first <see cref="MostDays"/>) on which communes are covered, or covered twice, otherwise than before.
    /// </returns>
    public static IReadOnlyList<CoverageComparison> Of(Dataset before, Dataset after, TerritoryId id, DateOnly date)
    {
        (Dataset Dataset, int Number)[] sides =
        [
            .. new[] { before, after }.Where(dataset => dataset.NumberOf(id) is not null).Select(dataset => (dataset, dataset.NumberOf(id)!.Value)),
        ];
        var kinds = sides.Select(side => side.Dataset.Territories[side.Number].Kind).Distinct().Order();
        var days = sides.SelectMany(side => ChangesOf(side.Dataset, side.Number)).Where(day => day != date).Distinct().Order().Take(MostDays).ToList();
        int[] touched = [.. Enumerable.Range(0, before.Departements.Count).Where(departement => sides.Any(side => Concerns(side.Dataset, side.Number, departement)))];
        return
        [
            .. kinds.SelectMany(kind => days.Select(day => At(kind, day)).Where(comparison => !comparison.IsNothing).Prepend(At(kind, date))),
        ];

        CoverageComparison At(TerritoryKind kind, DateOnly day) =>
            CoverageComparison.Between(CoverageState.At(before, kind, day), CoverageState.At(after, kind, day), touched);
    }

    private static IEnumerable<DateOnly> ChangesOf(Dataset dataset, int territory) =>
        dataset.Territories[territory].InForce.Changes().Concat(dataset.TerritorySet.ResolvedOf(territory).Changes);

    private static bool Concerns(Dataset dataset, int territory, int departement) =>
        dataset.TerritorySet.Concerning(departement).BinarySearch(territory) >= 0;
}
