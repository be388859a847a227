using MapService.Collections;

namespace MapService.Geometry;

/// <summary>
/// The polygons of many features in flat arrays: a feature is a run of polygons, a polygon a run of rings
/// (the shell first, then its holes), a ring a run of positions. A feature may have no polygon.
/// Rings do not repeat their first position at the end; the area is inside the shell and outside the holes.
/// A ring may have any winding: readers of files keep the winding of the file. <c>Merge</c> makes that of RFC 7946
/// (shells counter-clockwise, holes clockwise).
/// </summary>
/// <remarks>Each start array has one more entry than there are items: the last entry is the end of the last item.</remarks>
public sealed class PolygonTable
{
    internal PolygonTable(GridPoint[] points, int[] ringStarts, int[] polygonStarts, int[] featureStarts)
    {
        Points = points;
        RingStarts = ringStarts;
        PolygonStarts = polygonStarts;
        FeatureStarts = featureStarts;
    }

    /// <summary>A table without features.</summary>
    public static PolygonTable Empty { get; } = new([], [0], [0], [0]);

    internal GridPoint[] Points { get; }

    internal int[] RingStarts { get; }

    internal int[] PolygonStarts { get; }

    internal int[] FeatureStarts { get; }

    /// <summary>Number of features, with and without a polygon.</summary>
    public int FeatureCount => FeatureStarts.Length - 1;

    /// <summary>Number of polygons of all features.</summary>
    public int PolygonCount => PolygonStarts.Length - 1;

    /// <summary>Number of rings of all polygons, shells and holes.</summary>
    public int RingCount => RingStarts.Length - 1;

    /// <summary>Number of positions of all rings, without the closing ones.</summary>
    public int PointCount => Points.Length;

    /// <summary>True when the other table has the same features, polygons, rings and positions in the same order.</summary>
    public bool IsSameAs(PolygonTable other) => ReferenceEquals(this, other)
        || (Points.AsSpan().SequenceEqual(other.Points)
            && RingStarts.AsSpan().SequenceEqual(other.RingStarts)
            && PolygonStarts.AsSpan().SequenceEqual(other.PolygonStarts)
            && FeatureStarts.AsSpan().SequenceEqual(other.FeatureStarts));

    /// <summary>What <see cref="ToArrays"/> gave.</summary>
    /// <exception cref="InvalidDataException">An array is missing.</exception>
    public static PolygonTable FromArrays(NamedArrays arrays) => new(
        arrays.Get<GridPoint>("polygons.points"), arrays.Get<int>("polygons.ring-starts"), arrays.Get<int>("polygons.polygon-starts"),
        arrays.Get<int>("polygons.feature-starts"));

    /// <summary>Adds the arrays of the table. They must not be changed.</summary>
    public void ToArrays(NamedArrays arrays)
    {
        arrays.Add("polygons.points", Points);
        arrays.Add("polygons.ring-starts", RingStarts);
        arrays.Add("polygons.polygon-starts", PolygonStarts);
        arrays.Add("polygons.feature-starts", FeatureStarts);
    }

    /// <summary>The positions of a ring, the first one not repeated.</summary>
    public ReadOnlySpan<GridPoint> Ring(int ring) => Points.AsSpan(RingStarts[ring]..RingStarts[ring + 1]);

    /// <summary>The ring numbers of one polygon, its shell first.</summary>
    public IndexRun RingsOf(int polygon) => new(PolygonStarts[polygon], PolygonStarts[polygon + 1]);

    /// <summary>The polygon numbers of one feature.</summary>
    public IndexRun PolygonsOf(int feature) => new(FeatureStarts[feature], FeatureStarts[feature + 1]);

    /// <summary>True when the feature has at least one polygon.</summary>
    public bool HasPolygon(int feature) => FeatureStarts[feature] < FeatureStarts[feature + 1];

    /// <summary>The box of one feature; empty for a feature without a polygon.</summary>
    public GridBox BoxOf(int feature)
    {
        var first = RingStarts[PolygonStarts[FeatureStarts[feature]]];
        var end = RingStarts[PolygonStarts[FeatureStarts[feature + 1]]];
        return GridBox.Of(Points.AsSpan(first..end));
    }

    /// <summary>Every polygon as a table of one feature.</summary>
    internal IEnumerable<PolygonTable> Parts()
    {
        for (var polygon = 0; polygon < PolygonCount; polygon++)
        {
            var builder = new PolygonTableBuilder();
            foreach (var ring in RingsOf(polygon))
            {
                builder.Add(Ring(ring));
                builder.EndRing();
            }

            builder.EndPolygon();
            builder.EndFeature();
            yield return builder.ToTable();
        }
    }
}
