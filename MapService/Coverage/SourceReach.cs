using MapService.Territories;

namespace MapService.Coverage;

/// <summary>
/// How far the sources go, by département and kind: whether one says how many territories there are, and of which day the
/// latest is. What lies beyond is not known, and figures say so. Worked out once a dataset.
/// </summary>
internal sealed class SourceReach
{
    private readonly Dictionary<(int Departement, TerritoryKind Kind), Reach> reaches = [];

    public SourceReach(DatasetRecords records, DepartementIndex departements, TerritorySet territories)
    {
        var dates = records.Sources.ToDictionary(s => s.Id, s => s.Date.Latest);
        for (var number = 0; number < departements.Count; number++)
        {
            foreach (var territory in territories.Concerning(number))
            {
                Extend(number, records.Territories[territory].Kind, DatesOf(records.Territories[territory].Sources, dates), listed: false);
            }

            foreach (var declared in records.DeclaredCoverages.Where(d => d.Departement == departements[number].Code))
            {
                Extend(number, declared.Kind, [declared.At, .. DatesOf(declared.Sources, dates)], declared.Territories is not null || declared.Whole);
            }
        }
    }

    private readonly record struct Reach(bool Listed, DateOnly? Last);

    /// <summary>True when a source says, of any day, how many territories of the kind the département has, or that it is wholly covered.</summary>
    public bool IsListed(int departement, TerritoryKind kind) => reaches.GetValueOrDefault((departement, kind)).Listed;

    /// <summary>The day of the latest source on the département and kind; null when no dated source speaks of it.</summary>
    public DateOnly? LastSource(int departement, TerritoryKind kind) => reaches.GetValueOrDefault((departement, kind)).Last;

    private static IEnumerable<DateOnly> DatesOf(IReadOnlyList<string> sources, Dictionary<string, DateOnly> dates) =>
        sources.Where(dates.ContainsKey).Select(source => dates[source]);

    private void Extend(int departement, TerritoryKind kind, IEnumerable<DateOnly> days, bool listed)
    {
        var reach = reaches.GetValueOrDefault((departement, kind));
        foreach (var day in days)
        {
            reach = reach with { Last = reach.Last is { } last && last > day ? last : day };
        }

        reaches[(departement, kind)] = reach with { Listed = reach.Listed || listed };
    }
}
