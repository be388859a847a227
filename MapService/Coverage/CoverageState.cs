using MapService.Territories;

namespace MapService.Coverage;

/// <summary>
/// Which territories of a kind each commune is in at a date. What all figures, gaps and overlaps are read from.
/// A territory counts only where <see cref="Period.At"/> says yes; one that may be in force is kept apart and never counted.
/// </summary>
/// <remarks>
/// Two runs of territory numbers a commune, each in one flat array with a start a commune (a counting sort): the time is
/// that of walking the compositions twice, and nothing is allocated a commune.
/// </remarks>
public sealed class CoverageState
{
    private readonly InForce[] inForce;
    private readonly Runs counted;
    private readonly Runs uncertain;

    internal CoverageState(Dataset dataset, TerritorySet set, TerritoryKind kind, DateOnly date)
    {
        Dataset = dataset;
        Set = set;
        Kind = kind;
        Date = date;
        inForce = new InForce[set.Territories.Count];
        for (var territory = 0; territory < inForce.Length; territory++)
        {
            inForce[territory] = set.Territories[territory].Kind == kind ? set.Territories[territory].InForce.At(date) : InForce.No;
        }

        counted = Runs.Of(set, inForce, InForce.Yes, dataset.Communes.Count);
        uncertain = Runs.Of(set, inForce, InForce.Uncertain, dataset.Communes.Count);
    }

    /// <summary>What it is a state of.</summary>
    public Dataset Dataset { get; }

    /// <summary>CPTS or CLS.</summary>
    public TerritoryKind Kind { get; }

    /// <summary>The day.</summary>
    public DateOnly Date { get; }

    /// <summary>The territories that the numbers below stand for, by id; those of the dataset, but for a scenario's.</summary>
    public IReadOnlyList<Territory> Territories => Set.Territories;

    internal TerritorySet Set { get; }

    /// <summary>The state at a date.</summary>
    public static CoverageState At(Dataset dataset, TerritoryKind kind, DateOnly date) => new(dataset, dataset.TerritorySet, kind, date);

    /// <summary>Whether a territory is in force; No for every territory of the other kind.</summary>
    public InForce InForceOf(int territory) => inForce[territory];

    /// <summary>Sorted numbers of the territories that certainly count for a commune.</summary>
    public ReadOnlySpan<int> CountedOf(int commune) => counted[commune];

    /// <summary>Sorted numbers of the territories that may be in force there; they do not count.</summary>
    public ReadOnlySpan<int> UncertainOf(int commune) => uncertain[commune];

    /// <summary>True when at least one territory counts for the commune.</summary>
    public bool IsCovered(int commune) => !counted[commune].IsEmpty;

    /// <summary>True when two or more territories count for the commune.</summary>
    public bool IsOverlap(int commune) => counted[commune].Length > 1;

    private readonly struct Runs(int[] starts, int[] territories)
    {
        public ReadOnlySpan<int> this[int commune] => territories.AsSpan(starts[commune]..starts[commune + 1]);

        public static Runs Of(TerritorySet set, InForce[] inForce, InForce wanted, int communeCount)
        {
            var starts = new int[communeCount + 1];
            for (var territory = 0; territory < inForce.Length; territory++)
            {
                if (inForce[territory] == wanted)
                {
                    foreach (var commune in set.CompositionOf(territory))
                    {
                        starts[commune + 1]++;
                    }
                }
            }

            for (var commune = 0; commune < communeCount; commune++)
            {
                starts[commune + 1] += starts[commune];
            }

            return new Runs(starts, Fill(set, inForce, wanted, starts));
        }

        // Territories are walked in order, so that each run comes out sorted.
        private static int[] Fill(TerritorySet set, InForce[] inForce, InForce wanted, int[] starts)
        {
            var territories = new int[starts[^1]];
            var next = starts.AsSpan().ToArray();
            for (var territory = 0; territory < inForce.Length; territory++)
            {
                if (inForce[territory] == wanted)
                {
                    foreach (var commune in set.CompositionOf(territory))
                    {
                        territories[next[commune]++] = territory;
                    }
                }
            }

            return territories;
        }
    }
}
