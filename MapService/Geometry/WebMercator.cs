namespace MapService.Geometry;

/// <summary>
/// Web Mercator (EPSG:3857) as tiles use it: the world is a square of side 1, x from 180° west, y from the north downwards.
/// The sphere has the equatorial radius of WGS 84, and latitudes are taken as they are.
/// </summary>
/// <remarks>Formulas: OGC Two Dimensional Tile Matrix Set, annex on WebMercatorQuad. Latitudes beyond <see cref="MaxLatitude"/> are cut off there.</remarks>
public static class WebMercator
{
    /// <summary>Where the square ends: the latitude of y = 0, degrees.</summary>
    public const double MaxLatitude = 85.051128779806604;

    /// <summary>Half the circumference at the equator: EPSG:3857 coordinates run from minus this to this, metres.</summary>
    public const double HalfWorldMetres = 20037508.342789244;

    /// <summary>Share of the world's width west of a longitude in degrees, 0 to 1.</summary>
    public static double WorldX(double longitude) => (longitude + 180) / 360;

    /// <summary>Share of the world's height north of a latitude in degrees, 0 to 1.</summary>
    public static double WorldY(double latitude)
    {
        var sine = Math.Sin(Math.Clamp(latitude, -MaxLatitude, MaxLatitude) * (Math.PI / 180));
        return Math.Clamp(0.5 - (Math.Atanh(sine) / (2 * Math.PI)), 0, 1);
    }

    /// <summary>Longitude in degrees of a world x of 0 to 1.</summary>
    public static double Longitude(double worldX) => (worldX * 360) - 180;

    /// <summary>Latitude in degrees of a world y of 0 to 1.</summary>
    public static double Latitude(double worldY) => Math.Atan(Math.Sinh((1 - (2 * worldY)) * Math.PI)) * (180 / Math.PI);

    /// <summary>EPSG:3857 easting in metres of a world x.</summary>
    public static double EastingMetres(double worldX) => ((2 * worldX) - 1) * HalfWorldMetres;

    /// <summary>EPSG:3857 northing in metres of a world y.</summary>
    public static double NorthingMetres(double worldY) => (1 - (2 * worldY)) * HalfWorldMetres;
}
