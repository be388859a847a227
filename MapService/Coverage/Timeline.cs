using MapService.Territories;

namespace MapService.Coverage;

/// <summary>
/// The days on which a territory that concerns a département comes into force or leaves it, or communes of the département join
/// or leave one, for certain or perhaps, and the coverage from each such day on. A day between two entries has the figures of the first.
/// </summary>
/// <remarks>
/// "2021-11" may be in force from 2021-11-01 and is from 2021-11-30; "before 2022-07-22" may be at any time and is from
/// 2022-07-21; "until 2027-12-31" ends on 2028-01-01. Before the first entry nothing is counted, but territories that are
/// only known to begin before some day may be in force: the caveats name them.
/// </remarks>
public static class Timeline
{
    /// <summary>The timeline of one département; null when the dataset has no such one.</summary>
    public static DepartementTimeline? Of(Dataset dataset, DepartementCode departement, TerritoryKind kind)
    {
        if (dataset.Departements.NumberOf(departement) is not { } number)
        {
            return null;
        }

        var concerned = new List<int>();
        foreach (var territory in dataset.TerritorySet.Concerning(number))
        {
            if (dataset.Territories[territory].Kind == kind)
            {
                concerned.Add(territory);
            }
        }

        var days = new SortedSet<DateOnly>(concerned.SelectMany(dataset.TerritorySet.ChangesOf));
        var entries = days.Select(day => EntryAt(dataset, number, kind, concerned, day)).OfType<TimelineEntry>();
        return new DepartementTimeline(dataset.Departements[number], kind, [.. entries], Caveats(dataset, number, kind, concerned));
    }

    private static TimelineEntry? EntryAt(Dataset dataset, int departement, TerritoryKind kind, List<int> concerned, DateOnly day)
    {
        var changes = concerned.SelectMany(t => TimelineChanges.Of(dataset, departement, t, day)).ToList();
        if (changes.Count == 0)
        {
            return null;
        }

        var state = CoverageState.At(dataset, kind, day);
        return new TimelineEntry(
            day,
            changes.Max(c => c.Precision),
            FigureSums.Of(state, dataset.Departements.CommunesOf(departement)).ToFigures(dataset),
            changes,
            CaveatFinder.OfMany(state, [departement], CaveatSubject.Coverage));
    }

    private static List<Caveat> Caveats(Dataset dataset, int departement, TerritoryKind kind, List<int> concerned)
    {
        var caveats = new List<Caveat>();
        var territories = concerned.Select(t => dataset.Territories[t]).ToList();
        var unknown = territories.Where(t => t.Composition.Basis == CompositionBasis.Unknown).ToList();
        var inferred = territories.Where(t => t.Composition.Basis == CompositionBasis.Inferred).ToList();
        var uncertain = concerned.ToDictionary(t => t, t => UncertainOnAnyDay(dataset, t, departement));
        var imprecise = concerned.Where(t => uncertain[t].Count > 0).ToList();
        if (unknown.Count > 0)
        {
            caveats.Add(CaveatSentences.UnknownComposition(kind, unknown));
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

        return [.. caveats, .. CaveatFinder.OfLists(dataset, kind, [departement]), .. CaveatFinder.OfData(dataset, [departement])];
    }

    private static HashSet<int> UncertainOnAnyDay(Dataset dataset, int territory, int departement)
    {
        var inForce = dataset.Territories[territory].InForce;
        var uncertain = new HashSet<int>();
        foreach (var day in dataset.TerritorySet.ChangesOf(territory).Append(DateOnly.MinValue))
        {
            var members = dataset.CompositionOf(territory, day);
            uncertain.UnionWith(inForce.At(day) switch { InForce.Yes => members.Possible, InForce.Uncertain => members.Either, _ => [] });
        }

        uncertain.RemoveWhere(commune => dataset.Departements.Of(commune) != departement);
        return uncertain;
    }
}
