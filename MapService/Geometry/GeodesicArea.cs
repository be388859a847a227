namespace MapService.Geometry;

/// <summary>
/// Areas on the WGS 84 ellipsoid. Positions are projected to the sphere of equal area by their authalic latitude. There, the area of a
/// ring is the sum of the spherical excesses between each edge (a great circle) and the equator. Great circles of that sphere differ from
/// geodesics of the ellipsoid by less than 1e-5 of the area, for edges up to 100 km. Rings must not contain a pole or cross ±180°.
/// Source: Snyder, Map Projections, A Working Manual (USGS 1395), equations 3-11 to 3-13.
/// </summary>
public static class GeodesicArea
{
    private static readonly double Eccentricity = Math.Sqrt(Wgs84.EccentricitySquared);
    private static readonly double PolarQ = Q(1);

    /// <summary>Square of the authalic radius.</summary>
    private static readonly double RadiusSquared = Wgs84.SemiMajorAxisMetres * Wgs84.SemiMajorAxisMetres * PolarQ / 2;

    /// <summary>
    /// The area of a feature in square metres: shells minus holes, whatever their winding; 0 for a feature without a polygon.
    /// </summary>
    public static double SquareMetres(PolygonTable polygons, int feature)
    {
        var sum = 0.0;
        foreach (var polygon in polygons.PolygonsOf(feature))
        {
            var rings = polygons.RingsOf(polygon);
            foreach (var ring in rings)
            {
                var area = Math.Abs(SignedSquareMetres(polygons.Ring(ring)));
                sum += ring == rings.Start ? area : -area;
            }
        }

        return sum;
    }

    /// <summary>The area of a ring (first position not repeated) in square metres, positive when counter-clockwise.</summary>
    public static double SignedSquareMetres(ReadOnlySpan<GridPoint> ring)
    {
        if (ring.Length < 3)
        {
            return 0;
        }

        var excess = 0.0;
        var before = ring[^1];
        var tanBefore = TanHalfAuthalic(before);
        foreach (var point in ring)
        {
            var tan = TanHalfAuthalic(point);

            // Excess of the quadrangle between an edge and the equator: tan(E/2) = tan(Δλ/2) (t1 + t2) / (1 + t1 t2).
            var turn = Math.Tan(((double)point.X - before.X) * Wgs84.RadiansPerUnit / 2);
            excess += 2 * Math.Atan(turn * (tanBefore + tan) / (1 + (tanBefore * tan)));
            (before, tanBefore) = (point, tan);
        }

        return -excess * RadiusSquared;
    }

    /// <summary>Tangent of half the authalic latitude.</summary>
    private static double TanHalfAuthalic(GridPoint point)
    {
        var sin = Math.Clamp(Q(Math.Sin(point.Y * Wgs84.RadiansPerUnit)) / PolarQ, -1, 1);
        return sin / (1 + Math.Sqrt(1 - (sin * sin)));
    }

    private static double Q(double sinLatitude)
    {
        var es = Eccentricity * sinLatitude;
        return (1 - Wgs84.EccentricitySquared) * ((sinLatitude / (1 - (es * es))) + (Math.Atanh(es) / Eccentricity));
    }
}
