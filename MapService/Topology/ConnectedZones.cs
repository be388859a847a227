namespace MapService.Topology;

/// <summary>
/// Splits a set of features into connected zones. Features are connected by a shared border, not by touching at a point.
/// A feature without neighbours in the set is a zone of its own. An empty set has no zones.
/// </summary>
public static class ConnectedZones
{
    /// <summary>The zones, each sorted, in the order of their smallest feature.</summary>
    /// <param name="neighbours">The neighbours of each feature.</param>
    /// <param name="features">The set, in any order, each feature once.</param>
    public static IReadOnlyList<int[]> Of(Neighbours neighbours, ReadOnlySpan<int> features)
    {
        var sorted = features.ToArray();
        Array.Sort(sorted);
        var left = sorted.ToHashSet();
        var zones = new List<int[]>();
        var open = new Stack<int>();
        foreach (var first in sorted)
        {
            if (!left.Remove(first))
            {
                continue;
            }

            var zone = new List<int>();
            open.Push(first);
            while (open.TryPop(out var feature))
            {
                zone.Add(feature);
                foreach (var neighbour in neighbours[feature])
                {
                    if (left.Remove(neighbour.Feature))
                    {
                        open.Push(neighbour.Feature);
                    }
                }
            }

            zone.Sort();
            zones.Add([.. zone]);
        }

        return zones;
    }
}
