namespace MapService.Topology;

/// <summary>Splits a set of features into groups that hang together by shared borders.</summary>
public static class ConnectedZones
{
    /// <summary>The zones, each sorted, in the order of their smallest feature.</summary>
    public static IReadOnlyList<int[]> Of(Neighbours neighbours, ReadOnlySpan<int> features) => throw new NotImplementedException();
}
