using System.Runtime.InteropServices;

namespace MapService.Geometry;

/// <summary>
/// Builds a <see cref="PolygonTable"/> in order: add positions, then call <see cref="EndRing"/>; after the rings of a polygon call
/// <see cref="EndPolygon"/>; after the polygons of a feature call <see cref="EndFeature"/>. Nothing is checked or repaired.
/// </summary>
public sealed class PolygonTableBuilder
{
    private readonly List<GridPoint> points;
    private readonly List<int> ringStarts = [0];
    private readonly List<int> polygonStarts = [0];
    private readonly List<int> featureStarts = [0];

    /// <param name="pointCapacity">Expected number of positions; more may be added.</param>
    public PolygonTableBuilder(int pointCapacity = 0) => points = new List<GridPoint>(pointCapacity);

    /// <summary>Number of finished features, which is also the number of the next one.</summary>
    public int FeatureCount => featureStarts.Count - 1;

    /// <summary>Adds a position to the current ring.</summary>
    public void Add(GridPoint point) => points.Add(point);

    /// <summary>Adds positions to the current ring.</summary>
    public void Add(ReadOnlySpan<GridPoint> run) => points.AddRange(run);

    /// <summary>Ends the current ring. Do not add its closing position.</summary>
    public void EndRing() => ringStarts.Add(points.Count);

    /// <summary>Ends the current polygon: the rings since the last one.</summary>
    public void EndPolygon() => polygonStarts.Add(ringStarts.Count - 1);

    /// <summary>Ends the current feature: the polygons since the last one. It may have none.</summary>
    public void EndFeature() => featureStarts.Add(polygonStarts.Count - 1);

    /// <summary>Copies every polygon of a feature of another table into the current feature.</summary>
    public void AddPolygonsOf(PolygonTable table, int feature)
    {
        foreach (var polygon in table.PolygonsOf(feature))
        {
            foreach (var ring in table.RingsOf(polygon))
            {
                Add(table.Ring(ring));
                EndRing();
            }

            EndPolygon();
        }
    }

    /// <summary>The table of the finished features.</summary>
    public PolygonTable ToTable() =>
        new(CollectionsMarshal.AsSpan(points).ToArray(), [.. ringStarts], [.. polygonStarts], [.. featureStarts]);
}
