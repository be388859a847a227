using MapService.Tiles.Levels;

namespace MapService.Tiles.Cutting;

/// <summary>
/// Finds the features whose boxes meet a box: features in the order of a Z curve, in blocks of 16 that each have the box around them, and blocks
/// in blocks again, in flat arrays (a packed R-tree).
/// </summary>
internal sealed class LevelBoxIndex
{
    private const int BlockShift = 4;

    private readonly LevelBox[] boxes;
    private readonly int[] order;

    /// <summary>Boxes in the order of the curve, then the boxes of blocks of them, and so on up to a single one.</summary>
    private readonly LevelBox[][] floors;

    /// <param name="boxes">Box of each feature; features with an empty one are never found.</param>
    public LevelBoxIndex(LevelBox[] boxes)
    {
        this.boxes = boxes;
        order = [.. Enumerable.Range(0, boxes.Length).Where(i => boxes[i] != LevelBox.Empty)];
        var keys = Array.ConvertAll(order, i => ZOrder(boxes[i]));
        Array.Sort(keys, order);
        var built = new List<LevelBox[]> { Array.ConvertAll(order, i => boxes[i]) };
        while (built[^1].Length > 1)
        {
            built.Add(Around(built[^1]));
        }

        floors = [.. built];
    }

    public LevelBox BoxOf(int feature) => boxes[feature];

    /// <summary>The features whose boxes meet a box, borders included, in the order of their numbers.</summary>
    public List<int> Find(LevelBox box)
    {
        var found = new List<int>();
        if (order.Length > 0)
        {
            Find(floors.Length - 1, 0, box, found);
        }

        found.Sort();
        return found;
    }

    private void Find(int floor, int place, LevelBox box, List<int> found)
    {
        if (!floors[floor][place].Intersects(box))
        {
            return;
        }

        if (floor == 0)
        {
            found.Add(order[place]);
            return;
        }

        var end = Math.Min((place + 1) << BlockShift, floors[floor - 1].Length);
        for (var below = place << BlockShift; below < end; below++)
        {
            Find(floor - 1, below, box, found);
        }
    }

    private static LevelBox[] Around(LevelBox[] below)
    {
        var blocks = new LevelBox[((below.Length - 1) >> BlockShift) + 1];
        Array.Fill(blocks, LevelBox.Empty);
        for (var i = 0; i < below.Length; i++)
        {
            blocks[i >> BlockShift] = blocks[i >> BlockShift].Including(below[i]);
        }

        return blocks;
    }

    private static ulong ZOrder(LevelBox box) =>
        Spread((uint)(box.MinX + ((box.MaxX - box.MinX) / 2))) | (Spread((uint)(box.MinY + ((box.MaxY - box.MinY) / 2))) << 1);

    /// <summary>Puts a zero bit between any two bits of a number.</summary>
    private static ulong Spread(uint number)
    {
        ulong bits = number;
        bits = (bits | (bits << 16)) & 0x0000FFFF0000FFFF;
        bits = (bits | (bits << 8)) & 0x00FF00FF00FF00FF;
        bits = (bits | (bits << 4)) & 0x0F0F0F0F0F0F0F0F;
        bits = (bits | (bits << 2)) & 0x3333333333333333;
        return (bits | (bits << 1)) & 0x5555555555555555;
    }
}
