using MapService.Api.Resources.Moves;
using MapService.Coverage.Caveats;
using MapService.Coverage.Figures;
using MapService.Coverage.Snapshot;
using MapService.Documents;
using MapService.Formats.Csv;
using MapService.Territories.Codes;

namespace MapService.Api.Resources.Communes;

/// <summary>Communes as a table: items of a document, and rows of CSV.</summary>
internal static class CommuneListFile
{
    /// <summary>One row for each commune; longitude and latitude are those of a point inside it.</summary>
    public static byte[] Csv(Dataset dataset, IEnumerable<int> communes, IReadOnlyList<Caveat> caveats)
    {
        var (schematic, codes) = (dataset.Records.Provenance.SchematicBoundaries, CsvCells.Of(caveats));
        return CsvTable.Write(
            ["code", "nom", "codeDepartement", "codeEpci", "population", "surface", "schematic", "longitude", "latitude", "caveats"],
            communes.Select(commune =>
            {
                var item = Item(dataset, commune);
                return (IReadOnlyList<object?>)
                [
                    item.Code, item.Nom, item.CodeDepartement, item.CodeEpci, item.Population, item.Surface, schematic, item.Centre?[0],
                    item.Centre?[1], codes,
                ];
            }));
    }

    /// <summary>The EPCI that communes are in, by code.</summary>
    public static IReadOnlyList<EpciName> Epcis(Dataset dataset, IEnumerable<int> communes)
    {
        var codes = communes.Select(commune => dataset.Communes[commune].Epci).OfType<EpciCode>().ToHashSet();
        return [.. dataset.Records.Epcis.Where(epci => codes.Contains(epci.Code))
            .OrderBy(epci => epci.Code)
            .Select(epci => new EpciName(epci.Code.Value, epci.Nom))];
    }

    /// <summary>One commune.</summary>
    public static CommuneItem Item(Dataset dataset, int number)
    {
        var commune = dataset.Communes[number];
        return new CommuneItem(
            commune.Code.Value,
            commune.Nom,
            commune.Departement.Value,
            commune.Epci?.Value,
            commune.PopulationMunicipale,
            dataset.HasPolygon(number) ? Hectares.FromSquareMetres(dataset.SurfaceSquareMetres(number)) : null,
            dataset.Places.CentreOf(number) is { } centre ? [centre.Longitude, centre.Latitude] : null);
    }
}
