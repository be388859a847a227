namespace MapService.Topology;

/// <summary>A feature that shares a border, and how long the border is, in metres on the ellipsoid.</summary>
public readonly record struct Neighbour(int Feature, double SharedBorderMetres);

/// <summary>Which features share a border. Touching at a point is not sharing a border.</summary>
public sealed class Neighbours
{
    /// <summary>Works out the neighbours of every feature.</summary>
    public static Neighbours Of(CoverageTopology topology) => throw new NotImplementedException();

    /// <summary>The neighbours of one feature, sorted by feature number.</summary>
    public ReadOnlySpan<Neighbour> this[int feature] => throw new NotImplementedException();
}
