using MapService.Geometry;

namespace MapService.Topology;

/// <summary>Polygons cut into shared arcs.</summary>
public sealed class CoverageTopology
{
    /// <summary>Cuts the polygons of a table into arcs.</summary>
    public static CoverageTopology Build(PolygonTable polygons) => throw new NotImplementedException();

    /// <summary>Features of the table it was built from.</summary>
    public int FeatureCount => throw new NotImplementedException();

    /// <summary>Number of arcs.</summary>
    public int ArcCount => throw new NotImplementedException();

    /// <summary>The positions of an arc, both ends included.</summary>
    public ReadOnlySpan<GridPoint> Arc(int arc) => throw new NotImplementedException();

    /// <summary>The feature on the left of an arc walked forwards; -1 for none.</summary>
    public int LeftOf(int arc) => throw new NotImplementedException();

    /// <summary>The feature on the right of an arc walked forwards; -1 for none.</summary>
    public int RightOf(int arc) => throw new NotImplementedException();
}
