using System.Globalization;
using MapService.Formats.Csv;
using MapService.Territories.Checks;
using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Formats.DatasetFolder;

/// <summary>
/// The tables of communes, EPCI and départements as CSV. <c>geodata/README.md</c> describes the columns. An empty field means unknown or
/// none.
/// </summary>
internal static class AttributeCsv
{
    private static readonly string[] CommuneColumns =
        ["code", "nom", "codeDepartement", "codeEpci", "populationMunicipale", "populationTotale", "longitude", "latitude"];

    private static readonly string[] EpciColumns = ["code", "nom", "type"];

    private static readonly string[] DepartementColumns = ["code", "nom", "codeRegion"];

    /// <summary>Reads communes, sorted by code. A faulty line, or a repeated code, is left out and refused.</summary>
    public static List<Commune> ReadCommunes(string text, string place, ICollection<InputProblem> problems)
    {
        var communes = new SortedDictionary<CommuneCode, Commune>();
        foreach (var row in CsvFile.Read(text, place, CommuneColumns, problems))
        {
            if (ReadCommune(row) is { } commune && !communes.TryAdd(commune.Code, commune))
            {
                row.Refuse("duplicate-code", "code", commune.Code.Value, "The commune is there twice.");
            }
        }

        return [.. communes.Values];
    }

    /// <summary>Reads EPCI, sorted by code.</summary>
    public static List<Epci> ReadEpcis(string text, string place, ICollection<InputProblem> problems)
    {
        var epcis = new SortedDictionary<EpciCode, Epci>();
        foreach (var row in CsvFile.Read(text, place, EpciColumns, problems))
        {
            var code = Epci(row, "code");
            var nom = row.Required("nom");
            var type = row.Required("type");
            if (row.Required("code") is null || code is null || nom is null || type is null)
            {
                continue;
            }

            if (!epcis.TryAdd(code.Value, new Epci(code.Value, nom, type)))
            {
                row.Refuse("duplicate-code", "code", code.Value.Value, "The EPCI is there twice.");
            }
        }

        return [.. epcis.Values];
    }

    /// <summary>Reads départements, sorted by code.</summary>
    public static List<Departement> ReadDepartements(string text, string place, ICollection<InputProblem> problems)
    {
        var departements = new SortedDictionary<DepartementCode, Departement>();
        foreach (var row in CsvFile.Read(text, place, DepartementColumns, problems))
        {
            var code = Departement(row, "code");
            var nom = row.Required("nom");
            var region = row.Required("codeRegion");
            if (code is null || nom is null || region is null)
            {
                continue;
            }

            if (!departements.TryAdd(code.Value, new Departement(code.Value, nom, region)))
            {
                row.Refuse("duplicate-code", "code", code.Value.Value, "The département is there twice.");
            }
        }

        return [.. departements.Values];
    }

    /// <summary>Writes communes in their order.</summary>
    public static void WriteCommunes(string path, IEnumerable<Commune> communes) => CsvFile.Write(
        path,
        CommuneColumns,
        communes.Select(c => new[]
        {
            c.Code.Value, c.Nom, c.Departement.Value, c.Epci?.Value, Text(c.PopulationMunicipale), Text(c.PopulationTotale),
            Text(c.Longitude), Text(c.Latitude),
        }));

    /// <summary>Writes EPCI in their order.</summary>
    public static void WriteEpcis(string path, IEnumerable<Epci> epcis) =>
        CsvFile.Write(path, EpciColumns, epcis.Select(e => new[] { e.Code.Value, e.Nom, e.Type }));

    /// <summary>Writes départements in their order.</summary>
    public static void WriteDepartements(string path, IEnumerable<Departement> departements) =>
        CsvFile.Write(path, DepartementColumns, departements.Select(d => new[] { d.Code.Value, d.Nom, d.Region }));

    private static Commune? ReadCommune(CsvRow row)
    {
        var nom = row.Required("nom");
        var departement = Departement(row, "codeDepartement");
        var epci = Epci(row, "codeEpci");
        var municipale = row.Count("populationMunicipale");
        var totale = row.Count("populationTotale");
        var longitude = row.Degrees("longitude", 180);
        var latitude = row.Degrees("latitude", 90);
        if (longitude is null != latitude is null)
        {
            row.Refuse("half-a-point", "longitude", null, "Longitude and latitude are both there or both empty.");
        }

        if (row.Required("code") is not { } text)
        {
            return null;
        }

        if (!CommuneCode.TryParse(text, out var code))
        {
            row.Refuse("malformed-code", "code", text, $"Expected {CommuneCode.Expected}.");
            return null;
        }

        return nom is null || departement is null
            ? null
            : new Commune(code, nom, departement.Value, epci, municipale, totale, longitude, latitude);
    }

    private static DepartementCode? Departement(CsvRow row, string column)
    {
        if (row.Required(column) is not { } text)
        {
            return null;
        }

        if (DepartementCode.TryParse(text, out var code))
        {
            return code;
        }

        row.Refuse("malformed-code", column, text, $"Expected {DepartementCode.Expected}.");
        return null;
    }

    private static EpciCode? Epci(CsvRow row, string column)
    {
        if (row[column] is not { } text)
        {
            return null;
        }

        if (EpciCode.TryParse(text, out var code))
        {
            return code;
        }

        row.Refuse("malformed-code", column, text, $"Expected {EpciCode.Expected}.");
        return null;
    }

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Text(double? number) => number?.ToString("R", CultureInfo.InvariantCulture);
}
