using MapService.Territories;

namespace MapService.Coverage;

/// <summary>
/// The days on which a territory that concerns a département comes into force or leaves it, for certain or perhaps, and
/// the coverage from each such day on. A day between two entries has the figures of the first.
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

        var days = new SortedSet<DateOnly>(concerned.SelectMany(t => dataset.Territories[t].InForce.Changes()));
        var entries = days.Select(day => EntryAt(dataset, number, kind, concerned, day)).OfType<TimelineEntry>();
        return new DepartementTimeline(dataset.Departements[number], kind, [.. entries], Caveats(dataset, number, kind, concerned));
    }

    private static TimelineEntry? EntryAt(Dataset dataset, int departement, TerritoryKind kind, List<int> concerned, DateOnly day)
    {
        var changes = concerned.Select(t => ChangeOf(dataset, departement, t, day)).OfType<TimelineChange>().OrderBy(c => c.Territory.Id).ToList();
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

    private static TimelineChange? ChangeOf(Dataset dataset, int departement, int number, DateOnly day)
    {
        var territory = dataset.Territories[number];
        var before = day == DateOnly.MinValue ? InForce.No : territory.InForce.At(day.AddDays(-1));
        TerritoryChange? change = (before, territory.InForce.At(day)) switch
        {
            (InForce.No, InForce.Uncertain) => TerritoryChange.MaybeInForce,
            (not InForce.Yes, InForce.Yes) => TerritoryChange.InForce,
            (InForce.Yes, InForce.Uncertain) => TerritoryChange.MaybeEnded,
            (not InForce.No, InForce.No) => TerritoryChange.Ends,
            _ => null,
        };
        if (change is not { } found)
        {
            return null;
        }

        var from = found is TerritoryChange.InForce or TerritoryChange.MaybeInForce;
        var precision = (from ? territory.InForce.From : territory.InForce.Until!.Value).Precision;
        var inside = dataset.TerritorySet.Inside(number, departement, dataset.Departements);
        return new TimelineChange(territory, found, precision, inside?.Length);
    }

    private static List<Caveat> Caveats(Dataset dataset, int departement, TerritoryKind kind, List<int> concerned)
    {
        var caveats = new List<Caveat>();
        var territories = concerned.Select(t => dataset.Territories[t]).ToList();
        var unknown = territories.Where(t => t.Composition.Basis == CompositionBasis.Unknown).ToList();
        var inferred = territories.Where(t => t.Composition.Basis == CompositionBasis.Inferred).ToList();
        var imprecise = concerned.Where(t => IsImprecise(dataset.Territories[t].InForce) && !dataset.TerritorySet.IsUnknown(t)).ToList();
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
            var communes = imprecise.SelectMany(t => dataset.TerritorySet.Inside(t, departement, dataset.Departements)!).Distinct().Count();
            caveats.Add(CaveatSentences.ImpreciseDates(kind, [.. imprecise.Select(t => dataset.Territories[t])], communes));
        }

        return [.. caveats, .. CaveatFinder.OfLists(dataset, kind, [departement]), .. CaveatFinder.OfData(dataset, [departement])];
    }

    private static bool IsImprecise(Period period) =>
        period.From.Precision != DatePrecision.Day || period.Until is { Precision: not DatePrecision.Day };
}
