using MapService.Files;
using MapService.Formats.DatasetFolder;
using MapService.Import.Reports;
using MapService.Territories.Checks;
using MapService.Territories.Records;

namespace MapService.Import.Attributes;

/// <summary>
/// Reads the attributes of communes from a folder with the JSON files of <c>@etalab/decoupage-administratif</c>, or from CSV.
/// </summary>
public static class AttributeReader
{
    private const string CommunesName = "communes.csv";
    private const string EpcisName = "epci.csv";
    private const string DepartementsName = "departements.csv";
    private const string FormerCommunesName = "former-communes.csv";
    private const string ProvenanceName = "dataset.json";

    /// <summary>
    /// Reads either kind: a folder with <c>communes.json</c>, a folder with <c>communes.csv</c>, or a CSV file of communes. CSV has the
    /// columns of <c>geodata/README.md</c>; <c>epci.csv</c> and <c>departements.csv</c> beside it give the names, and may be left out;
    /// <c>former-communes.csv</c> beside it what became of former codes; a <c>dataset.json</c> beside <c>communes.csv</c> gives the years
    /// and the source.
    /// </summary>
    /// <param name="path">Folder or file.</param>
    /// <param name="problems">Takes every fault.</param>
    /// <returns>Null when a fault refuses the whole.</returns>
    public static CommuneAttributes? Read(string path, ICollection<InputProblem> problems)
    {
        if (problems is InputProblemList faults)
        {
            var before = faults.RefusedCount;
            var attributes = Choose(path, faults);
            return faults.RefusedCount > before ? null : attributes;
        }

        var found = new InputProblemList();
        var read = Read(path, found);
        foreach (var problem in found.ToList())
        {
            problems.Add(problem);
        }

        return read;
    }

    private static CommuneAttributes? Choose(string path, InputProblemList problems)
    {
        if (File.Exists(path))
        {
            return ReadCsv(Path.GetDirectoryName(Path.GetFullPath(path))!, Path.GetFileName(path), problems);
        }

        if (File.Exists(Path.Combine(path, EtalabReader.CommunesName)))
        {
            return EtalabReader.Read(path, problems);
        }

        if (File.Exists(Path.Combine(path, CommunesName)))
        {
            return ReadCsv(path, CommunesName, problems);
        }

        problems.Add(Directory.Exists(path)
            ? new InputProblem(
                ProblemSeverity.Refused,
                "no-attributes",
                path,
                null,
                null,
                $"The folder has neither {EtalabReader.CommunesName} nor {CommunesName}.")
            : new InputProblem(ProblemSeverity.Refused, "file-not-found", path, null, null, "There is no such file or folder."));
        return null;
    }

    private static CommuneAttributes? ReadCsv(string folder, string name, InputProblemList problems)
    {
        var files = new FolderFiles(folder);
        if (StrictText.Read(files, name, problems) is not { } text)
        {
            return null;
        }

        var place = files.PlaceOf(name);
        var communes = AttributeCsv.ReadCommunes(text, place, problems);
        if (communes.Count == 0)
        {
            problems.Add(new InputProblem(ProblemSeverity.Refused, "no-commune", place, null, null, "The file has no commune."));
        }

        var epcis = Optional(EpcisName, AttributeCsv.ReadEpcis);
        var departements = Optional(DepartementsName, AttributeCsv.ReadDepartements);
        var formerCommunes = Optional(FormerCommunesName, FormerCommuneCsv.Read) ?? [];
        FormerCommuneChecks.Check(formerCommunes, communes, files.PlaceOf(FormerCommunesName), ProblemSeverity.Noted, problems);
        // It speaks of communes.csv; beside a file of another name it may be of other data.
        var provenance = name == CommunesName ? Optional(ProvenanceName, ProvenanceJson.Read) : null;
        var attributes = new CommuneAttributes(
            NamedDepartements(communes, departements, place, problems),
            NamedEpcis(communes, epcis, place, problems),
            communes,
            formerCommunes,
            provenance?.CogYear,
            provenance?.PopulationMunicipaleYear,
            provenance?.PopulationTotaleYear,
            provenance?.PopulationMunicipaleCogYear,
            provenance?.PopulationTotaleCogYear,
            provenance?.AttributeSource ?? name);
        return attributes.Where(_ => true);

        T? Optional<T>(string beside, Func<string, string, ICollection<InputProblem>, T?> read) where T : class =>
            File.Exists(files.PlaceOf(beside)) && StrictText.Read(files, beside, problems) is { } content
                ? read(content, files.PlaceOf(beside), problems)
                : null;
    }

    private static List<Departement> NamedDepartements(
        List<Commune> communes, List<Departement>? departements, string place, InputProblemList problems)
    {
        var named = departements?.ToDictionary(d => d.Code) ?? [];
        foreach (var commune in communes)
        {
            if (commune.Departement != commune.Code.Departement)
            {
                problems.Add(new InputProblem(
                    ProblemSeverity.Refused, "departement-contradicts-code", place, $"commune {commune.Code}", commune.Departement.Value,
                    $"The code says département {commune.Code.Departement}: the commune would be counted in the wrong one."));
                continue;
            }

            if (named.ContainsKey(commune.Departement))
            {
                continue;
            }

            if (departements is null && FrenchDepartements.TryGet(commune.Departement, out var known))
            {
                named.Add(known.Code, known);
            }
            else
            {
                problems.Add(new InputProblem(
                    ProblemSeverity.Refused, "unknown-departement", place, $"commune {commune.Code}", commune.Departement.Value,
                    departements is null ? "There is no such département." : $"The département is not in {DepartementsName}."));
            }
        }

        return [.. named.Values.OrderBy(d => d.Code)];
    }

    private static List<Epci> NamedEpcis(List<Commune> communes, List<Epci>? epcis, string place, InputProblemList problems)
    {
        var used = communes.Where(c => c.Epci is not null).GroupBy(c => c.Epci!.Value).OrderBy(g => g.Key).ToArray();
        if (epcis is null)
        {
            if (used.Length > 0)
            {
                problems.Add(new InputProblem(
                    ProblemSeverity.Noted,
                    "epci-without-names",
                    place,
                    null,
                    null,
                    $"There is no {EpcisName} beside the file; EPCI go by their codes."));
            }

            return [.. used.Select(g => new Epci(g.Key, g.Key.Value, "EPCI"))];
        }

        var known = epcis.Select(e => e.Code).ToHashSet();
        foreach (var group in used.Where(g => !known.Contains(g.Key)))
        {
            problems.Add(new InputProblem(
                ProblemSeverity.Refused, "unknown-epci", place, $"commune {group.First().Code}", group.Key.Value,
                $"The EPCI is not in {EpcisName}."));
        }

        return epcis;
    }
}
