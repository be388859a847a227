namespace MapService.Tiles.Levels;

/// <summary>Distances to segments, in the unit of the coordinates.</summary>
internal static class Segments
{
    /// <summary>Square of the distance from a position to the nearest position of a segment.</summary>
    public static double SquaredDistance(double x, double y, double ax, double ay, double bx, double by)
    {
        var (dx, dy, px, py) = (bx - ax, by - ay, x - ax, y - ay);
        var squaredLength = (dx * dx) + (dy * dy);
        var along = squaredLength > 0 ? Math.Clamp(((px * dx) + (py * dy)) / squaredLength, 0, 1) : 0;
        var (ox, oy) = (px - (along * dx), py - (along * dy));
        return (ox * ox) + (oy * oy);
    }
}
