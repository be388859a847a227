namespace MapService.Geometry;

/// <summary>
/// An index that finds the boxes which intersect a given box. It is immutable, so threads can share it. An empty box is never found.
/// Building takes n log n time; a query visits few boxes other than its results, unless the boxes overlap heavily.
/// </summary>
/// <remarks>
/// A packed R-tree: boxes are sorted into columns by x and within a column by y (Leutenegger, Lopez and Edgington,
/// 1997, "STR"), then each eight in a row have a parent with the box of all of them, and so on up to one.
/// </remarks>
/// <typeparam name="TBox">The kind of box.</typeparam>
internal sealed class BoxIndex<TBox>
    where TBox : struct, IBox<TBox>
{
    private const int ChildrenOfANode = 8;

    private readonly int[] items;
    private readonly List<TBox[]> levels = [];

    /// <param name="boxes">The boxes; answers are positions in this list.</param>
    public BoxIndex(ReadOnlySpan<TBox> boxes)
    {
        items = Packed(boxes);
        var level = new TBox[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            level[i] = boxes[items[i]];
        }

        levels.Add(level);
        while (levels[^1].Length > 1)
        {
            levels.Add(Parents(levels[^1]));
        }
    }

    /// <summary>
    /// Fills a list with the numbers of the boxes that share a position with <paramref name="box"/>, in no particular order.
    /// </summary>
    public void Query(TBox box, List<int> found)
    {
        found.Clear();
        if (items.Length > 0)
        {
            Visit(levels.Count - 1, 0, box, found);
        }
    }

    private static int[] Packed(ReadOnlySpan<TBox> boxes)
    {
        var numbers = new List<int>(boxes.Length);
        var (x, y) = (new long[boxes.Length], new long[boxes.Length]);
        for (var i = 0; i < boxes.Length; i++)
        {
            (x[i], y[i]) = ((long)boxes[i].MinX + boxes[i].MaxX, (long)boxes[i].MinY + boxes[i].MaxY);
            if (boxes[i].MinX <= boxes[i].MaxX)
            {
                numbers.Add(i);
            }
        }

        var packed = numbers.ToArray();
        Array.Sort(Array.ConvertAll(packed, i => x[i]), packed);
        var nodes = (packed.Length + ChildrenOfANode - 1) / ChildrenOfANode;
        var column = Math.Max(1, (int)Math.Ceiling(Math.Sqrt(nodes))) * ChildrenOfANode;
        for (var from = 0; from < packed.Length; from += column)
        {
            var count = Math.Min(column, packed.Length - from);
            var keys = Array.ConvertAll(packed.AsSpan(from, count).ToArray(), i => y[i]);
            keys.AsSpan().Sort(packed.AsSpan(from, count));
        }

        return packed;
    }

    private static TBox[] Parents(TBox[] level)
    {
        var parents = new TBox[(level.Length + ChildrenOfANode - 1) / ChildrenOfANode];
        Array.Fill(parents, TBox.Empty);
        for (var i = 0; i < level.Length; i++)
        {
            parents[i / ChildrenOfANode] = parents[i / ChildrenOfANode].Including(level[i]);
        }

        return parents;
    }

    private void Visit(int level, int node, TBox box, List<int> found)
    {
        if (!levels[level][node].Intersects(box))
        {
            return;
        }

        if (level == 0)
        {
            found.Add(items[node]);
            return;
        }

        var end = Math.Min((node + 1) * ChildrenOfANode, levels[level - 1].Length);
        for (var child = node * ChildrenOfANode; child < end; child++)
        {
            Visit(level - 1, child, box, found);
        }
    }
}
