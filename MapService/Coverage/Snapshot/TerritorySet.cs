using MapService.Territories.Compositions;
using MapService.Territories.Dates;
using MapService.Territories.Records;

namespace MapService.Coverage.Snapshot;

/// <summary>
/// Territories with their communes, and the départements that each concerns: those of its communes and those that it declares. A territory
/// of unknown composition without a declared département could be anywhere, and concerns all.
/// The dataset has one set. A scenario makes another.
/// </summary>
internal sealed class TerritorySet
{
    private readonly IReadOnlyList<ResolvedComposition> compositions;
    private readonly int[][] concerning;

    /// <param name="territories">The territories, by id.</param>
    /// <param name="compositions">The composition of each.</param>
    /// <param name="departements">The départements of the communes.</param>
    public TerritorySet(
        IReadOnlyList<Territory> territories, IReadOnlyList<ResolvedComposition> compositions, DepartementIndex departements)
    {
        Territories = territories;
        this.compositions = compositions;
        var lists = Enumerable.Range(0, departements.Count).Select(_ => new List<int>()).ToArray();
        for (var territory = 0; territory < territories.Count; territory++)
        {
            foreach (var departement in ConcernedBy(territories[territory], compositions[territory].Communes, departements))
            {
                lists[departement].Add(territory);
            }
        }

        concerning = [.. lists.Select(l => l.ToArray())];
    }

    /// <summary>The territories, by id. Numbers of territories are positions in this list.</summary>
    public IReadOnlyList<Territory> Territories { get; }

    /// <summary>Sorted communes that a territory has on any day.</summary>
    public ReadOnlySpan<int> CompositionOf(int territory) => compositions[territory].Communes;

    /// <summary>The communes of a territory, with their periods.</summary>
    public ResolvedComposition ResolvedOf(int territory) => compositions[territory];

    /// <summary>
    /// The communes of a territory on a day, or on the nearest day that it can be in force.
    /// </summary>
    public CompositionAtDate CompositionOf(int territory, DateOnly date)
    {
        var composition = compositions[territory];
        return composition.At(composition.IsDated ? Territories[territory].InForce.Nearest(date) : date);
    }

    /// <summary>Sorted territories of both kinds that concern a département on any day.</summary>
    public ReadOnlySpan<int> Concerning(int departement) => concerning[departement];

    /// <summary>
    /// Whether a territory of <see cref="Concerning"/> concerns the département on a day: it declares it, or has or may have a commune
    /// there.
    /// </summary>
    public bool StillConcerns(int territory, Departement departement, ReadOnlySpan<int> communes, DateOnly date)
    {
        if (!compositions[territory].IsDated || Territories[territory].Departements.Contains(departement.Code))
        {
            return true;
        }

        var members = CompositionOf(territory, date).Either;
        foreach (var commune in communes)
        {
            if (Array.BinarySearch(members, commune) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The days, in order, on which a territory begins or ends, or communes join or leave it while it is or may be in force; certainly or
    /// perhaps.
    /// </summary>
    public IEnumerable<DateOnly> ChangesOf(int territory)
    {
        var inForce = Territories[territory].InForce;
        var ofPeriod = inForce.Changes().ToHashSet();
        return ofPeriod.Union(compositions[territory].Changes.Where(IsChange)).Order();

        bool IsChange(DateOnly day) =>
            inForce.At(day) != InForce.No && !CompositionOf(territory, day).HasSameCommunes(CompositionOf(territory, day.AddDays(-1)));
    }

    /// <summary>True when the composition of a territory is not known.</summary>
    public bool IsUnknown(int territory) => Territories[territory].Composition.Basis == CompositionBasis.Unknown;

    private static SortedSet<int> ConcernedBy(Territory territory, int[] communes, DepartementIndex departements)
    {
        if (territory.Composition.Basis == CompositionBasis.Unknown && territory.Departements.Count == 0)
        {
            return [.. Enumerable.Range(0, departements.Count)];
        }

        var concerned = new SortedSet<int>();
        foreach (var code in territory.Departements)
        {
            if (departements.NumberOf(code) is { } number)
            {
                concerned.Add(number);
            }
        }

        // In the sorted list, communes of a département are adjacent.
        var last = -1;
        foreach (var commune in communes)
        {
            if (departements.Of(commune) is var departement && departement != last)
            {
                concerned.Add(departement);
                last = departement;
            }
        }

        return concerned;
    }
}
