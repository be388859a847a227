using MapService.Tiles.Grid;
using MapService.Tiles.Levels;

namespace MapService.Tiles.Cutting;

/// <summary>Cuts tiles out of levels. It cuts one at a time, and reuses its memory.</summary>
internal sealed class TileCutter
{
    private readonly TileClip clip = new();
    private readonly LevelPolygonsBuilder builder = new();
    private readonly List<int> near = [];

    /// <summary>Cuts out a tile.</summary>
    /// <param name="level">The drawn layer.</param>
    /// <param name="tile">The tile.</param>
    /// <param name="buffer">Width of the buffer around it, in tile units: 0 or <see cref="TileLines.Buffer"/>.</param>
    /// <returns>The features in the tile, and their clipped polygons in the same order. They are valid until the next call.</returns>
    public (List<int> Features, LevelPolygons Pieces) Cut(DrawnLevel level, TileAddress tile, int buffer)
    {
        var (x, y) = (tile.X * TileAddress.Extent, tile.Y * TileAddress.Extent);
        var box = new LevelBox(x - buffer, y - buffer, x + TileAddress.Extent + buffer, y + TileAddress.Extent + buffer);
        var features = new List<int>();
        builder.Clear();
        level.Find(box, near);
        foreach (var feature in near)
        {
            if (box.Contains(level.BoxOf(feature)))
            {
                builder.AddPolygonsOf(level.Polygons, feature);
            }
            else
            {
                clip.Add(level.Polygons, feature, box, builder);
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
