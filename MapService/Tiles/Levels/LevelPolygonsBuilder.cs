namespace MapService.Tiles.Levels;

/// <summary>Builds <see cref="LevelPolygons"/>, feature by feature.</summary>
internal sealed class LevelPolygonsBuilder
{
    private readonly List<int> ringStarts = [0];
    private readonly List<int> polygonStarts = [0];
    private readonly List<int> featureStarts = [0];
    private int[] xs;
    private int[] ys;
    private int count;

    /// <param name="capacity">Positions to make room for; more may be added.</param>
    public LevelPolygonsBuilder(int capacity = 256) => (xs, ys) = (new int[capacity], new int[capacity]);

    /// <summary>True when the current feature has a polygon.</summary>
    public bool HasPolygon => polygonStarts.Count - 1 > featureStarts[^1];

    /// <summary>Adds a position to the ring under way.</summary>
    public void Add(int x, int y)
    {
        Reserve(1);
        (xs[count], ys[count++]) = (x, y);
    }

    /// <summary>Adds positions to the ring under way.</summary>
    public void Add(ReadOnlySpan<int> x, ReadOnlySpan<int> y)
    {
        Add(x.Length, out var toX, out var toY);
        x.CopyTo(toX);
        y.CopyTo(toY);
    }

    /// <summary>
    /// Adds positions to the current ring. The caller writes them to <paramref name="x"/> and <paramref name="y"/>.
    /// </summary>
    public void Add(int length, out Span<int> x, out Span<int> y)
    {
        Reserve(length);
        x = xs.AsSpan(count, length);
        y = ys.AsSpan(count, length);
        count += length;
    }

    public void EndRing() => ringStarts.Add(count);

    public void AddRing(ReadOnlySpan<int> x, ReadOnlySpan<int> y)
    {
        Add(x, y);
        EndRing();
    }

    public void EndPolygon() => polygonStarts.Add(ringStarts.Count - 1);

    public void EndFeature() => featureStarts.Add(polygonStarts.Count - 1);

    /// <summary>Copies every polygon of a feature into the current feature.</summary>
    public void AddPolygonsOf(LevelPolygons polygons, int feature)
    {
        foreach (var polygon in polygons.PolygonsOf(feature))
        {
            foreach (var ring in polygons.RingsOf(polygon))
            {
                AddRing(polygons.X(ring), polygons.Y(ring));
            }

            EndPolygon();
        }
    }

    /// <summary>
    /// Combines rings into polygons: rings of positive area are shells, and a hole belongs to the smallest shell around it. A hole outside
    /// of all shells is dropped.
    /// </summary>
    public void AddPolygons(LevelRings rings)
    {
        if (rings.Count == 1 && rings.DoubleArea(0) > 0)
        {
            AddRing(rings.X(0), rings.Y(0));
            EndPolygon();
            return;
        }

        var all = Enumerable.Range(0, rings.Count);
        var shells = all.Where(ring => rings.DoubleArea(ring) > 0).ToArray();
        var holesOf = all.Where(ring => rings.DoubleArea(ring) < 0).ToLookup(hole => SmallestAround(rings, shells, hole));
        foreach (var shell in shells)
        {
            AddRing(rings.X(shell), rings.Y(shell));
            foreach (var hole in holesOf[shell])
            {
                AddRing(rings.X(hole), rings.Y(hole));
            }

            EndPolygon();
        }
    }

    /// <summary>Starts again. Earlier results of <see cref="ToPolygons"/> are no longer valid.</summary>
    public void Clear()
    {
        ringStarts.RemoveRange(1, ringStarts.Count - 1);
        polygonStarts.RemoveRange(1, polygonStarts.Count - 1);
        featureStarts.RemoveRange(1, featureStarts.Count - 1);
        count = 0;
    }

    /// <summary>The finished polygons. The positions are not copied, so nothing may be added before <see cref="Clear"/>.</summary>
    public LevelPolygons ToPolygons() => new(xs, ys, [.. ringStarts], [.. polygonStarts], [.. featureStarts]);

    private void Reserve(int length)
    {
        if (count + length > xs.Length)
        {
            var size = Math.Max(xs.Length * 2, count + length);
            Array.Resize(ref xs, size);
            Array.Resize(ref ys, size);
        }
    }

    private static int SmallestAround(LevelRings rings, int[] shells, int hole)
    {
        var smallest = -1;
        foreach (var shell in shells)
        {
            if (rings.DoubleArea(shell) > -rings.DoubleArea(hole)
                && (smallest < 0 || rings.DoubleArea(shell) < rings.DoubleArea(smallest))
                && Holds(rings, shell, hole))
            {
                smallest = shell;
            }
        }

        return smallest;
    }

    /// <summary>Tests the middle of a segment of the hole. The hole may touch the shell at an end, but not in the middle.</summary>
    private static bool Holds(LevelRings rings, int shell, int hole) =>
        LevelRings.Contains(
            rings.X(shell), rings.Y(shell), (long)rings.X(hole)[0] + rings.X(hole)[1], (long)rings.Y(hole)[0] + rings.Y(hole)[1]);
}
