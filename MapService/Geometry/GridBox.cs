namespace MapService.Geometry;

/// <summary>
/// A box of grid positions, borders included. <see cref="Empty"/> contains nothing and grows by <see cref="Including(GridPoint)"/>.
/// </summary>
public readonly record struct GridBox(int MinX, int MinY, int MaxX, int MaxY) : IBox<GridBox>
{
    /// <summary>A box without a position.</summary>
    public static GridBox Empty => new(int.MaxValue, int.MaxValue, int.MinValue, int.MinValue);

    /// <summary>True when no position was ever included.</summary>
    public bool IsEmpty => MinX > MaxX;

    /// <summary>True for a position in the box or on its border.</summary>
    public bool Contains(GridPoint point) => point.X >= MinX && point.X <= MaxX && point.Y >= MinY && point.Y <= MaxY;

    /// <summary>The smallest box that contains this one and <paramref name="point"/>.</summary>
    public GridBox Including(GridPoint point) =>
        new(Math.Min(MinX, point.X), Math.Min(MinY, point.Y), Math.Max(MaxX, point.X), Math.Max(MaxY, point.Y));

    /// <summary>The smallest box that contains this one and <paramref name="other"/>.</summary>
    public GridBox Including(GridBox other) =>
        new(Math.Min(MinX, other.MinX), Math.Min(MinY, other.MinY), Math.Max(MaxX, other.MaxX), Math.Max(MaxY, other.MaxY));

    /// <summary>True when the boxes share at least one position.</summary>
    public bool Intersects(GridBox other) =>
        MinX <= other.MaxX && other.MinX <= MaxX && MinY <= other.MaxY && other.MinY <= MaxY;

    /// <summary>True when this box contains the other one. Every box contains the empty box.</summary>
    public bool Contains(GridBox other) =>
        other.IsEmpty || (MinX <= other.MinX && other.MaxX <= MaxX && MinY <= other.MinY && other.MaxY <= MaxY);

    /// <summary>The box of a run of positions.</summary>
    public static GridBox Of(ReadOnlySpan<GridPoint> points)
    {
        var (minX, minY, maxX, maxY) = Empty;
        foreach (var point in points)
        {
            (minX, minY) = (Math.Min(minX, point.X), Math.Min(minY, point.Y));
            (maxX, maxY) = (Math.Max(maxX, point.X), Math.Max(maxY, point.Y));
        }

        return new GridBox(minX, minY, maxX, maxY);
    }
}
