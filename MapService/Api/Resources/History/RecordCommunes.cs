using MapService.Coverage.Snapshot;
using MapService.Documents;
using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Api.Resources.History;

/// <summary>The communes that a record names on any date, as far as the dataset of today knows them.</summary>
internal static class RecordCommunes
{
    /// <summary>
    /// Codes of the communes: those named, whether the dataset has them or not, and those that EPCI have in the dataset, less their
    /// exceptions. Of an EPCI that the dataset has not, none.
    /// </summary>
    public static SortedSet<CommuneCode> Of(Territory? territory, Dataset dataset)
    {
        var codes = new SortedSet<CommuneCode>();
        foreach (var term in territory?.Composition.Terms ?? [])
        {
            codes.UnionWith(term switch
            {
                EpciTerm epci => (dataset.CommunesOf(epci.Epci) ?? []).Select(number => dataset.Communes[number].Code).Except(epci.Except),
                CommunesTerm named => named.Communes,
                _ => throw new InvalidOperationException($"No rule for a {term.GetType().Name}."),
            });
        }

        return codes;
    }

    /// <summary>The EPCI of a record that the dataset has no commune of.</summary>
    public static IEnumerable<EpciCode> UnknownEpcis(Territory? territory, Dataset dataset) =>
        (territory?.Composition.Terms ?? []).OfType<EpciTerm>().Select(term => term.Epci).Where(epci => dataset.CommunesOf(epci) is null);

    /// <summary>Their names, as the dataset or the official history has them.</summary>
    public static IReadOnlyList<CommuneInHistory> Named(IEnumerable<CommuneCode> codes, Dataset dataset) =>
        [.. codes.Select(code => new CommuneInHistory(code.Value, NameOf(code, dataset)))];

    private static string? NameOf(CommuneCode code, Dataset dataset) => dataset.NumberOf(code) is { } number
        ? dataset.Communes[number].Nom
        : dataset.Records.FormerCommunes.FirstOrDefault(former => former.Code == code)?.Nom;
}
