namespace MapService.Api.Requests;

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
