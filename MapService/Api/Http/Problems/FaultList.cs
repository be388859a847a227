namespace MapService.Api.Http.Problems;

/// <summary>The faults of a request: all are counted, the first ones kept. A body of a megabyte can have hundreds of thousands.</summary>
public sealed class FaultList
{
    /// <summary>So many are kept, and listed in an answer.</summary>
    public const int MostKept = 100;

    private readonly List<Fault> kept = [];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The first <see cref="MostKept"/>.</summary>
    public IReadOnlyList<Fault> Kept => kept;

    /// <summary>True when no more are kept, only counted.</summary>
    public bool IsFull => kept.Count == MostKept;

    /// <summary>Takes those of another list.</summary>
    public void AddAll(FaultList others)
    {
        ArgumentNullException.ThrowIfNull(others);
        Count += others.Count;
        kept.AddRange(others.kept.Take(MostKept - kept.Count));
    }

    /// <summary>Takes one more.</summary>
    public void Add(Fault fault)
    {
        Count++;
        if (kept.Count < MostKept)
        {
            kept.Add(fault);
        }
    }
}
