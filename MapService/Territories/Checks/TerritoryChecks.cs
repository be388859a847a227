using MapService.Territories.Codes;
using MapService.Territories.Compositions;
using MapService.Territories.Records;

namespace MapService.Territories.Checks;

/// <summary>
/// Checks imported or edited territories against the communes of the dataset. The reader has already checked everything that needs no
/// communes.
/// </summary>
public static class TerritoryChecks
{
    /// <summary>
    /// Refuses unknown EPCI and communes, and exceptions that exclude nothing. Counts a commune that is listed twice only once (changed).
    /// Notes compositions that exceptions leave empty, départements outside the dataset, and communes in a département that the territory
    /// does not declare.
    /// </summary>
    /// <param name="territories">The territories as they were read.</param>
    /// <param name="places">The place of each in its file, for messages. A territory without a place comes from the dataset.</param>
    /// <param name="communes">All communes of the new dataset, sorted by code.</param>
    /// <param name="problems">Takes every fault.</param>
    public static void Check(
        IReadOnlyList<Territory> territories, IReadOnlyDictionary<TerritoryId, FilePlace> places, IReadOnlyList<Commune> communes,
        ICollection<InputProblem> problems)
    {
        var numbers = Enumerable.Range(0, communes.Count).ToDictionary(i => communes[i].Code);
        var members = Enumerable.Range(0, communes.Count).Where(i => communes[i].Epci is not null).ToLookup(i => communes[i].Epci!.Value);
        var departements = communes.Select(c => c.Departement).ToHashSet();
        foreach (var territory in territories)
        {
            var report = new Report(territory, places.TryGetValue(territory.Id, out var place) ? place : null, problems);
            var resolved = CompositionResolver.Resolve(
                territory.Composition,
                communes,
                epci => members.Contains(epci) ? [.. members[epci]] : null,
                code => numbers.TryGetValue(code, out var number) ? number : null,
                (code, value, message) => report.Add(
                    code == CompositionResolver.CommuneTwice ? ProblemSeverity.Changed : ProblemSeverity.Refused, code, value, message));
            CheckEmpty(territory, resolved.Communes, report);
            CheckDepartements(territory, resolved.Communes.Select(i => communes[i].Departement), departements, report);
        }
    }

    private static void CheckEmpty(Territory territory, int[] resolved, Report report)
    {
        if (resolved.Length == 0 && territory.Composition.Terms.Count > 0 && !report.AnyRefused)
        {
            report.Add(ProblemSeverity.Noted, "empty-composition", null, "The exceptions leave no commune: the territory covers nothing.");
        }
    }

    private static void CheckDepartements(
        Territory territory, IEnumerable<DepartementCode> covered, HashSet<DepartementCode> departements, Report report)
    {
        foreach (var outside in territory.Departements.Where(d => !departements.Contains(d)))
        {
            report.Add(
                ProblemSeverity.Noted, "departement-outside-dataset", outside.Value,
                "The dataset has no commune of this département; what of the territory lies there is not counted.");
        }

        foreach (var undeclared in covered.Distinct().Where(d => !territory.Departements.Contains(d)))
        {
            report.Add(
                ProblemSeverity.Noted, "departement-not-declared", undeclared.Value,
                "The composition has communes of this département, which the territory does not declare to be in.");
        }
    }

    private sealed class Report(Territory territory, FilePlace? place, ICollection<InputProblem> problems)
    {
        public bool AnyRefused { get; private set; }

        public void Add(ProblemSeverity severity, string code, string? value, string message)
        {
            AnyRefused |= severity == ProblemSeverity.Refused;
            var line = place is { } at ? $", line {at.Line}" : "";
            problems.Add(new InputProblem(severity, code, place?.File ?? "dataset", $"territory {territory.Id}{line}", value, message));
        }
    }
}
