namespace MapService.Tiles.Levels;

/// <summary>
/// Numbers the distinct positions of a small set in their order. One object is reused for many sets.
/// </summary>
internal sealed class PositionNumbers
{
    private int[] slots = new int[256];
    private int[] slotOf = new int[128];
    private int[] xs = new int[128];
    private int[] ys = new int[128];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    public int X(int number) => xs[number];

    public int Y(int number) => ys[number];

    public void Clear()
    {
        // Only used slots are emptied, so a small set after a large one is cheap.
        for (var i = 0; i < Count; i++)
        {
            slots[slotOf[i]] = 0;
        }

        Count = 0;
    }

    /// <summary>The number of a position, which is added where it is new.</summary>
    public int NumberOf(int x, int y)
    {
        var slot = HashOf(x, y) & (slots.Length - 1);
        for (var item = slots[slot]; item != 0; item = slots[slot])
        {
            if (xs[item - 1] == x && ys[item - 1] == y)
            {
                return item - 1;
            }

            slot = (slot + 1) & (slots.Length - 1);
        }

        if (Count == xs.Length)
        {
            Grow();
            return NumberOf(x, y);
        }

        (xs[Count], ys[Count], slotOf[Count]) = (x, y, slot);
        slots[slot] = ++Count;
        return Count - 1;
    }

    private static int HashOf(int x, int y)
    {
        var hash = ((uint)x * 0x9E3779B1u) ^ ((uint)y * 0x85EBCA77u);
        return (int)(hash ^ (hash >> 15));
    }

    /// <summary>Half of the slots stay empty.</summary>
    private void Grow()
    {
        var count = Count;
        var (oldX, oldY) = (xs, ys);
        (slots, slotOf, xs, ys) = (new int[slots.Length * 2], new int[slotOf.Length * 2], new int[xs.Length * 2], new int[ys.Length * 2]);
        Count = 0;
        for (var i = 0; i < count; i++)
        {
            NumberOf(oldX[i], oldY[i]);
        }
    }
}
