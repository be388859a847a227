using MapService.Coverage.Caveats;
using MapService.Coverage.Figures;
using MapService.Coverage.Snapshot;
using MapService.Territories.Codes;
using MapService.Territories.Dates;
using MapService.Territories.Records;

namespace MapService.Coverage.Time;

/// <summary>
/// Timelines of a département, a region or the whole dataset: the days when a territory there begins or ends, or communes there join or
/// leave one (certainly or perhaps), and the coverage from each such day on. A day between two entries has the figures of the first.
/// </summary>
/// <remarks>
/// A territory from "2021-11" may be in force from 2021-11-01, and certainly is from 2021-11-30. One from "before 2022-07-22" may be in
/// force on any earlier day, and certainly is from 2022-07-21. One "until 2027-12-31" ends on 2028-01-01. Before the first entry nothing is
/// counted. Territories that begin "before" a day may be in force then, and the caveats name them.
/// </remarks>
public static class Timeline
{
    /// <summary>The timeline of one département; null when it is not in the dataset.</summary>
    public static DepartementTimeline? Of(Dataset dataset, DepartementCode departement, TerritoryKind kind)
    {
        if (dataset.Departements.NumberOf(departement) is not { } number)
        {
            return null;
        }

        int[] here = [number];
        var concerned = Concerned(dataset, here, kind);
        return new DepartementTimeline(
            dataset.Departements[number], kind, Entries(dataset, here, kind, concerned), Caveats(dataset, here, kind, concerned));
    }

    /// <summary>The timeline of a region; null when none of its départements is in the dataset.</summary>
    public static RegionTimeline? OfRegion(Dataset dataset, string region, TerritoryKind kind)
    {
        var here = dataset.Departements.OfRegion(region);
        return here.Length == 0 ? null : new RegionTimeline(region, OfSeveral(dataset, here, kind));
    }

    /// <summary>The timeline of all départements of the dataset together.</summary>
    public static SeveralTimeline OfAll(Dataset dataset, TerritoryKind kind) =>
        OfSeveral(dataset, [.. Enumerable.Range(0, dataset.Departements.Count)], kind);

    private static SeveralTimeline OfSeveral(Dataset dataset, int[] here, TerritoryKind kind)
    {
        var concerned = Concerned(dataset, here, kind);
        return new SeveralTimeline(
            [.. here.Select(d => dataset.Departements[d])], kind, Entries(dataset, here, kind, concerned),
            Caveats(dataset, here, kind, concerned));
    }

    private static List<int> Concerned(Dataset dataset, int[] departements, TerritoryKind kind) =>
        [.. departements.SelectMany(d => dataset.TerritorySet.Concerning(d).ToArray())
            .Distinct()
            .Where(t => dataset.Territories[t].Kind == kind)
            .Order()];

    private static TimelineEntry[] Entries(Dataset dataset, int[] departements, TerritoryKind kind, List<int> concerned)
    {
        var days = new SortedSet<DateOnly>(concerned.SelectMany(dataset.TerritorySet.ChangesOf));
        return [.. days.Select(day => EntryAt(dataset, departements, kind, concerned, day)).OfType<TimelineEntry>()];
    }

    private static TimelineEntry? EntryAt(Dataset dataset, int[] departements, TerritoryKind kind, List<int> concerned, DateOnly day)
    {
        var changes = concerned.SelectMany(t => TimelineChanges.Of(dataset, departements, t, day)).ToList();
        if (changes.Count == 0)
        {
            return null;
        }

        var state = CoverageAtDate.At(dataset, kind, day);
        return new TimelineEntry(
            day,
            changes.Max(c => c.Precision),
            FigureSums.OfDepartements(state, departements).ToFigures(dataset),
            changes,
            CaveatFinder.OfMany(state, departements, CaveatSubject.Coverage));
    }

    private static List<Caveat> Caveats(Dataset dataset, int[] departements, TerritoryKind kind, List<int> concerned)
    {
        var caveats = new List<Caveat>();
        var territories = concerned.Select(t => dataset.Territories[t]).ToList();
        var unknown = territories.Where(t => t.Composition.Basis == CompositionBasis.Unknown).ToList();
        var inferred = territories.Where(t => t.Composition.Basis == CompositionBasis.Inferred).ToList();
        var uncertain = concerned.ToDictionary(t => t, t => UncertainOnAnyDay(dataset, t, departements));
        var imprecise = concerned.Where(t => uncertain[t].Count > 0).ToList();
        if (unknown.Count > 0)
        {
            caveats.Add(CaveatSentences.UnknownComposition(kind, unknown, []));
        }

        if (inferred.Count > 0)
        {
            caveats.Add(CaveatSentences.InferredComposition(kind, inferred));
        }

        if (imprecise.Count > 0)
        {
            var communes = imprecise.SelectMany(t => uncertain[t]).Distinct().Count();
            caveats.Add(CaveatSentences.ImpreciseDates(kind, [.. imprecise.Select(t => dataset.Territories[t])], communes));
        }

        return [.. caveats, .. CaveatFinder.OfLists(dataset, kind, departements), .. CaveatFinder.OfData(dataset, departements)];
    }

    private static HashSet<int> UncertainOnAnyDay(Dataset dataset, int territory, int[] departements)
    {
        var inForce = dataset.Territories[territory].InForce;
        var uncertain = new HashSet<int>();
        foreach (var day in dataset.TerritorySet.ChangesOf(territory).Append(DateOnly.MinValue))
        {
            var members = dataset.CompositionOf(territory, day);
            uncertain.UnionWith(inForce.At(day) switch { InForce.Yes => members.Possible, InForce.Uncertain => members.Either, _ => [] });
        }

        uncertain.RemoveWhere(commune => !departements.Contains(dataset.Departements.Of(commune)));
        return uncertain;
    }
}
