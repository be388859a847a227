using MapService.Coverage.Snapshot;
using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Coverage.Caveats;

/// <summary>The caveats of answers about territories, whatever their dates.</summary>
internal static class TerritoryCaveats
{
    /// <summary>The caveats of a territory: about its composition, and about the départements that it concerns.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="territory">Its number.</param>
    /// <param name="date">The day for which the answer tells what is in force; null when it does not.</param>
    public static IReadOnlyList<Caveat> Of(Dataset dataset, int territory, DateOnly? date)
    {
        int[] departements = [
            .. Enumerable.Range(0, dataset.Departements.Count).Where(d => dataset.Concerns(territory, dataset.Departements[d].Code))
        ];
        return
        [
            .. OfCompositions(dataset, [territory], date),
            .. OfAge(dataset, dataset.Territories[territory].Kind, date, departements),
            .. CaveatFinder.OfData(dataset, departements),
        ];
    }

    /// <summary>
    /// The caveats of a list of territories: about their compositions, about missing territories, and about the départements.
    /// </summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="territories">Numbers of the territories.</param>
    /// <param name="kind">Only this kind is listed; null for both.</param>
    /// <param name="departement">Only this département is listed; null for all.</param>
    /// <param name="date">The day for which the answer tells what is in force; null when it does not.</param>
    public static IReadOnlyList<Caveat> OfList(
        Dataset dataset, IReadOnlyList<int> territories, TerritoryKind? kind, DepartementCode? departement, DateOnly? date)
    {
        int[] departements =
        [
            .. Enumerable.Range(0, dataset.Departements.Count)
                .Where(d => departement is not { } only || dataset.Departements[d].Code == only),
        ];
        var kinds = kind is { } one ? [one] : Enum.GetValues<TerritoryKind>();
        return
        [
            .. OfCompositions(dataset, territories, date),
            .. kinds.SelectMany(listed => CaveatFinder.OfLists(dataset, listed, departements)),
            .. kinds.SelectMany(listed => OfAge(dataset, listed, date, departements)),
            .. CaveatFinder.OfData(dataset, departements),
        ];
    }

    private static IReadOnlyList<Caveat> OfAge(Dataset dataset, TerritoryKind kind, DateOnly? date, int[] departements) =>
        date is { } day ? CaveatFinder.OfAge(CoverageAtDate.At(dataset, kind, day), departements) : [];

    private static IEnumerable<Caveat> OfCompositions(Dataset dataset, IEnumerable<int> numbers, DateOnly? date)
    {
        foreach (var kind in numbers.GroupBy(number => dataset.Territories[number].Kind).OrderBy(group => group.Key))
        {
            var group = kind.Select(number => dataset.Territories[number]).ToList();
            var unknown = group.Where(territory => territory.Composition.Basis == CompositionBasis.Unknown).ToList();
            var inferred = group.Where(territory => territory.Composition.Basis == CompositionBasis.Inferred).ToList();
            if (unknown.Count > 0)
            {
                yield return CaveatSentences.UnknownComposition(kind.Key, unknown, []);
            }

            if (inferred.Count > 0)
            {
                yield return CaveatSentences.InferredComposition(kind.Key, inferred);
            }

            var imprecise = kind.Where(number => date is { } day && dataset.CompositionOf(number, day).Possible.Length > 0).ToList();
            if (imprecise.Count > 0)
            {
                yield return CaveatSentences.ImpreciseMembers(
                    kind.Key,
                    [.. imprecise.Select(number => dataset.Territories[number])],
                    imprecise.SelectMany(number => dataset.CompositionOf(number, date!.Value).Possible).Distinct().Count());
            }
        }
    }
}
