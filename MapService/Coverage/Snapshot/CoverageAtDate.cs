using MapService.Collections;
using MapService.Territories.Dates;
using MapService.Territories.Records;

namespace MapService.Coverage.Snapshot;

/// <summary>
/// Which territories of a kind each commune is in at a date. What all figures, gaps and overlaps are read from.
/// A territory counts only where <see cref="Period.At"/> says yes, and a commune only where the composition has it for certain on that
/// day; what may be in force, or may be in it, is kept apart and never counted.
/// </summary>
/// <remarks>
/// Two runs of territory numbers a commune, each in one flat array with a start a commune (a counting sort): the time is
/// that of walking the compositions twice, and nothing is allocated a commune. The composition of a day is made with the dataset.
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
    public static CoverageAtDate At(Dataset dataset, TerritoryKind kind, DateOnly date) => new(dataset, dataset.TerritorySet, kind, date);

    /// <summary>Whether a territory is in force; No for every territory of the other kind.</summary>
    public InForce InForceOf(int territory) => inForce[territory];

    /// <summary>Sorted communes that count as the territory's; none while it is not certainly in force.</summary>
    public ReadOnlySpan<int> CountedIn(int territory) => countedIn[territory];

    /// <summary>Sorted communes that may be the territory's, because one of its dates or of its composition's is not exact; they do not count.</summary>
    public ReadOnlySpan<int> UncertainIn(int territory) => uncertainIn[territory];

    /// <summary>Sorted numbers of the territories that certainly count for a commune.</summary>
    public ReadOnlySpan<int> CountedOf(int commune) => counted[commune];

    /// <summary>Sorted numbers of the territories that may count for a commune; they do not.</summary>
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
