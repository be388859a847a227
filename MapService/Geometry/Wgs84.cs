namespace MapService.Geometry;

/// <summary>The WGS 84 ellipsoid. Source: NIMA TR8350.2.</summary>
internal static class Wgs84
{
    /// <summary>Equatorial radius, metres.</summary>
    public const double SemiMajorAxisMetres = 6_378_137;

    /// <summary>Square of the first eccentricity.</summary>
    public const double EccentricitySquared = Flattening * (2 - Flattening);

    /// <summary>Radians in one grid step of longitude or latitude.</summary>
    public const double RadiansPerUnit = Math.PI / 180 / GridPoint.UnitsPerDegree;

    private const double Flattening = 1 / 298.257223563;
}
