using System.Text.Json;
using MapService.Territories.Checks;

namespace MapService.Import.Attributes;

/// <summary>
/// What a release of <c>@etalab/decoupage-administratif</c> is of. The files themselves do not say; the package's own <c>package.json</c>,
/// which lies beside them or one folder up, gives the release, and <c>geodata/README.md</c> how its years are known.
/// </summary>
/// <param name="Version">Release of the package.</param>
/// <param name="CogYear">Year of the codes; null for a release that is not known here.</param>
/// <param name="PopulationMunicipaleYear">Reference year of <c>population</c> in communes.json; null where it is not established.</param>
/// <param name="PopulationTotaleYear">Reference year of <c>populationTotale</c> in epci.json; null where it is not established.</param>
/// <param name="PopulationCogYear">COG year of the communes that both populations are counted for; null where it is not
/// established.</param>
internal sealed record EtalabVintage(
    string Version, int? CogYear, int? PopulationMunicipaleYear, int? PopulationTotaleYear, int? PopulationCogYear)
{
    private const string Package = "@etalab/decoupage-administratif";

    // The COG year of each release: README of the package. Populations: only where it was checked against INSEE's own tables.
    private static readonly Dictionary<string, EtalabVintage> Known = new[]
    {
        new EtalabVintage("1.1.1", 2021, null, null, null),
        new EtalabVintage("2.3.1", 2022, null, null, null),
        new EtalabVintage("3.1.1", 2023, null, null, null),
        new EtalabVintage("4.0.0", 2024, null, null, null),
        new EtalabVintage("4.1.0", 2024, 2022, 2021, 2024),
        new EtalabVintage("5.3.0", 2025, null, null, null),
        new EtalabVintage("6.0.0", 2026, null, null, null),
    }.ToDictionary(v => v.Version);

    /// <summary>The vintage of the files in a folder; null, with a note, when there is no package.json to say it.</summary>
    public static EtalabVintage? Of(string folder, ICollection<InputProblem> problems)
    {
        var full = Path.GetFullPath(folder);
        var beside = new[] { full, Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(full)) ?? full };
        foreach (var file in beside.Select(f => Path.Combine(f, "package.json")).Where(File.Exists))
        {
            if (VersionIn(file, problems) is { } version)
            {
                return Known.GetValueOrDefault(version) ?? Unknown(version, file, problems);
            }
        }

        problems.Add(new InputProblem(
            ProblemSeverity.Noted, "unknown-vintage", folder, null, null,
            $"No package.json of {Package} is beside the files or one folder up, so the years of the codes and populations are not known "
            + $"from them."));
        return null;
    }

    private static EtalabVintage Unknown(string version, string file, ICollection<InputProblem> problems)
    {
        problems.Add(new InputProblem(
            ProblemSeverity.Noted, "unknown-vintage", file, "version", version,
            "The years of the codes and populations of this release are not known here."));
        return new EtalabVintage(version, null, null, null, null);
    }

    private static string? VersionIn(string file, ICollection<InputProblem> problems)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file));
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object
                && root.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String && name.ValueEquals(Package)
                && root.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.String
                ? version.GetString()
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            problems.Add(
                new InputProblem(ProblemSeverity.Noted, "file-not-readable", file, null, null, "The file is passed over: " + e.Message));
            return null;
        }
    }
}
