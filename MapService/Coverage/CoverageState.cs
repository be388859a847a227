using MapService.Territories;

namespace MapService.Coverage;

/// <summary>Which territories of a kind each commune is in at a date. What all figures, gaps and overlaps are read from.</summary>
public sealed class CoverageState
{
    /// <summary>The state at a date.</summary>
    public static CoverageState At(Dataset dataset, TerritoryKind kind, DateOnly date) => throw new NotImplementedException();

    /// <summary>What it is a state of.</summary>
    public Dataset Dataset => throw new NotImplementedException();

    /// <summary>CPTS or CLS.</summary>
    public TerritoryKind Kind => throw new NotImplementedException();

    /// <summary>The day.</summary>
    public DateOnly Date => throw new NotImplementedException();

    /// <summary>The territories that the numbers below stand for; those of the dataset, but for a scenario's.</summary>
    public IReadOnlyList<Territory> Territories => throw new NotImplementedException();

    /// <summary>Whether a territory is in force; No for every territory of the other kind.</summary>
    public InForce InForceOf(int territory) => throw new NotImplementedException();

    /// <summary>Sorted numbers of the territories that certainly count for a commune.</summary>
    public ReadOnlySpan<int> CountedOf(int commune) => throw new NotImplementedException();

    /// <summary>Sorted numbers of the territories that may be in force there; they do not count.</summary>
    public ReadOnlySpan<int> UncertainOf(int commune) => throw new NotImplementedException();

    /// <summary>True when at least one territory counts for the commune.</summary>
    public bool IsCovered(int commune) => CountedOf(commune).Length > 0;

    /// <summary>True when two or more territories count for the commune.</summary>
    public bool IsOverlap(int commune) => CountedOf(commune).Length > 1;
}
