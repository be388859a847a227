namespace MapService.Geometry;

/// <summary>
/// Web Mercator (EPSG:3857) for tiles: the world is a square with side 1; x grows from 180° west to the east, y from the north to the
/// south. The sphere has the equatorial radius of WGS 84 and uses its latitudes unchanged.
/// </summary>
/// <remarks>
/// Formulas: OGC Two Dimensional Tile Matrix Set, annex on WebMercatorQuad. Latitudes beyond <see cref="MaxLatitude"/> are clamped to it.
/// </remarks>
public static class WebMercator
{
    /// <summary>The latitude of the northern edge (y = 0), degrees.</summary>
    public const double MaxLatitude = 85.051128779806604;

    /// <summary>The largest EPSG:3857 coordinate in metres: half the circumference at the equator.</summary>
    public const double HalfWorldMetres = 20037508.342789244;

    /// <summary>Share of the world's width west of a longitude in degrees, 0 to 1.</summary>
    public static double WorldX(double longitude) => (longitude + 180) / 360;

    /// <summary>Share of the world's height north of a latitude in degrees, 0 to 1.</summary>
    public static double WorldY(double latitude)
    {
        var sine = Math.Sin(Math.Clamp(latitude, -MaxLatitude, MaxLatitude) * (Math.PI / 180));
        return Math.Clamp(0.5 - (Math.Atanh(sine) / (2 * Math.PI)), 0, 1);
    }

    /// <summary>Longitude in degrees of a world x from 0 to 1.</summary>
    public static double Longitude(double worldX) => (worldX * 360) - 180;

    /// <summary>Latitude in degrees of a world y of 0 to 1.</summary>
    public static double Latitude(double worldY) => Math.Atan(Math.Sinh((1 - (2 * worldY)) * Math.PI)) * (180 / Math.PI);

    /// <summary>EPSG:3857 easting in metres of a world x.</summary>
    public static double EastingMetres(double worldX) => ((2 * worldX) - 1) * HalfWorldMetres;

    /// <summary>EPSG:3857 northing in metres of a world y.</summary>
    public static double NorthingMetres(double worldY) => (1 - (2 * worldY)) * HalfWorldMetres;
}
