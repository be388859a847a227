using System.Runtime.InteropServices;

namespace MapService.Geometry;

/// <summary>
/// Fills a <see cref="PolygonTable"/> from the front: positions, then <see cref="EndRing"/>, rings, then
/// <see cref="EndPolygon"/>, polygons, then <see cref="EndFeature"/>. Nothing is checked or repaired here.
/// </summary>
public sealed class PolygonTableBuilder
{
    private readonly List<GridPoint> points;
    private readonly List<int> ringStarts = [0];
    private readonly List<int> polygonStarts = [0];
    private readonly List<int> featureStarts = [0];

    /// <param name="pointCapacity">Positions to make room for at once; more may be added.</param>
    public PolygonTableBuilder(int pointCapacity = 0) => points = new List<GridPoint>(pointCapacity);

    /// <summary>Features ended so far; the number that the next one will have.</summary>
    public int FeatureCount => featureStarts.Count - 1;

    /// <summary>Adds one position to the ring under way.</summary>
    public void Add(GridPoint point) => points.Add(point);

    /// <summary>Adds positions to the ring under way.</summary>
    public void Add(ReadOnlySpan<GridPoint> run) => points.AddRange(run);

    /// <summary>Ends the ring under way. Its closing position must not have been added.</summary>
    public void EndRing() => ringStarts.Add(points.Count);

    /// <summary>Ends the polygon made of the rings since the last one.</summary>
    public void EndPolygon() => polygonStarts.Add(ringStarts.Count - 1);

    /// <summary>Ends the feature made of the polygons since the last one, which may be none.</summary>
    public void EndFeature() => featureStarts.Add(polygonStarts.Count - 1);

    /// <summary>Copies every polygon of one feature of another table into the feature under way.</summary>
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

    /// <summary>The table of everything ended so far.</summary>
    public PolygonTable ToTable() =>
        new(CollectionsMarshal.AsSpan(points).ToArray(), [.. ringStarts], [.. polygonStarts], [.. featureStarts]);
}
