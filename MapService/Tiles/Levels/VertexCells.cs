namespace MapService.Tiles.Levels;

/// <summary>A spatial index of the remaining vertices of arcs. Vertices that are left out later are skipped.</summary>
internal sealed class VertexCells : IDisposable
{
    private readonly double[] x;
    private readonly double[] y;
    private readonly byte[] firstZooms;

    /// <summary>For each cell, the position of its last vertex in <see cref="vertices"/>, + 1.</summary>
    private readonly CellTable cells = new();
    private readonly double cellsOfWorld;
    private readonly Vertex[] vertices;

    private VertexCells(WorldArcs arcs, byte[] firstZooms, int count, double meanSegment)
    {
        (x, y, this.firstZooms, vertices) = (arcs.X, arcs.Y, firstZooms, new Vertex[count]);

        // A cell is two to four mean segments wide, and its coordinates have at most 30 bits.
        cellsOfWorld = Math.ScaleB(1, Math.Clamp(-Math.ILogB(Math.Max(meanSegment, 1e-12)) - 2, 0, 30));
        var added = 0;
        for (var i = 0; i < firstZooms.Length; i++)
        {
            if (firstZooms[i] == 0)
            {
                ref var last = ref cells.At(Cell(x[i]), Cell(y[i]));
                vertices[added] = new Vertex { X = x[i], Y = y[i], Number = i, Before = last };
                last = ++added;
            }
        }
    }

    /// <summary>A vertex of the arcs, and the previous one in its cell.</summary>
    private struct Vertex
    {
        public double X, Y;
        public int Number, Before;
    }

    /// <param name="arcs">The arcs.</param>
    /// <param name="firstZooms">0 for a remaining vertex. It is read again for each query.</param>
    public static VertexCells Of(WorldArcs arcs, byte[] firstZooms)
    {
        var (count, length) = (0, 0.0);
        for (var arc = 0; arc < arcs.ArcCount; arc++)
        {
            var before = arcs.Starts[arc];
            for (var i = before; i < arcs.Starts[arc + 1]; i++)
            {
                if (firstZooms[i] == 0)
                {
                    length += Math.Abs(arcs.X[i] - arcs.X[before]) + Math.Abs(arcs.Y[i] - arcs.Y[before]);
                    before = i;
                    count++;
                }
            }
        }

        return new VertexCells(arcs, firstZooms, count, length / Math.Max(count, 1));
    }

    public void Dispose() => cells.Dispose();

    /// <summary>True when so few vertices remain that a new index with wider cells is faster.</summary>
    public bool IsMostlyGone(int left) => left < vertices.Length / 2;

    /// <summary>
    /// Whether a remaining vertex, other than the corners, is in a triangle of three vertices or on its sides.
    /// </summary>
    public bool AnyInTriangle(int a, int b, int c)
    {
        var (minX, maxX) = (Math.Min(x[a], Math.Min(x[b], x[c])), Math.Max(x[a], Math.Max(x[b], x[c])));
        var (minY, maxY) = (Math.Min(y[a], Math.Min(y[b], y[c])), Math.Max(y[a], Math.Max(y[b], y[c])));
        var (lastColumn, lastRow) = (Cell(maxX), Cell(maxY));
        for (var row = Cell(minY); row <= lastRow; row++)
        {
            for (var column = Cell(minX); column <= lastColumn; column++)
            {
                for (var i = cells[column, row]; i > 0; i = vertices[i - 1].Before)
                {
                    // The sides of a flat triangle do not limit it, so its box does.
                    ref var vertex = ref vertices[i - 1];
                    if (vertex.X >= minX && vertex.X <= maxX && vertex.Y >= minY && vertex.Y <= maxY
                        && firstZooms[vertex.Number] == 0 && vertex.Number != b
                        && !SamePlace(vertex.Number, a) && !SamePlace(vertex.Number, c) && IsBetweenSides(vertex.Number, a, b, c))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private int Cell(double coordinate) => (int)Math.Floor(coordinate * cellsOfWorld);

    private bool SamePlace(int one, int other) => x[one] == x[other] && y[one] == y[other];

    /// <summary>Whether a position is on the same side of all three sides, or on some of them.</summary>
    private bool IsBetweenSides(int point, int a, int b, int c)
    {
        var (one, two, three) = (Side(point, a, b), Side(point, b, c), Side(point, c, a));
        return (one >= 0 && two >= 0 && three >= 0) || (one <= 0 && two <= 0 && three <= 0);
    }

    private double Side(int point, int from, int to) =>
        ((x[to] - x[from]) * (y[point] - y[from])) - ((y[to] - y[from]) * (x[point] - x[from]));
}
