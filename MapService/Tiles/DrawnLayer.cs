namespace MapService.Tiles;

/// <summary>A layer drawn at each zoom, each when it is first asked for.</summary>
internal sealed class DrawnLayer
{
    private readonly Once<DrawnLevel>[] levels;

    public DrawnLayer(LayerFeatures features, Func<int, Level> levelOf)
    {
        Features = features;
        levels = [.. Enumerable.Range(0, TileAddress.MaxZoom + 1).Select(zoom => new Once<DrawnLevel>(
            () => new DrawnLevel(LevelDrawing.Of(levelOf(zoom), [.. features.Features.Select(feature => feature.Outline)]))))];
    }

    public LayerFeatures Features { get; }

    public DrawnLevel At(int zoom) => levels[zoom].Value;
}

/// <summary>The polygons of a layer at one zoom, and where they are.</summary>
internal sealed class DrawnLevel(LevelPolygons polygons)
{
    public LevelPolygons Polygons { get; } = polygons;

    public BoxIndex Index { get; } = new(polygons.Boxes());
}
