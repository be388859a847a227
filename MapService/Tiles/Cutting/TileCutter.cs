using MapService.Tiles.Grid;
using MapService.Tiles.Levels;

namespace MapService.Tiles.Cutting;

/// <summary>Cuts tiles out of levels, one after the other, in the same memory.</summary>
internal sealed class TileCutter
{
    private readonly TileClip clip = new();
    private readonly LevelPolygonsBuilder builder = new();
    private readonly List<int> near = [];

    /// <summary>Cuts out a tile.</summary>
    /// <param name="level">Of what.</param>
    /// <param name="tile">Which.</param>
    /// <param name="buffer">How far over its border, in tile units: 0 or <see cref="TileLines.Buffer"/>.</param>
    /// <returns>The features that have something there, and their pieces, one feature each in the same order: good until the next cut.</returns>
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
