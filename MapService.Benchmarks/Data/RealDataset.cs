using MapService.Coverage.Snapshot;
using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Benchmarks.Data;

/// <summary>The real communes as a dataset, with or without territories.</summary>
internal static class RealDataset
{
    /// <summary>A dataset of the communes with EPCI and populations, as far as the list has the codes of 2018.</summary>
    public static Dataset Of(RealCommunes communes, OfficialLists lists, IReadOnlyList<Territory> territories)
    {
        var plain = Of(communes, []).Records;
        Commune[] known = [.. plain.Communes.Select(commune => commune with
        {
            Epci = lists.EpciOf.TryGetValue(commune.Code, out var epci) ? epci : null,
            PopulationMunicipale = lists.PopulationOf.TryGetValue(commune.Code, out var population) ? population : null,
        })];
        return Dataset.Build(plain with
        {
            Epcis = [.. known.Select(commune => commune.Epci)
                .OfType<EpciCode>()
                .Distinct()
                .Order()
                .Select(code => new Epci(code, code.Value, "CC"))],
            Communes = known,
            Territories = territories,
        });
    }

    /// <summary>A dataset of the communes; no EPCI and no population, which the file does not have.</summary>
    public static Dataset Of(RealCommunes communes, IReadOnlyList<Territory> territories) => Dataset.Build(new DatasetRecords(
        new Provenance(2018, null, null, "IGN ADMIN EXPRESS COG 2018", "IGN ADMIN EXPRESS COG 2018", 2018, false),
        [.. communes.Departements.Select(code => new Departement(code, $"Département {code}", "27"))],
        [],
        [.. communes.Codes.Select(
            (code, commune) => new Commune(code, communes.Names[commune], code.Departement, null, null, null, null, null))],
        [],
        communes.Polygons,
        territories,
        [],
        []));
}
