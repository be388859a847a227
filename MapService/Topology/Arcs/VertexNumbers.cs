using MapService.Geometry;

namespace MapService.Topology.Arcs;

/// <summary>
/// Numbers the distinct positions of a table, so that positions can be compared and looked up as small integers.
/// Numbers follow the order of first appearance.
/// </summary>
internal sealed class VertexNumbers
{
    private VertexNumbers(int[] ofPoint, GridPoint[] positions)
    {
        OfPoint = ofPoint;
        Positions = positions;
    }

    /// <summary>The vertex number of each point of the table.</summary>
    public int[] OfPoint { get; }

    /// <summary>The position of each vertex number.</summary>
    public GridPoint[] Positions { get; }

    /// <summary>Number of distinct positions.</summary>
    public int Count => Positions.Length;

    public static VertexNumbers Of(PolygonTable polygons)
    {
        var points = polygons.Points;
        var numbers = GC.AllocateUninitializedArray<int>(points.Length);

        // Most vertices are on a border of two features.
        var table = new KeyTable((points.Length / 2) + (points.Length / 16));
        for (var i = 0; i < points.Length; i++)
        {
            numbers[i] = table.NumberOf(points[i].Key);
        }

        var positions = GC.AllocateUninitializedArray<GridPoint>(table.Count);
        for (var i = 0; i < positions.Length; i++)
        {
            positions[i] = GridPoint.OfKey(table.Keys[i]);
        }

        return new VertexNumbers(numbers, positions);
    }
}
