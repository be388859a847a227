using MapService.Collections;
using MapService.Geometry;

namespace MapService.Tiles.Levels;

/// <summary>A box of level positions, borders included.</summary>
internal readonly record struct LevelBox(int MinX, int MinY, int MaxX, int MaxY) : IBox<LevelBox>
{
    public static LevelBox Empty => new(int.MaxValue, int.MaxValue, int.MinValue, int.MinValue);

    public LevelBox Including(LevelBox other) =>
        new(Math.Min(MinX, other.MinX), Math.Min(MinY, other.MinY), Math.Max(MaxX, other.MaxX), Math.Max(MaxY, other.MaxY));

    public bool Intersects(LevelBox other) =>
        MinX <= other.MaxX && other.MinX <= MaxX && MinY <= other.MaxY && other.MinY <= MaxY;

    public bool Contains(LevelBox other) =>
        MinX <= other.MinX && MinY <= other.MinY && MaxX >= other.MaxX && MaxY >= other.MaxY;

    public bool Contains(int x, int y) => (uint)(x - MinX) <= (uint)(MaxX - MinX) && (uint)(y - MinY) <= (uint)(MaxY - MinY);

    public static LevelBox Of(ReadOnlySpan<int> x, ReadOnlySpan<int> y)
    {
        var (minX, maxX) = RangeOf(x);
        var (minY, maxY) = RangeOf(y);
        return new LevelBox(minX, minY, maxX, maxY);
    }

    private static (int Min, int Max) RangeOf(ReadOnlySpan<int> values)
    {
        var (min, max) = (int.MaxValue, int.MinValue);
        foreach (var value in values)
        {
            min = Math.Min(min, value);
            max = Math.Max(max, value);
        }

        return (min, max);
    }
}

/// <summary>
/// Valid polygons of many features in whole positions, in flat arrays. A feature is a run of polygons, a polygon a run of rings (the shell
/// first, then its holes), and a ring a run of positions, the first one not repeated. With y downwards, shells have a positive signed area,
/// as in vector tiles, and holes a negative one. The arrays of positions may be longer than needed.
/// </summary>
internal sealed class LevelPolygons(int[] x, int[] y, int[] ringStarts, int[] polygonStarts, int[] featureStarts)
{
    public int[] RingStarts { get; } = ringStarts;

    public int[] PolygonStarts { get; } = polygonStarts;

    public int[] FeatureStarts { get; } = featureStarts;

    public int FeatureCount => FeatureStarts.Length - 1;

    public ReadOnlySpan<int> X(int ring) => x.AsSpan(RingStarts[ring]..RingStarts[ring + 1]);

    public ReadOnlySpan<int> Y(int ring) => y.AsSpan(RingStarts[ring]..RingStarts[ring + 1]);

    /// <summary>The rings of all polygons of a feature.</summary>
    public IndexRun RingsOfFeature(int feature) => new(PolygonStarts[FeatureStarts[feature]], PolygonStarts[FeatureStarts[feature + 1]]);

    public IndexRun PolygonsOf(int feature) => new(FeatureStarts[feature], FeatureStarts[feature + 1]);

    public IndexRun RingsOf(int polygon) => new(PolygonStarts[polygon], PolygonStarts[polygon + 1]);

    public bool HasPolygon(int feature) => FeatureStarts[feature] < FeatureStarts[feature + 1];

    /// <summary>Box of each feature; empty for one without a polygon.</summary>
    public LevelBox[] Boxes()
    {
        var boxes = new LevelBox[FeatureCount];
        for (var i = 0; i < boxes.Length; i++)
        {
            var run = RingStarts[PolygonStarts[FeatureStarts[i]]]..RingStarts[PolygonStarts[FeatureStarts[i + 1]]];
            boxes[i] = LevelBox.Of(x.AsSpan(run), y.AsSpan(run));
        }

        return boxes;
    }
}
