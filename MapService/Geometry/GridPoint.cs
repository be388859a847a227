namespace MapService.Geometry;

/// <summary>
/// A position on the fixed integer grid of longitude and latitude (WGS 84). A step is 1e-7 degree, about 1 cm.
/// Equal positions are equal integers, so neighbours have exactly the same border.
/// </summary>
/// <param name="X">Longitude, in units of 1e-7 degree.</param>
/// <param name="Y">Latitude, in units of 1e-7 degree.</param>
public readonly record struct GridPoint(int X, int Y)
{
    /// <summary>Grid steps in one degree.</summary>
    public const int UnitsPerDegree = 10_000_000;

    /// <summary>Longitude in degrees, east positive.</summary>
    public double Longitude => (double)X / UnitsPerDegree;

    /// <summary>Latitude in degrees, north positive.</summary>
    public double Latitude => (double)Y / UnitsPerDegree;

    /// <summary>The grid position nearest to a longitude and latitude in degrees.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not finite, or outside ±180 and ±90 degrees.</exception>
    public static GridPoint FromDegrees(double longitude, double latitude)
    {
        if (!(Math.Abs(longitude) <= 180))
        {
            throw new ArgumentOutOfRangeException(nameof(longitude), longitude, "A longitude is between -180 and 180 degrees.");
        }

        if (!(Math.Abs(latitude) <= 90))
        {
            throw new ArgumentOutOfRangeException(nameof(latitude), latitude, "A latitude is between -90 and 90 degrees.");
        }

        return new GridPoint(
            (int)Math.Round(longitude * UnitsPerDegree, MidpointRounding.AwayFromZero),
            (int)Math.Round(latitude * UnitsPerDegree, MidpointRounding.AwayFromZero));
    }

    /// <summary>Both coordinates in one number. Equal keys mean equal positions.</summary>
    internal long Key => ((long)X << 32) | (uint)Y;

    /// <summary>The position of a key.</summary>
    internal static GridPoint OfKey(long key) => new((int)(key >> 32), (int)key);
}
