using MapService.Coverage.Snapshot;

namespace MapService.Coverage.Advice;

/// <summary>
/// The territories of each commune while moves are made: those of the state, and those that it joined since. Numbers are those of the
/// state.
/// </summary>
internal sealed class MoveBoard(CoverageAtDate state)
{
    private const int Nobody = -1;

    private readonly int[] joined = NobodyOf(state.Dataset.Communes.Count);

    public CoverageAtDate State => state;

    public bool IsCovered(int commune) => joined[commune] != Nobody || state.IsCovered(commune);

    /// <summary>Adds communes to a territory. They must be uncovered.</summary>
    public void Join(int territory, ReadOnlySpan<int> communes)
    {
        foreach (var commune in communes)
        {
            joined[commune] = territory;
        }
    }

    /// <summary>The communes that a territory reaches: those that share a border with it, and those reached through them.</summary>
    /// <param name="territory">A counted territory.</param>
    /// <param name="communes">Sorted uncovered communes.</param>
    /// <returns>Sorted communes, and the length of their border with the territory.</returns>
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
