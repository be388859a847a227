using System.Text.Json;

namespace MapService.Benchmarks.Comparisons;

/// <summary>The surface of a ring of GeoJSON in the plane of longitude and latitude.</summary>
internal static class RingArea
{
    /// <summary>
    /// Positive for counter-clockwise. Taken from the first position on, so that small rings far from the origin keep their digits.
    /// </summary>
    public static double SquareDegrees(JsonElement ring)
    {
        var (originX, originY) = (ring[0][0].GetDouble(), ring[0][1].GetDouble());
        var twice = 0.0;
        var (x, y) = (0.0, 0.0);
        foreach (var position in ring.EnumerateArray())
        {
            var (nextX, nextY) = (position[0].GetDouble() - originX, position[1].GetDouble() - originY);
            twice += (x * nextY) - (nextX * y);
            (x, y) = (nextX, nextY);
        }

        return twice / 2;
    }
}
