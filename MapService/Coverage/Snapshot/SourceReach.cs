using MapService.Territories.Dates;
using MapService.Territories.Records;

namespace MapService.Coverage.Snapshot;

/// <summary>A statement that declares more territories than the dataset has.</summary>
/// <param name="Declared">The statement.</param>
/// <param name="Known">Number of territories that are or may be in force there on its day.</param>
internal sealed record Shortfall(DeclaredCoverage Declared, int Known);

/// <summary>
/// What the sources tell about each département and kind: whether a source states the number of territories and all are known, and the day
/// of the latest source. Figures beyond that get caveats. Computed once for each dataset.
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
                Extend(number, records.Territories[territory].Kind, DatesOf(records.Territories[territory].Sources, dates));
            }
        }

        foreach (var declared in records.DeclaredCoverages)
        {
            var places = PlacesOf(declared, departements);
            var known = places.SelectMany(place => territories.Concerning(place).ToArray()).Distinct()
                .Count(t => records.Territories[t].Kind == declared.Kind && records.Territories[t].InForce.At(declared.At) != InForce.No);
            var shortfall = declared.Territories > known ? new Shortfall(declared, known) : null;
            foreach (var place in places)
            {
                Extend(place, declared.Kind, declared.Departement is null ? [] : [declared.At, .. DatesOf(declared.Sources, dates)]);
                Declare(place, declared, shortfall);
            }
        }
    }

    private readonly record struct Reach(bool Listed, DateOnly? Last, Shortfall? Shortfall);

    /// <summary>
    /// True when a source states, for any day, the number of territories of the kind in the département, or that all is covered, and no
    /// source states more than are known.
    /// </summary>
    public bool IsListed(int departement, TerritoryKind kind) =>
        reaches.GetValueOrDefault((departement, kind)) is { Listed: true } reach && reach.Shortfall?.Declared.Departement is null;

    /// <summary>
    /// The latest statement about the département or its region that declares more territories than are known; null when there is none.
    /// </summary>
    public Shortfall? ShortfallOf(int departement, TerritoryKind kind) => reaches.GetValueOrDefault((departement, kind)).Shortfall;

    /// <summary>The day of the latest source about the département and kind; null when there is no dated source.</summary>
    public DateOnly? LastSource(int departement, TerritoryKind kind) => reaches.GetValueOrDefault((departement, kind)).Last;

    private static int[] PlacesOf(DeclaredCoverage declared, DepartementIndex departements) =>
        [.. Enumerable.Range(0, departements.Count).Where(number => departements[number] is var place
            && (declared.Departement is { } code ? place.Code == code : place.Region == declared.Region))];

    private static IEnumerable<DateOnly> DatesOf(IReadOnlyList<string> sources, Dictionary<string, DateOnly> dates) =>
        sources.Where(dates.ContainsKey).Select(source => dates[source]);

    private void Extend(int departement, TerritoryKind kind, IEnumerable<DateOnly> days)
    {
        var reach = reaches.GetValueOrDefault((departement, kind));
        foreach (var day in days)
        {
            reach = reach with { Last = reach.Last is { } last && last > day ? last : day };
        }

        reaches[(departement, kind)] = reach;
    }

    private void Declare(int departement, DeclaredCoverage declared, Shortfall? shortfall)
    {
        var reach = reaches[(departement, declared.Kind)];
        if (declared.Departement is not null && (declared.Territories is not null || declared.Whole))
        {
            reach = reach with { Listed = true };
        }

        if (shortfall is not null && (reach.Shortfall is not { } old || SaysMore(declared, old.Declared)))
        {
            reach = reach with { Shortfall = shortfall };
        }

        reaches[(departement, declared.Kind)] = reach;
    }

    /// <summary>
    /// The rank of a statement: one about the département is better than one about its region, and a later one is better.
    /// </summary>
    private static bool SaysMore(DeclaredCoverage one, DeclaredCoverage other) => (one.Departement is null) == (other.Departement is null)
        ? one.At >= other.At
        : one.Departement is not null;
}
