namespace MapService.Tiles.Grid;

/// <summary>
/// The lines where tiles are cut, in units of a level: the borders of tiles (multiples of 4096) and, on both sides of them, the borders of
/// tiles with a buffer. Each arc of a level has a vertex wherever it crosses a line. So cutting makes no new positions, and both tiles, and
/// both neighbours on an arc, use the same vertex.
/// </summary>
internal static class TileLines
{
    /// <summary>Width of the buffer of a vector tile, in tile units.</summary>
    public const int Buffer = 64;

    private const int Mask = TileAddress.Extent - 1;

    /// <summary>True when the coordinate is on a line.</summary>
    public static bool On(int coordinate) => (coordinate & Mask) is 0 or Buffer or TileAddress.Extent - Buffer;

    /// <summary>The first line above a coordinate, itself not included.</summary>
    public static int After(double coordinate)
    {
        var whole = (int)Math.Floor(coordinate);
        var within = whole & Mask;
        return whole - within
            + (within < Buffer ? Buffer : within < TileAddress.Extent - Buffer ? TileAddress.Extent - Buffer : TileAddress.Extent);
    }

    /// <summary>Whether a segment crosses a line, or starts on one.</summary>
    public static bool IsBetween(double ax, double ay, double bx, double by) => IsBetween(ax, bx) || IsBetween(ay, by);

    // Lines are multiples of 64. Two coordinates between the same multiples have no line between them.
    private static bool IsBetween(double a, double b) =>
        (int)Math.Floor(a) >> 6 != (int)Math.Floor(b) >> 6 && After(Math.Min(a, b)) < Math.Max(a, b);
}
