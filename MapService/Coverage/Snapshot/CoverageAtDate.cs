using MapService.Collections;
using MapService.Territories.Dates;
using MapService.Territories.Records;

namespace MapService.Coverage.Snapshot;

/// <summary>
/// The territories of a kind that each commune is in on a day. All figures, gaps and overlaps come from it.
/// A territory counts only when it is certainly in force (<see cref="Period.At"/>), and a commune only when it is certainly in the
/// composition on that day. Uncertain territories and communes are kept apart and never counted.
/// </summary>
/// <remarks>
/// Each commune has two runs of territory numbers, in flat arrays (a counting sort). Building walks the compositions twice, and allocates
/// nothing for single communes. The compositions of days are built with the dataset.
/// </remarks>
public sealed class CoverageAtDate
{
    private readonly InForce[] inForce;
    private readonly int[][] countedIn;
    private readonly int[][] uncertainIn;
    private readonly Runs counted;
    private readonly Runs uncertain;

    internal CoverageAtDate(Dataset dataset, TerritorySet set, TerritoryKind kind, DateOnly date)
    {
        Dataset = dataset;
        Set = set;
        Kind = kind;
        Date = date;
        inForce = new InForce[set.Territories.Count];
        countedIn = new int[inForce.Length][];
        uncertainIn = new int[inForce.Length][];
        for (var territory = 0; territory < inForce.Length; territory++)
        {
            inForce[territory] = set.Territories[territory].Kind == kind ? set.Territories[territory].InForce.At(date) : InForce.No;
            (countedIn[territory], uncertainIn[territory]) = inForce[territory] switch
            {
                InForce.Yes => (set.CompositionOf(territory, date).Certain, set.CompositionOf(territory, date).Possible),
                InForce.Uncertain => ([], set.CompositionOf(territory, date).Either),
                _ => ([], []),
            };
        }

        counted = Runs.Of(countedIn, dataset.Communes.Count);
        uncertain = Runs.Of(uncertainIn, dataset.Communes.Count);
    }

    /// <summary>The dataset of the state.</summary>
    public Dataset Dataset { get; }

    /// <summary>CPTS or CLS.</summary>
    public TerritoryKind Kind { get; }

    /// <summary>The day.</summary>
    public DateOnly Date { get; }

    /// <summary>The territories by id: those of the dataset, or of a scenario. Numbers of territories are positions in this list.</summary>
    public IReadOnlyList<Territory> Territories => Set.Territories;

    internal TerritorySet Set { get; }

    /// <summary>The state at a date.</summary>
    public static CoverageAtDate At(Dataset dataset, TerritoryKind kind, DateOnly date) => new(dataset, dataset.TerritorySet, kind, date);

    /// <summary>Whether a territory is in force; No for every territory of the other kind.</summary>
    public InForce InForceOf(int territory) => inForce[territory];

    /// <summary>Sorted counted communes of a territory. There are none while it is not certainly in force.</summary>
    public ReadOnlySpan<int> CountedIn(int territory) => countedIn[territory];

    /// <summary>
    /// Sorted communes that may be in a territory, because a date of it or of its composition is not exact. They do not count.
    /// </summary>
    public ReadOnlySpan<int> UncertainIn(int territory) => uncertainIn[territory];

    /// <summary>Sorted numbers of the territories that certainly count for a commune.</summary>
    public ReadOnlySpan<int> CountedOf(int commune) => counted[commune];

    /// <summary>Sorted numbers of the territories that may have a commune. They do not count.</summary>
    public ReadOnlySpan<int> UncertainOf(int commune) => uncertain[commune];

    /// <summary>True when at least one territory counts for the commune.</summary>
    public bool IsCovered(int commune) => !counted[commune].IsEmpty;

    /// <summary>True when two or more territories count for the commune.</summary>
    public bool IsOverlap(int commune) => counted[commune].Length > 1;

    private readonly struct Runs(int[] starts, int[] territories)
    {
        public ReadOnlySpan<int> this[int commune] => territories.AsSpan(starts[commune]..starts[commune + 1]);

        public static Runs Of(int[][] communesIn, int communeCount)
        {
            var sort = new CountingSort(communeCount);
            foreach (var communes in communesIn)
            {
                foreach (var commune in communes)
                {
                    sort.Count(commune);
                }
            }

            // Territories are walked in order, so that each run comes out sorted.
            var territories = new int[sort.Place()];
            for (var territory = 0; territory < communesIn.Length; territory++)
            {
                foreach (var commune in communesIn[territory])
                {
                    territories[sort.Next(commune)] = territory;
                }
            }

            return new Runs(sort.Starts, territories);
        }
    }
}
