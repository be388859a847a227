namespace MapService.Topology.Defects;

/// <summary>
/// Finds borders that two features share with different vertices: a vertex of one is on an edge of the other.
/// </summary>
internal static class UnmatchedBorders
{
    /// <summary>All stretches of unmatched edges. A stretch ends at a third feature, too.</summary>
    public static IEnumerable<Defect> Find(CoverageTopology topology)
    {
        for (var arc = 0; arc < topology.ArcCount; arc++)
        {
            if (FeaturesBeside(topology, arc) is not { } features)
            {
                continue;
            }

            var positions = topology.Arc(arc).ToArray();
            for (var from = 0; from < positions.Length - 1; from++)
            {
                var to = from;
                while (to < positions.Length - 1 && topology.IsUnmatched(positions[to], positions[to + 1]))
                {
                    to++;
                }

                if (to > from)
                {
                    yield return Defect.OfBorder(features, positions[from..(to + 1)]);
                    from = to;
                }
            }
        }
    }

    /// <summary>The features on both sides of an unmatched edge; null for any other edge.</summary>
    private static int[]? FeaturesBeside(CoverageTopology topology, int arc)
    {
        if (topology.LeftFaceOf(arc) < 0 || topology.RightFaceOf(arc) < 0)
        {
            return null;
        }

        var left = topology.FeaturesOfFace(topology.LeftFaceOf(arc));
        var right = topology.FeaturesOfFace(topology.RightFaceOf(arc));
        var features = new SortedSet<int>([.. left, .. right]);
        return features.Count == left.Length + right.Length ? [.. features] : null;
    }
}
