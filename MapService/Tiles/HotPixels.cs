namespace MapService.Tiles;

/// <summary>
/// A set of integer positions, numbered in the order in which they were first added, found again by position or along a segment.
/// Positions hang in square cells of a hash table, a cell being about as wide as a segment is long.
/// </summary>
internal sealed class HotPixels
{
    private readonly int shift;
    private int[] heads;
    private int[] next;
    private int mask;

    /// <param name="capacity">Positions to make room for; more may be added.</param>
    /// <param name="cellSize">Width of a cell, rounded up to a power of two.</param>
    public HotPixels(int capacity, double cellSize)
    {
        shift = 1;
        while (shift < 12 && 1 << shift < cellSize)
        {
            shift++;
        }

        var size = 16;
        while (size < capacity)
        {
            size *= 2;
        }

        mask = size - 1;
        heads = NewHeads(size);
        next = new int[size];
        X = new int[size];
        Y = new int[size];
    }

    public int Count { get; private set; }

    /// <summary>The number of a position, which is added where it is new.</summary>
    public int Add(int x, int y)
    {
        var slot = Slot(x >> shift, y >> shift);
        for (var i = heads[slot]; i >= 0; i = next[i])
        {
            if (X[i] == x && Y[i] == y)
            {
                return i;
            }
        }

        if (Count == X.Length)
        {
            Grow();
            slot = Slot(x >> shift, y >> shift);
        }

        X[Count] = x;
        Y[Count] = y;
        next[Count] = heads[slot];
        heads[slot] = Count;
        return Count++;
    }

    public int[] X { get; private set; }

    public int[] Y { get; private set; }

    /// <summary>Collects the numbers of every position not farther than one unit (along each axis) from a segment, and of some others near it; each once.</summary>
    public void Near(double ax, double ay, double bx, double by, List<int> found)
    {
        const double Reach = 1;
        found.Clear();
        if (ax > bx)
        {
            (ax, ay, bx, by) = (bx, by, ax, ay);
        }

        var slope = bx > ax ? (by - ay) / (bx - ax) : 0;
        var lastColumn = Cell(bx + Reach);
        for (var column = Cell(ax - Reach); column <= lastColumn; column++)
        {
            // The part of the segment that can matter to this column of cells.
            var from = Math.Clamp(((double)column * (1 << shift)) - Reach, ax, bx);
            var to = Math.Clamp((((double)column + 1) * (1 << shift)) + Reach, ax, bx);
            var y1 = bx > ax ? ay + ((from - ax) * slope) : ay;
            var y2 = bx > ax ? ay + ((to - ax) * slope) : by;
            var lastRow = Cell(Math.Max(y1, y2) + Reach);
            for (var row = Cell(Math.Min(y1, y2) - Reach); row <= lastRow; row++)
            {
                for (var i = heads[Slot(column, row)]; i >= 0; i = next[i])
                {
                    // Other cells may hang in the same slot.
                    if (X[i] >> shift == column && Y[i] >> shift == row)
                    {
                        found.Add(i);
                    }
                }
            }
        }
    }

    private static int[] NewHeads(int size)
    {
        var made = new int[size];
        Array.Fill(made, -1);
        return made;
    }

    private int Cell(double coordinate) => (int)Math.Floor(coordinate) >> shift;

    private int Slot(int column, int row)
    {
        var hash = ((uint)column * 0x9E3779B1u) ^ ((uint)row * 0x85EBCA77u);
        return (int)((hash ^ (hash >> 15)) & (uint)mask);
    }

    private void Grow()
    {
        var size = X.Length * 2;
        var (x, y, links) = (X, Y, next);
        Array.Resize(ref x, size);
        Array.Resize(ref y, size);
        Array.Resize(ref links, size);
        (X, Y, next) = (x, y, links);
        heads = NewHeads(size);
        mask = size - 1;
        for (var i = 0; i < Count; i++)
        {
            var slot = Slot(X[i] >> shift, Y[i] >> shift);
            next[i] = heads[slot];
            heads[slot] = i;
        }
    }
}
