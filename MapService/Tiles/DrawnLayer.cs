namespace MapService.Tiles;

/// <summary>A layer drawn at each zoom, each when it is first asked for.</summary>
internal sealed class DrawnLayer
{
    private readonly Lazy<DrawnLevel>[] levels;

    public DrawnLayer(LayerFeatures features, Func<int, Level> levelOf)
    {
        Features = features;
        levels = [.. Enumerable.Range(0, TileAddress.MaxZoom + 1).Select(zoom => new Lazy<DrawnLevel>(
            () => new DrawnLevel(LevelDrawing.Of(levelOf(zoom), features.Features.Select(feature => feature.Outline)))))];
    }

    public LayerFeatures Features { get; }

    public DrawnLevel At(int zoom) => levels[zoom].Value;
}

/// <summary>The polygons of a layer at one zoom, and where they are.</summary>
internal sealed class DrawnLevel
{
    [ThreadStatic]
    private static TileClip? clip;

    private readonly BoxIndex index;

    public DrawnLevel(LevelPolygons polygons) => (Polygons, index) = (polygons, new BoxIndex(polygons.Boxes()));

    public LevelPolygons Polygons { get; }

    /// <summary>Cuts out a tile.</summary>
    /// <param name="tile">Which.</param>
    /// <param name="buffer">How far over its border, in tile units: 0 or <see cref="TileLines.Buffer"/>.</param>
    /// <returns>The features that have something there, and their pieces, one feature each in the same order.</returns>
    public (List<int> Features, LevelPolygons Pieces) Cut(TileAddress tile, int buffer)
    {
        var (x, y) = (tile.X * TileAddress.Extent, tile.Y * TileAddress.Extent);
        var box = new LevelBox(x - buffer, y - buffer, x + TileAddress.Extent + buffer, y + TileAddress.Extent + buffer);
        var features = new List<int>();
        var builder = new LevelPolygonsBuilder();
        foreach (var feature in index.Find(box))
        {
            if (box.Contains(index.BoxOf(feature)))
            {
                builder.AddPolygonsOf(Polygons, feature);
            }
            else
            {
                (clip ??= new TileClip()).Add(Polygons, feature, box, builder);
            }

            if (builder.HasPolygon)
            {
                builder.EndFeature();
                features.Add(feature);
            }
        }

        return (features, builder.ToPolygons());
    }
}
