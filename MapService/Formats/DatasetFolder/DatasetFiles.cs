using MapService.Files;
using MapService.Formats.Records;
using MapService.Geometry;
using MapService.Territories.Checks;
using MapService.Territories.Records;
using MapService.Territories.Version;

namespace MapService.Formats.DatasetFolder;

/// <summary>
/// A dataset as files: <c>geodata/dataset.json</c> (provenance), <c>geodata/departements.csv</c>, <c>geodata/epci.csv</c>,
/// <c>geodata/communes.csv</c>, <c>geodata/former-communes.csv</c>, <c>geodata/polygons.geojson</c>, and territories in
/// <c>seeds/*.yaml</c>.
/// </summary>
public static class DatasetFiles
{
    private const string ProvenanceName = "dataset.json";
    private const string DepartementsName = "departements.csv";
    private const string EpcisName = "epci.csv";
    private const string CommunesName = "communes.csv";
    private const string FormerCommunesName = "former-communes.csv";
    private const string PolygonsName = "polygons.geojson";
    private const string Geodata = "geodata/";
    private const string Seeds = "seeds/";

    /// <summary>Reads a dataset.</summary>
    /// <param name="files">The files.</param>
    /// <exception cref="RefusedInputException">A file is missing or damaged. All faults are reported, with file and place.</exception>
    public static DatasetRecords Read(IFileSet files)
    {
        var problems = new List<InputProblem>();
        var provenance = Part(ProvenanceName, ProvenanceJson.Read);
        var departements = Part(DepartementsName, AttributeCsv.ReadDepartements) ?? [];
        var epcis = Part(EpcisName, AttributeCsv.ReadEpcis) ?? [];
        var communes = Part(CommunesName, AttributeCsv.ReadCommunes) ?? [];
        var formerCommunes = Part(FormerCommunesName, FormerCommuneCsv.Read) ?? [];
        FormerCommuneChecks.Check(formerCommunes, communes, files.PlaceOf(Geodata + FormerCommunesName), ProblemSeverity.Refused, problems);
        CheckReferences(communes, departements, epcis, files.PlaceOf(Geodata + CommunesName), problems);
        var polygons = StrictText.ReadBytes(files, Geodata + PolygonsName, problems) is { } utf8
            ? PolygonsGeoJson.Read(utf8, files.PlaceOf(Geodata + PolygonsName), communes, problems)
            : null;
        var seeds = files.Names.Where(
            name => name.StartsWith(Seeds, StringComparison.Ordinal) && name.EndsWith(".yaml", StringComparison.Ordinal));
        var territories = TerritoryYaml.Read(files, seeds, problems);
        if (provenance is null || polygons is null || problems.Any(p => p.Severity == ProblemSeverity.Refused))
        {
            throw new RefusedInputException(problems);
        }

        return new DatasetRecords(
            provenance, departements, epcis, communes, formerCommunes, polygons, territories.Territories, territories.DeclaredCoverages,
            territories.Sources);

        T? Part<T>(string name, Func<string, string, ICollection<InputProblem>, T?> read) where T : class =>
            StrictText.Read(files, Geodata + name, problems) is { } text ? read(text, files.PlaceOf(Geodata + name), problems) : null;
    }

    /// <summary>Writes a dataset into an existing folder. Reading it gives the same <see cref="DatasetVersion"/>.</summary>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static void Write(DatasetRecords records, string folder)
    {
        var geodata = Directory.CreateDirectory(Path.Combine(folder, "geodata")).FullName;
        WriteGeodata(
            records.Provenance, records.Departements, records.Epcis, records.Communes, records.FormerCommunes, records.Polygons, geodata);
        var seeds = Directory.CreateDirectory(Path.Combine(folder, "seeds")).FullName;
        DurableFile.WriteText(
            Path.Combine(seeds, "territories.yaml"), TerritoryYaml.Write(records.Territories, records.DeclaredCoverages, records.Sources));
        foreach (var written in (string[])[geodata, seeds, folder])
        {
            DurableFile.FlushFolder(written);
        }
    }

    /// <summary>Writes the six files of <c>geodata/</c> into an existing folder. The same content gives the same bytes.</summary>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static void WriteGeodata(
        Provenance provenance,
        IReadOnlyList<Departement> departements,
        IReadOnlyList<Epci> epcis,
        IReadOnlyList<Commune> communes,
        IReadOnlyList<FormerCommune> formerCommunes,
        PolygonTable polygons,
        string folder)
    {
        ProvenanceJson.Write(Path.Combine(folder, ProvenanceName), provenance);
        AttributeCsv.WriteDepartements(Path.Combine(folder, DepartementsName), departements);
        AttributeCsv.WriteEpcis(Path.Combine(folder, EpcisName), epcis);
        AttributeCsv.WriteCommunes(Path.Combine(folder, CommunesName), communes);
        FormerCommuneCsv.Write(Path.Combine(folder, FormerCommunesName), formerCommunes);
        PolygonsGeoJson.Write(Path.Combine(folder, PolygonsName), communes, polygons);
    }

    private static void CheckReferences(
        IReadOnlyList<Commune> communes, IReadOnlyList<Departement> departements, IReadOnlyList<Epci> epcis, string place,
        ICollection<InputProblem> problems)
    {
        var knownDepartements = departements.Select(d => d.Code).ToHashSet();
        var knownEpcis = epcis.Select(e => e.Code).ToHashSet();
        foreach (var commune in communes)
        {
            if (!knownDepartements.Contains(commune.Departement))
            {
                Refuse("unknown-departement", commune, commune.Departement.Value, $"The département is not in {DepartementsName}.");
            }

            if (commune.Epci is { } epci && !knownEpcis.Contains(epci))
            {
                Refuse("unknown-epci", commune, epci.Value, $"The EPCI is not in {EpcisName}.");
            }
        }

        void Refuse(string code, Commune commune, string value, string message) =>
            problems.Add(new InputProblem(ProblemSeverity.Refused, code, place, $"commune {commune.Code}", value, message));
    }
}
