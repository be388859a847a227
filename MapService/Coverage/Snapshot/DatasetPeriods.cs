using System.Collections.Concurrent;
using MapService.Territories.Records;

namespace MapService.Coverage.Snapshot;

/// <summary>
/// Computes the period in which an answer about a day stays the same. The period ends when a territory of the answer begins, ends or
/// changes its communes (certainly or perhaps), when the latest source is passed, or when another declaration starts. <c>&amp;</c> combines
/// the periods of several parts of an answer. The days are computed once for each dataset.
/// </summary>
internal sealed class DatasetPeriods(Dataset dataset)
{
    private static readonly TerritoryKind[] Kinds = Enum.GetValues<TerritoryKind>();

    private readonly ConcurrentDictionary<int, ChangeDays> ofTerritory = [];
    private readonly ConcurrentDictionary<TerritoryKind, ChangeDays> ofTerritories = [];
    private readonly ConcurrentDictionary<(TerritoryKind Kind, int Departement), ChangeDays> inside = [];
    private readonly ConcurrentDictionary<(TerritoryKind Kind, int Departement), ChangeDays> declared = [];
    private readonly ConcurrentDictionary<(TerritoryKind Kind, string Region), ChangeDays> declaredOfRegion = [];
    private readonly ConcurrentDictionary<int, int[]> around = [];

    /// <summary>The first and the last day on which any territory changes; null when there is none.</summary>
    public (DateOnly First, DateOnly Last)? Span
    {
        get
        {
            var days = Enumerable.Range(0, dataset.Territories.Count).SelectMany(dataset.TerritorySet.ChangesOf).ToList();
            return days.Count == 0 ? null : (days.Min(), days.Max());
        }
    }

    /// <summary>For a map: depends on all territories of a kind, and nothing else.</summary>
    public ValidPeriod OfTerritories(TerritoryKind kind, DateOnly date) => ofTerritories.GetOrAdd(
        kind, of => new ChangeDays(Numbers(of).SelectMany(dataset.TerritorySet.ChangesOf))).At(date);

    /// <summary>For one territory as a whole.</summary>
    public ValidPeriod OfTerritory(int territory, DateOnly date) =>
        ofTerritory.GetOrAdd(territory, number => new ChangeDays(dataset.TerritorySet.ChangesOf(number))).At(date);

    /// <summary>For all territories of a kind, and the sources about every département.</summary>
    public ValidPeriod OfKind(TerritoryKind kind, DateOnly date) => OfTerritories(kind, date) & OfSources(kind, AllDepartements, date);

    /// <summary>For the communes of territories of a kind in a département, and the sources about it.</summary>
    public ValidPeriod OfDepartement(TerritoryKind kind, int departement, DateOnly date) =>
        Inside(kind, departement, date) & OfSources(kind, [departement], date);

    /// <summary>For both kinds in a département.</summary>
    public ValidPeriod OfDepartement(int departement, DateOnly date) =>
        Kinds.Aggregate(ValidPeriod.Always, (period, kind) => period & OfDepartement(kind, departement, date));

    /// <summary>For several départements together.</summary>
    public ValidPeriod OfDepartements(TerritoryKind kind, IEnumerable<int> departements, DateOnly date) =>
        departements.Aggregate(ValidPeriod.Always, (period, departement) => period & OfDepartement(kind, departement, date));

    /// <summary>For a département and the communes of territories in neighbouring ones.</summary>
    public ValidPeriod Around(TerritoryKind kind, int departement, DateOnly date) => around.GetOrAdd(departement, Beside)
        .Aggregate(OfDepartement(kind, departement, date), (period, beside) => period & Inside(kind, beside, date));

    /// <summary>For the declarations about a département up to a day.</summary>
    public ValidPeriod OfDeclared(TerritoryKind kind, int departement, DateOnly date) => declared.GetOrAdd(
        (kind, departement),
        of => new ChangeDays(dataset.Records.DeclaredCoverages
            .Where(d => d.Kind == of.Kind && d.Departement == dataset.Departements[of.Departement].Code)
            .Select(d => d.At))).At(date);

    /// <summary>For the declarations about a region itself up to a day.</summary>
    public ValidPeriod OfDeclared(TerritoryKind kind, string region, DateOnly date) => declaredOfRegion.GetOrAdd(
        (kind, region),
        of => new ChangeDays(dataset.Records.DeclaredCoverages
            .Where(d => d.Kind == of.Kind && d.Departement is null && d.Region == of.Region)
            .Select(d => d.At))).At(date);

    /// <summary>For the test whether a day is later than the sources about some départements.</summary>
    public ValidPeriod OfSources(TerritoryKind kind, IEnumerable<int> departements, DateOnly date)
    {
        var period = ValidPeriod.Always;
        foreach (var departement in departements)
        {
            if (dataset.SourceReach.LastSource(departement, kind) is { } last && last < DateOnly.MaxValue)
            {
                period &= date > last ? new ValidPeriod(last.AddDays(1), null) : new ValidPeriod(null, last);
            }
        }

        return period;
    }

    private IEnumerable<int> AllDepartements => Enumerable.Range(0, dataset.Departements.Count);

    private IEnumerable<int> Numbers(TerritoryKind kind) =>
        Enumerable.Range(0, dataset.Territories.Count).Where(number => dataset.Territories[number].Kind == kind);

    private ValidPeriod Inside(TerritoryKind kind, int departement, DateOnly date) =>
        inside.GetOrAdd((kind, departement), DaysInside).At(date);

    private ChangeDays DaysInside((TerritoryKind Kind, int Departement) of)
    {
        var days = new List<DateOnly>();
        foreach (var territory in dataset.TerritorySet.Concerning(of.Departement))
        {
            if (dataset.Territories[territory].Kind == of.Kind)
            {
                days.AddRange(dataset.TerritorySet.ChangesOf(territory).Where(day => ChangesInside(territory, of.Departement, day)));
            }
        }

        return new ChangeDays(days);
    }

    // A commune of another département changes nothing here.
    private bool ChangesInside(int territory, int departement, DateOnly day)
    {
        var inForce = dataset.Territories[territory].InForce;
        if (inForce.At(day) != inForce.At(day.AddDays(-1)))
        {
            return true;
        }

        var (before, after) = (dataset.CompositionOf(territory, day.AddDays(-1)), dataset.CompositionOf(territory, day));
        return !Here(before.Certain).SequenceEqual(Here(after.Certain)) || !Here(before.Possible).SequenceEqual(Here(after.Possible));

        int[] Here(int[] communes) => dataset.Departements.Inside(communes, departement);
    }

    private int[] Beside(int departement)
    {
        var beside = new SortedSet<int>();
        foreach (var commune in dataset.Departements.CommunesOf(departement))
        {
            foreach (var neighbour in dataset.Neighbours[commune])
            {
                beside.Add(dataset.Departements.Of(neighbour.Feature));
            }
        }

        beside.Remove(departement);
        return [.. beside];
    }
}
