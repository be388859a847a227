namespace MapService.Tiles;

/// <summary>
/// Finds the features whose boxes meet a box: features in the order of a Z curve, in blocks that each have the box around them,
/// in one flat array. A query looks at every block and at the features of those that meet it.
/// </summary>
internal sealed class BoxIndex
{
    private const int BlockSize = 16;

    private readonly LevelBox[] boxes;
    private readonly int[] order;
    private readonly LevelBox[] blocks;

    /// <param name="boxes">Box of each feature; features with an empty one are never found.</param>
    public BoxIndex(LevelBox[] boxes)
    {
        this.boxes = boxes;
        order = [.. Enumerable.Range(0, boxes.Length).Where(i => boxes[i] != LevelBox.Empty)];
        var keys = Array.ConvertAll(order, i => ZOrder(boxes[i]));
        Array.Sort(keys, order);
        blocks = new LevelBox[(order.Length + BlockSize - 1) / BlockSize];
        for (var block = 0; block < blocks.Length; block++)
        {
            blocks[block] = LevelBox.Empty;
            foreach (var feature in Block(block))
            {
                blocks[block] = blocks[block].Including(boxes[feature]);
            }
        }
    }

    /// <summary>The features whose boxes meet a box, borders included, in the order of their numbers.</summary>
    public List<int> Find(LevelBox box)
    {
        var found = new List<int>();
        for (var block = 0; block < blocks.Length; block++)
        {
            if (!blocks[block].Intersects(box))
            {
                continue;
            }

            foreach (var feature in Block(block))
            {
                if (boxes[feature].Intersects(box))
                {
                    found.Add(feature);
                }
            }
        }

        found.Sort();
        return found;
    }

    private ReadOnlySpan<int> Block(int block) =>
        order.AsSpan(block * BlockSize, Math.Min(BlockSize, order.Length - (block * BlockSize)));

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
