using MapService.Coverage.Caveats;
using MapService.Coverage.Places;
using MapService.Coverage.Snapshot;
using MapService.Documents;
using MapService.Formats.Csv;
using MapService.Territories.Records;

namespace MapService.Api.Resources.Gaps;

/// <summary>Shapes gap zones: items of a table, and CSV with one row for each commune.</summary>
internal static class GapShape
{
    private const int MostNeighbours = 8;

    /// <summary>The id of a zone in every form.</summary>
    public static string IdOf(GapZone zone) => $"{zone.Departement.Code}-{zone.Zone}";

    /// <summary>Territories beside a zone, longest shared border first.</summary>
    public static IEnumerable<GapNeighbourItem> NeighboursOf(GapZone zone) =>
        zone.Neighbours.Select(n => new GapNeighbourItem(n.Territory.Id.Value, n.Territory.Nom, Math.Round(n.SharedBorderMetres)));

    /// <summary>A zone in a table.</summary>
    public static GapZoneItem Item(Dataset dataset, GapZone zone) => new(
        IdOf(zone),
        zone.Departement.Code.Value,
        zone.Departement.Nom,
        zone.Measures.Communes,
        zone.Measures.Population,
        zone.Measures.SurfaceHectares,
        Shape.OfBox(dataset.Places.BoxOf(zone.CommuneNumbers)),
        [.. NeighboursOf(zone).Take(MostNeighbours)],
        [.. zone.CommuneNumbers
            .OrderByDescending(number => dataset.PopulationMunicipale(number) ?? -1)
            .ThenBy(number => number)
            .Select(number => dataset.Communes[number])
            .Select(commune => new GapCommuneItem(commune.Code.Value, commune.Nom, commune.PopulationMunicipale, commune.Epci?.Value))]);

    /// <summary>A line a commune, by zone.</summary>
    public static byte[] Csv(
        Dataset dataset,
        IEnumerable<GapZone> zones,
        TerritoryKind kind,
        ValidPeriod valid,
        IReadOnlyList<Caveat> caveats) => CsvTable.Write(
        ["zone", .. CsvCells.CommuneNames, "kind", .. CsvCells.PeriodNames, "caveats"],
        zones.SelectMany(zone => zone.CommuneNumbers.Select(number => (IReadOnlyList<object?>)
            [zone.Zone, .. CsvCells.OfCommune(dataset, number), kind.Code(), .. CsvCells.Of(valid), CsvCells.Of(caveats)])));
}
