using MapService.Topology;

namespace MapService.Benchmarks.Data;

/// <summary>Communes that hang together, as those of a territory do.</summary>
internal static class ConnectedCommunes
{
    /// <summary>A commune and those nearest to it by borders crossed; fewer where an island has no more.</summary>
    public static int[] Around(Neighbours neighbours, int first, int count)
    {
        var found = new List<int> { first };
        for (var next = 0; next < found.Count && found.Count < count; next++)
        {
            foreach (var neighbour in neighbours[found[next]])
            {
                if (!found.Contains(neighbour.Feature))
                {
                    found.Add(neighbour.Feature);
                }
            }
        }

        return [.. found.Take(count)];
    }
}
