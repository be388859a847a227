using MapService.Tiles.Levels;

namespace MapService.Tiles.Cutting;

/// <summary>The polygons of a layer at one zoom, and where they are.</summary>
internal sealed class DrawnLevel(LevelPolygons polygons)
{
    public LevelPolygons Polygons { get; } = polygons;

    public LevelBoxIndex Index { get; } = new(polygons.Boxes());
}
