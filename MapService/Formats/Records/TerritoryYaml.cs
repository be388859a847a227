using MapService.Files;
using MapService.Territories.Checks;
using MapService.Territories.Records;

namespace MapService.Formats.Records;

/// <summary>Reads and writes territory files, the YAML that <c>seeds/README.md</c> documents.</summary>
public static class TerritoryYaml
{
    /// <summary>Reads one file, or every <c>*.yaml</c> file of a folder.</summary>
    /// <param name="path">File or folder.</param>
    /// <param name="problems">
    /// Takes every fault, with file, line, territory and value. After a refused one the result is incomplete.
    /// </param>
    public static TerritoryRecords Read(string path, ICollection<InputProblem> problems)
    {
        if (!Directory.Exists(path))
        {
            var full = Path.GetFullPath(path);
            return NotEmpty(Read(new FolderFiles(Path.GetDirectoryName(full) ?? full), [Path.GetFileName(full)], problems), path, problems);
        }

        var names = Directory.EnumerateFiles(path, "*.yaml")
            .Select(Path.GetFileName)
            .OfType<string>()
            .Order(StringComparer.Ordinal)
            .ToArray();
        if (names.Length == 0)
        {
            problems.Add(
                new InputProblem(ProblemSeverity.Refused, "no-territory-file", path, null, null, "The folder has no *.yaml file."));
        }

        return NotEmpty(Read(new FolderFiles(path), names, problems), path, problems);
    }

    /// <summary>Files without any territory would take away all that there are: that is a slip, not a wish.</summary>
    private static TerritoryRecords NotEmpty(TerritoryRecords records, string path, ICollection<InputProblem> problems)
    {
        if (records.Territories.Count == 0 && problems.All(problem => problem.Severity != ProblemSeverity.Refused))
        {
            problems.Add(new InputProblem(ProblemSeverity.Refused, "no-territories", path, null, null, "There is no territory in it."));
        }

        return records;
    }

    /// <summary>Reads files of a set, as if they were one.</summary>
    public static TerritoryRecords Read(IFileSet files, IEnumerable<string> names, ICollection<InputProblem> problems)
    {
        var reader = new RecordsReader(problems);
        foreach (var name in names)
        {
            if (StrictText.Read(files, name, problems) is { } text)
            {
                reader.Add(text, files.PlaceOf(name));
            }
        }

        return reader.ToRecords();
    }

    /// <summary>One file with everything; reading it gives equal records.</summary>
    public static string Write(
        IReadOnlyList<Territory> territories,
        IReadOnlyList<DeclaredCoverage> declaredCoverages,
        IReadOnlyList<SourceDocument> sources) => TerritoryYamlWriter.Write(territories, declaredCoverages, sources);
}
