using MapService.Coverage.Snapshot;
using MapService.Territories.Codes;
using MapService.Territories.Dates;
using MapService.Territories.Records;

namespace MapService.Coverage.Scenarios;

/// <summary>
/// Compares the coverage before and after a change of one territory: on a given day, and on every day when the territory begins, ends or
/// changes. Between two such days the difference stays the same.
/// </summary>
public static class TerritoryEffect
{
    /// <summary>The largest number of days of a kind that are compared, besides the given day.</summary>
    public const int MostDays = 50;

    /// <summary>Compares two datasets of the same communes that differ in one territory.</summary>
    /// <param name="before">The dataset without the change.</param>
    /// <param name="after">The dataset with the change.</param>
    /// <param name="id">The territory. It may be missing in one of them.</param>
    /// <param name="date">The given day.</param>
    /// <returns>
    /// For each kind of the territory, before or after: the given day, then the other days with a difference (communes covered, or covered
    /// twice), in order. Only the first <see cref="MostDays"/> are compared; the number of the others is returned.
    /// </returns>
    public static (IReadOnlyList<BeforeAndAfter> Comparisons, int MoreDays) Of(Dataset before, Dataset after, TerritoryId id, DateOnly date)
    {
        (Dataset Dataset, int Number)[] sides =
        [
            .. new[] { before, after }
                .Where(dataset => dataset.NumberOf(id) is not null)
                .Select(dataset => (dataset, dataset.NumberOf(id)!.Value)),
        ];
        var kinds = sides.Select(side => side.Dataset.Territories[side.Number].Kind).Distinct().Order();
        var days = sides.SelectMany(side => ChangesOf(side.Dataset, side.Number)).Where(day => day != date).Distinct().Order().ToList();
        var communes = sides.SelectMany(side => side.Dataset.CompositionOf(side.Number).ToArray()).ToHashSet();
        int[] others =
        [
            .. Enumerable.Range(0, after.Territories.Count)
                .Where(other => after.Territories[other].Id != id && communes.Overlaps(after.CompositionOf(other).ToArray())),
        ];
        int[] touched = [.. Enumerable.Range(0, before.Departements.Count)
            .Where(departement => sides.Any(side => Concerns(side.Dataset, side.Number, departement)))];
        var comparisons = new List<BeforeAndAfter>();
        var more = 0;
        foreach (var kind in kinds)
        {
            var felt = days.Where(day => IsFelt(kind, day)).ToList();
            comparisons.AddRange(felt.Take(MostDays).Prepend(date).Select(day => At(kind, day)));
            more += Math.Max(0, felt.Count - MostDays);
        }

        return (comparisons, more);

        // Only communes that the territory gains or loses can differ. A composition can have thousands of days, so only listed days get a
        // state.
        bool IsFelt(TerritoryKind kind, DateOnly day)
        {
            var counted = sides.Select(side => CountedOn(side.Dataset, side.Number, kind, day)).ToArray();
            var moved = counted.Length == 1 ? counted[0] : counted[0].Except(counted[1]).Concat(counted[1].Except(counted[0]));
            return moved.Any(commune => OthersWith(commune, kind, day) < 2);
        }

        // With two other territories, the commune is covered twice in any case.
        int OthersWith(int commune, TerritoryKind kind, DateOnly day) => others
            .Where(other => Array.BinarySearch(CountedOn(after, other, kind, day), commune) >= 0).Take(2).Count();

        BeforeAndAfter At(TerritoryKind kind, DateOnly day) =>
            BeforeAndAfter.Between(CoverageAtDate.At(before, kind, day), CoverageAtDate.At(after, kind, day), touched);
    }

    /// <summary>Sorted counted communes of a territory on a day, as in <see cref="CoverageAtDate"/>.</summary>
    private static int[] CountedOn(Dataset dataset, int territory, TerritoryKind kind, DateOnly day) =>
        dataset.Territories[territory].Kind == kind && dataset.Territories[territory].InForce.At(day) == InForce.Yes
            ? dataset.CompositionOf(territory, day).Certain
            : [];

    private static IEnumerable<DateOnly> ChangesOf(Dataset dataset, int territory) =>
        dataset.Territories[territory].InForce.Changes().Concat(dataset.TerritorySet.ResolvedOf(territory).Changes);

    private static bool Concerns(Dataset dataset, int territory, int departement) =>
        dataset.TerritorySet.Concerning(departement).BinarySearch(territory) >= 0;
}
