using MapService.Geometry;
using MapService.Tiles.Levels;

namespace MapService.Tiles.Cutting;

/// <summary>The polygons of a layer at one zoom, and where they are.</summary>
internal sealed class DrawnLevel
{
    private readonly LevelBox[] boxes;
    private readonly BoxIndex<LevelBox> index;

    public DrawnLevel(LevelPolygons polygons)
    {
        Polygons = polygons;
        boxes = polygons.Boxes();
        index = new BoxIndex<LevelBox>(boxes);
    }

    public LevelPolygons Polygons { get; }

    public LevelBox BoxOf(int feature) => boxes[feature];

    /// <summary>Fills a list with the features whose boxes meet a box, borders included, in the order of their numbers.</summary>
    public void Find(LevelBox box, List<int> found)
    {
        index.Query(box, found);
        found.Sort();
    }
}
