namespace MapService.Topology.Defects;

/// <summary>
/// The stretches of border that two features share without having the same vertices: a vertex of one lies on an edge of the other.
/// </summary>
internal static class UnmatchedBorders
{
    /// <summary>Every stretch, from one end of the unmatched edges to the other or to where a third feature comes in.</summary>
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

    /// <summary>The features on both sides; null where there is nobody on one side, or somebody on both.</summary>
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
