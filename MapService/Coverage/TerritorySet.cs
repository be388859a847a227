using MapService.Territories;

namespace MapService.Coverage;

/// <summary>
/// Territories with their communes, and the départements that each concerns: those it has communes in and those it is
/// declared in. A territory of unknown composition that is declared nowhere could be anywhere, and concerns them all.
/// The dataset has one; a scenario makes another.
/// </summary>
internal sealed class TerritorySet
{
    private readonly int[][] compositions;
    private readonly int[][] concerning;

    /// <param name="territories">The territories, by id.</param>
    /// <param name="compositions">Sorted communes of each.</param>
    /// <param name="departements">Which commune is where.</param>
    public TerritorySet(IReadOnlyList<Territory> territories, int[][] compositions, DepartementIndex departements)
    {
        Territories = territories;
        this.compositions = compositions;
        var lists = Enumerable.Range(0, departements.Count).Select(_ => new List<int>()).ToArray();
        for (var territory = 0; territory < territories.Count; territory++)
        {
            foreach (var departement in ConcernedBy(territories[territory], compositions[territory], departements))
            {
                lists[departement].Add(territory);
            }
        }

        concerning = [.. lists.Select(l => l.ToArray())];
    }

    /// <summary>The territories, by id; the numbers below are positions in this list.</summary>
    public IReadOnlyList<Territory> Territories { get; }

    /// <summary>Sorted communes of a territory, whatever its dates.</summary>
    public ReadOnlySpan<int> CompositionOf(int territory) => compositions[territory];

    /// <summary>Sorted territories of both kinds that concern a département, whatever their dates.</summary>
    public ReadOnlySpan<int> Concerning(int departement) => concerning[departement];

    /// <summary>True when nothing is known of a territory's composition.</summary>
    public bool IsUnknown(int territory) => Territories[territory].Composition.Basis == CompositionBasis.Unknown;

    /// <summary>The communes of a territory inside a département; null when its composition is not known.</summary>
    public int[]? Inside(int territory, int departement, DepartementIndex departements)
    {
        if (IsUnknown(territory))
        {
            return null;
        }

        return Array.FindAll(compositions[territory], commune => departements.Of(commune) == departement);
    }

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

        foreach (var commune in communes)
        {
            concerned.Add(departements.Of(commune));
        }

        return concerned;
    }
}
