namespace MapService.Tiles;

/// <summary>A box of level positions, borders included.</summary>
internal readonly record struct LevelBox(int MinX, int MinY, int MaxX, int MaxY)
{
    public static LevelBox Empty => new(int.MaxValue, int.MaxValue, int.MinValue, int.MinValue);

    public LevelBox Including(LevelBox other) =>
        new(Math.Min(MinX, other.MinX), Math.Min(MinY, other.MinY), Math.Max(MaxX, other.MaxX), Math.Max(MaxY, other.MaxY));

    public bool Intersects(LevelBox other) =>
        MinX <= other.MaxX && other.MinX <= MaxX && MinY <= other.MaxY && other.MinY <= MaxY;

    public bool Contains(LevelBox other) =>
        MinX <= other.MinX && MinY <= other.MinY && MaxX >= other.MaxX && MaxY >= other.MaxY;

    public bool Contains(int x, int y) => MinX <= x && x <= MaxX && MinY <= y && y <= MaxY;

    public static LevelBox Of(ReadOnlySpan<int> x, ReadOnlySpan<int> y)
    {
        var box = Empty;
        for (var i = 0; i < x.Length; i++)
        {
            box = box.Including(new LevelBox(x[i], y[i], x[i], y[i]));
        }

        return box;
    }
}

/// <summary>
/// Valid polygons of many features in whole positions, in flat arrays: a feature is a run of polygons, a polygon a run of rings (the shell
/// first, then its holes), a ring a run of positions, the first one not repeated. Shells have a positive signed area with y downwards,
/// as vector tiles want it (clockwise to the eye), holes a negative one.
/// </summary>
internal sealed class LevelPolygons(int[] x, int[] y, int[] ringStarts, int[] polygonStarts, int[] featureStarts)
{
    public int[] RingStarts { get; } = ringStarts;

    public int[] PolygonStarts { get; } = polygonStarts;

    public int[] FeatureStarts { get; } = featureStarts;

    public int FeatureCount => FeatureStarts.Length - 1;

    /// <summary>Box of each feature; empty for one without a polygon.</summary>
    public LevelBox[] Boxes { get; } = BoxesOf(x, y, ringStarts, polygonStarts, featureStarts);

    public ReadOnlySpan<int> X(int ring) => x.AsSpan(RingStarts[ring]..RingStarts[ring + 1]);

    public ReadOnlySpan<int> Y(int ring) => y.AsSpan(RingStarts[ring]..RingStarts[ring + 1]);

    /// <summary>The rings of all polygons of a feature.</summary>
    public Geometry.IndexRun RingsOfFeature(int feature) => new(PolygonStarts[FeatureStarts[feature]], PolygonStarts[FeatureStarts[feature + 1]]);

    public Geometry.IndexRun PolygonsOf(int feature) => new(FeatureStarts[feature], FeatureStarts[feature + 1]);

    public Geometry.IndexRun RingsOf(int polygon) => new(PolygonStarts[polygon], PolygonStarts[polygon + 1]);

    public bool HasPolygon(int feature) => FeatureStarts[feature] < FeatureStarts[feature + 1];

    private static LevelBox[] BoxesOf(int[] x, int[] y, int[] ringStarts, int[] polygonStarts, int[] featureStarts)
    {
        var boxes = new LevelBox[featureStarts.Length - 1];
        for (var i = 0; i < boxes.Length; i++)
        {
            var run = ringStarts[polygonStarts[featureStarts[i]]]..ringStarts[polygonStarts[featureStarts[i + 1]]];
            boxes[i] = LevelBox.Of(x.AsSpan(run), y.AsSpan(run));
        }

        return boxes;
    }
}
