namespace MapService.Geometry;

/// <summary>
/// Finds a point inside a feature for a label or a symbol. It takes the parallel half-way up the largest polygon, and there the middle of
/// the widest stretch inside.
/// The point is always inside the polygon, never on a border or in a hole. Its coordinates are whole steps of 1e-5 degree, unless the
/// polygon is too narrow for that. There is no point for a feature without a polygon, or without a grid position inside.
/// The point is neither the centre of gravity nor the point farthest from the border.
/// </summary>
/// <remarks>
/// <code>
///    .------.
///    |  .-. |        the parallel has two stretches inside; the left one is wider
///   -|--| |-|-
///    '--' '-'
/// </code>
/// If the rounded point is on a border, other parallels are tried: a quarter and three quarters up, then eighths, and so on.
/// </remarks>
public static class InteriorPoint
{
    private const int RoundStep = GridPoint.UnitsPerDegree / 100_000;
    private const int FinestDivision = 64;

    /// <summary>A point inside a feature; null when there is none.</summary>
    public static GridPoint? Of(PolygonTable polygons, int feature)
    {
        ArgumentNullException.ThrowIfNull(polygons);
        if (Largest(polygons, feature) is not { } polygon)
        {
            return null;
        }

        return Within(polygons, polygon, RoundStep) ?? Within(polygons, polygon, 1);
    }

    private static int? Largest(PolygonTable polygons, int feature)
    {
        int? largest = null;
        var most = 0L;
        foreach (var polygon in polygons.PolygonsOf(feature))
        {
            var area = 0L;
            foreach (var ring in polygons.RingsOf(polygon))
            {
                var twice = Math.Abs(SignedArea.Twice(polygons.Ring(ring)));
                area = ring == polygons.RingsOf(polygon).Start ? twice : area - twice;
            }

            if (area > most)
            {
                (largest, most) = (polygon, area);
            }
        }

        return largest;
    }

    private static GridPoint? Within(PolygonTable polygons, int polygon, int step)
    {
        var box = GridBox.Of(polygons.Ring(polygons.RingsOf(polygon).Start));
        var crossings = new List<double>();
        for (var division = 2; division <= FinestDivision; division *= 2)
        {
            for (var part = 1; part < division; part += 2)
            {
                var y = Rounded(box.MinY + (((double)box.MaxY - box.MinY) * part / division), step);
                Cross(polygons, polygon, y, crossings);
                if (Widest(crossings, step) is { } x && IsInside(polygons, polygon, new GridPoint(x, y)))
                {
                    return new GridPoint(x, y);
                }
            }
        }

        return null;
    }

    // The lower end of an edge counts and the upper end does not, so a vertex on the parallel counts once.
    private static void Cross(PolygonTable polygons, int polygon, int y, List<double> crossings)
    {
        crossings.Clear();
        foreach (var number in polygons.RingsOf(polygon))
        {
            var ring = polygons.Ring(number);
            for (var i = 0; i < ring.Length; i++)
            {
                var (a, b) = (ring[i], ring[i + 1 == ring.Length ? 0 : i + 1]);
                if ((a.Y > y) != (b.Y > y))
                {
                    crossings.Add(a.X + (((double)b.X - a.X) * ((double)y - a.Y) / ((double)b.Y - a.Y)));
                }
            }
        }

        crossings.Sort();
    }

    private static int? Widest(List<double> crossings, int step)
    {
        int? middle = null;
        var widest = 0.0;
        for (var i = 1; i < crossings.Count; i += 2)
        {
            if (crossings[i] - crossings[i - 1] > widest)
            {
                widest = crossings[i] - crossings[i - 1];
                middle = Rounded((crossings[i] + crossings[i - 1]) / 2, step);
            }
        }

        return middle;
    }

    private static int Rounded(double value, int step) => (int)Math.Round(value / step) * step;

    private static bool IsInside(PolygonTable polygons, int polygon, GridPoint point)
    {
        var side = PointInRing.AtMiddle(point, point);
        foreach (var ring in polygons.RingsOf(polygon))
        {
            side.AddRing(polygons.Ring(ring));
        }

        return side.Side == RingSide.Inside;
    }
}
