namespace MapService.Topology;

/// <summary>Outlines of sets of features: the arcs with the set on exactly one side, joined into rings.</summary>
public static class Merge
{
    /// <summary>The outline of a set of features (each number once, any order).</summary>
    public static Outline Of(CoverageTopology topology, ReadOnlySpan<int> features) => throw new NotImplementedException();

    /// <summary>The outlines of disjoint groups, all at once: feature i belongs to group <c>groupOf[i]</c>, or to none where that is -1.</summary>
    public static Outline[] ByGroup(CoverageTopology topology, ReadOnlySpan<int> groupOf, int groupCount) => throw new NotImplementedException();
}
