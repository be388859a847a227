using MapService.Geometry;

namespace MapService.Coverage.Snapshot;

/// <summary>
/// The place of each commune: a point inside and a box. For lists and for moving the map, never for figures. Computed once for all communes
/// of a table of polygons, in about the time of reading its positions three times.
/// </summary>
public sealed class CommunePlaces
{
    private readonly GridPoint?[] centres;
    private readonly GridBox[] boxes;

    /// <param name="polygons">Feature i is commune i.</param>
    public CommunePlaces(PolygonTable polygons)
    {
        ArgumentNullException.ThrowIfNull(polygons);
        centres = new GridPoint?[polygons.FeatureCount];
        boxes = new GridBox[polygons.FeatureCount];
        for (var commune = 0; commune < centres.Length; commune++)
        {
            centres[commune] = InteriorPoint.Of(polygons, commune);
            boxes[commune] = polygons.BoxOf(commune);
        }
    }

    /// <summary>A point inside a commune; null when it has no polygon.</summary>
    public GridPoint? CentreOf(int commune) => centres[commune];

    /// <summary>The box of some communes; null when none has a polygon.</summary>
    public GridBox? BoxOf(ReadOnlySpan<int> communes)
    {
        var all = GridBox.Empty;
        foreach (var commune in communes)
        {
            all = all.Including(boxes[commune]);
        }

        return all.IsEmpty ? null : all;
    }
}
