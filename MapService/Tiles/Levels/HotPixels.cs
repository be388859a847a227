using System.Buffers;

namespace MapService.Tiles.Levels;

/// <summary>
/// A set of integer positions, numbered in the order of adding. It finds them by position or along a segment. Positions are in square cells
/// about as wide as the mean segment.
/// </summary>
internal sealed class HotPixels : IDisposable
{
    /// <summary>For each cell, the number + 1 of the last position that was added to it.</summary>
    private readonly CellTable cells = new();
    private readonly int shift;
    private Pixel[] pixels;

    /// <param name="capacity">Positions to make room for; more may be added.</param>
    /// <param name="cellSize">Width of a cell, rounded up to a power of two.</param>
    public HotPixels(int capacity, double cellSize)
    {
        shift = 1;
        while (shift < 20 && 1 << shift < cellSize)
        {
            shift++;
        }

        pixels = ArrayPool<Pixel>.Shared.Rent(capacity + 16);
    }

    /// <summary>A position, and the number + 1 of the position added to its cell before it.</summary>
    private struct Pixel
    {
        public int X, Y, Before;
    }

    /// <summary>Number of positions.</summary>
    public int Count { get; private set; }

    /// <summary>A position's x.</summary>
    public int X(int number) => pixels[number].X;

    /// <summary>A position's y.</summary>
    public int Y(int number) => pixels[number].Y;

    public void Dispose()
    {
        cells.Dispose();
        ArrayPool<Pixel>.Shared.Return(pixels);
    }

    /// <summary>The number of a position, which is added where it is new.</summary>
    public int Add(int x, int y)
    {
        ref var last = ref cells.At(x >> shift, y >> shift);
        for (var i = last; i > 0; i = pixels[i - 1].Before)
        {
            if (pixels[i - 1].X == x && pixels[i - 1].Y == y)
            {
                return i - 1;
            }
        }

        if (Count == pixels.Length)
        {
            var grown = ArrayPool<Pixel>.Shared.Rent(Count * 2);
            pixels.CopyTo(grown, 0);
            ArrayPool<Pixel>.Shared.Return(pixels);
            pixels = grown;
        }

        pixels[Count] = new Pixel { X = x, Y = y, Before = last };
        last = ++Count;
        return Count - 1;
    }

    /// <summary>
    /// Collects the numbers of all positions within a distance (along each axis) of a segment, and of some more positions near it; each
    /// once.
    /// </summary>
    public void Near(double ax, double ay, double bx, double by, double reach, List<int> found)
    {
        found.Clear();
        if (ax > bx)
        {
            (ax, ay, bx, by) = (bx, by, ax, ay);
        }

        var (minX, maxX) = (ax - reach, bx + reach);
        var (minY, maxY) = (Math.Min(ay, by) - reach, Math.Max(ay, by) + reach);
        var (firstColumn, lastColumn, lowestRow, highestRow) = (Cell(minX), Cell(maxX), Cell(minY), Cell(maxY));
        var isLong = lastColumn - firstColumn > 1 && highestRow - lowestRow > 1;
        var slope = bx > ax ? (by - ay) / (bx - ax) : 0;
        for (var column = firstColumn; column <= lastColumn; column++)
        {
            var (firstRow, lastRow) = (lowestRow, highestRow);
            if (isLong)
            {
                // For a long segment, only the part near this column of cells matters.
                var y1 = ay + ((Math.Clamp(((double)column * (1 << shift)) - reach, ax, bx) - ax) * slope);
                var y2 = ay + ((Math.Clamp((((double)column + 1) * (1 << shift)) + reach, ax, bx) - ax) * slope);
                (firstRow, lastRow) = (Cell(Math.Min(y1, y2) - reach), Cell(Math.Max(y1, y2) + reach));
            }

            for (var row = firstRow; row <= lastRow; row++)
            {
                for (var i = cells[column, row]; i > 0; i = pixels[i - 1].Before)
                {
                    ref var pixel = ref pixels[i - 1];
                    if (pixel.X >= minX && pixel.X <= maxX && pixel.Y >= minY && pixel.Y <= maxY)
                    {
                        found.Add(i - 1);
                    }
                }
            }
        }
    }

    private int Cell(double coordinate) => (int)Math.Floor(coordinate) >> shift;
}
