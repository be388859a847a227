namespace MapService.Geometry;

/// <summary>Lengths on the WGS 84 ellipsoid.</summary>
public static class GeodesicLength
{
    /// <summary>
    /// Length of a path in metres. Each edge is measured with the ellipsoid's two radii of curvature at its middle latitude,
    /// which is exact to a few millimetres per kilometre for edges up to 10 km, the longest in commune borders.
    /// </summary>
    public static double Metres(ReadOnlySpan<GridPoint> path)
    {
        var sum = 0.0;
        for (var i = 1; i < path.Length; i++)
        {
            var sin = Math.Sin((path[i - 1].Latitude + path[i].Latitude) / 2 * (Math.PI / 180));
            var w = 1 - (Wgs84.EccentricitySquared * sin * sin);
            var primeVertical = Wgs84.SemiMajorAxisMetres / Math.Sqrt(w);
            var meridian = primeVertical * (1 - Wgs84.EccentricitySquared) / w;
            var east = ((double)path[i].X - path[i - 1].X) * Wgs84.RadiansPerUnit * primeVertical * Math.Sqrt(1 - (sin * sin));
            var north = ((double)path[i].Y - path[i - 1].Y) * Wgs84.RadiansPerUnit * meridian;
            sum += Math.Sqrt((east * east) + (north * north));
        }

        return sum;
    }
}
