using MapService.Coverage.Snapshot;

namespace MapService.Coverage.Advice;

/// <summary>
/// The ground of the counted territories while moves are made: which territories each commune is in, those of the state and those that
/// it has joined since. Numbers are the state's.
/// </summary>
internal sealed class MoveBoard(CoverageAtDate state)
{
    private const int Nobody = -1;

    private readonly int[] joined = NobodyOf(state.Dataset.Communes.Count);

    public CoverageAtDate State => state;

    public bool IsCovered(int commune) => joined[commune] != Nobody || state.IsCovered(commune);

    /// <summary>Takes communes into a territory. They must not be covered.</summary>
    public void Join(int territory, ReadOnlySpan<int> communes)
    {
        foreach (var commune in communes)
        {
            joined[commune] = territory;
        }
    }

    /// <summary>The communes, of some, that a territory reaches: those that share a border with its ground, and those reached through them.</summary>
    /// <param name="territory">A counted one.</param>
    /// <param name="communes">Sorted uncovered communes.</param>
    /// <returns>Sorted communes, and how long the border of the territory's ground with all of them is.</returns>
    public (int[] Reached, double Metres) Reach(int territory, int[] communes)
    {
        var neighbours = state.Dataset.Neighbours;
        var metres = 0.0;
        var reached = new SortedSet<int>();
        var open = new Stack<int>();
        foreach (var commune in communes)
        {
            var border = 0.0;
            foreach (var neighbour in neighbours[commune])
            {
                border += IsIn(neighbour.Feature, territory) ? neighbour.SharedBorderMetres : 0;
            }

            metres += border;
            if (border > 0 && reached.Add(commune))
            {
                open.Push(commune);
            }
        }

        while (open.TryPop(out var commune))
        {
            foreach (var neighbour in neighbours[commune])
            {
                if (Array.BinarySearch(communes, neighbour.Feature) >= 0 && reached.Add(neighbour.Feature))
                {
                    open.Push(neighbour.Feature);
                }
            }
        }

        return ([.. reached], metres);
    }

    /// <summary>Counted territories that share a border with one of the communes, sorted.</summary>
    public SortedSet<int> Beside(int[] communes)
    {
        var territories = new SortedSet<int>();
        foreach (var commune in communes)
        {
            foreach (var neighbour in state.Dataset.Neighbours[commune])
            {
                if (neighbour.SharedBorderMetres > 0)
                {
                    AddTerritoriesOf(neighbour.Feature, territories);
                }
            }
        }

        return territories;
    }

    private void AddTerritoriesOf(int commune, SortedSet<int> territories)
    {
        foreach (var territory in state.CountedOf(commune))
        {
            territories.Add(territory);
        }

        if (joined[commune] != Nobody)
        {
            territories.Add(joined[commune]);
        }
    }

    private bool IsIn(int commune, int territory) => joined[commune] == territory || state.CountedOf(commune).BinarySearch(territory) >= 0;

    private static int[] NobodyOf(int count)
    {
        var joined = new int[count];
        Array.Fill(joined, Nobody);
        return joined;
    }
}
