using System.Buffers;

namespace MapService.Tiles.Levels;

/// <summary>
/// A number for each square cell of an unbounded grid, initially 0. A hash table has pages of 16 × 16 cells. So adjacent cells are adjacent
/// in memory, and walking along a border causes fewer cache misses than a hash table of single cells.
/// </summary>
internal sealed class CellTable : IDisposable
{
    private const int PageShift = 4;
    private const int PageMask = (1 << PageShift) - 1;
    private const int CellsOfPage = 1 << (2 * PageShift);

    private int[] cells = ArrayPool<int>.Shared.Rent(1024 * CellsOfPage);
    private long[] pageKeys = new long[128];
    private int[] pageNumbers = new int[128];
    private int pageCount;
    private long lastKey = long.MinValue;
    private int lastPage = -1;

    /// <summary>The number of a cell.</summary>
    public int this[int column, int row]
    {
        get
        {
            var page = PageOf(column, row);
            return page < 0 ? 0 : cells[CellOf(page, column, row)];
        }
    }

    /// <summary>A reference to the number of a cell. It is valid until the next call.</summary>
    public ref int At(int column, int row)
    {
        var page = PageOf(column, row);
        if (page < 0)
        {
            page = AddPage(column, row);
        }

        return ref cells[CellOf(page, column, row)];
    }

    public void Dispose() => ArrayPool<int>.Shared.Return(cells);

    private static int CellOf(int page, int column, int row) =>
        (page * CellsOfPage) + ((row & PageMask) << PageShift) + (column & PageMask);

    private static long KeyOf(int column, int row) => ((long)(column >> PageShift) << 32) | (uint)(row >> PageShift);

    private int PageOf(int column, int row)
    {
        var key = KeyOf(column, row);
        if (key == lastKey)
        {
            return lastPage;
        }

        var page = pageNumbers[SlotOf(key)] - 1;
        (lastKey, lastPage) = (key, page);
        return page;
    }

    private int AddPage(int column, int row)
    {
        if (2 * pageCount >= pageKeys.Length)
        {
            GrowPages();
        }

        if ((pageCount + 1) * CellsOfPage > cells.Length)
        {
            var grown = ArrayPool<int>.Shared.Rent(cells.Length * 2);
            cells.CopyTo(grown, 0);
            ArrayPool<int>.Shared.Return(cells);
            cells = grown;
        }

        // A rented array is not empty.
        cells.AsSpan(pageCount * CellsOfPage, CellsOfPage).Clear();
        var key = KeyOf(column, row);
        var slot = SlotOf(key);
        (pageKeys[slot], pageNumbers[slot]) = (key, ++pageCount);
        (lastKey, lastPage) = (key, pageCount - 1);
        return lastPage;
    }

    /// <summary>The slot of a page, or the free slot for it.</summary>
    private int SlotOf(long key)
    {
        var mask = pageKeys.Length - 1;
        var slot = (int)((ulong)key * 0x9E3779B97F4A7C15 >> 32) & mask;
        while (pageNumbers[slot] != 0 && pageKeys[slot] != key)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void GrowPages()
    {
        var (oldKeys, oldNumbers) = (pageKeys, pageNumbers);
        (pageKeys, pageNumbers) = (new long[oldKeys.Length * 2], new int[oldKeys.Length * 2]);
        for (var i = 0; i < oldKeys.Length; i++)
        {
            if (oldNumbers[i] != 0)
            {
                var slot = SlotOf(oldKeys[i]);
                (pageKeys[slot], pageNumbers[slot]) = (oldKeys[i], oldNumbers[i]);
            }
        }
    }
}
