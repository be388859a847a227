using ProjNet.CoordinateSystems;
using ProjNet.CoordinateSystems.Transformations;

namespace MapService.Geometry;

/// <summary>
/// Lambert-93 (EPSG:2154, metres) to and from longitude and latitude in degrees, by ProjNet.
/// Degrees are those of RGF93. They equal WGS 84 within the accuracy of both, so there is no datum shift.
/// </summary>
/// <remarks>
/// Agrees with PROJ to 1 mm in metropolitan France, in both directions. Elsewhere the result is finite but useless: the caller checks
/// that a position is in France. A position that is not finite stays so.
/// </remarks>
public static class Lambert93
{
    private const string Definition = """
        PROJCS["RGF93 / Lambert-93",
            GEOGCS["RGF93",
                DATUM["Reseau_Geodesique_Francais_1993", SPHEROID["GRS 1980", 6378137, 298.257222101]],
                PRIMEM["Greenwich", 0],
                UNIT["degree", 0.017453292519943295]],
            PROJECTION["Lambert_Conformal_Conic_2SP"],
            PARAMETER["standard_parallel_1", 49],
            PARAMETER["standard_parallel_2", 44],
            PARAMETER["latitude_of_origin", 46.5],
            PARAMETER["central_meridian", 3],
            PARAMETER["false_easting", 700000],
            PARAMETER["false_northing", 6600000],
            UNIT["metre", 1],
            AXIS["X", EAST],
            AXIS["Y", NORTH]]
        """;

    private static readonly ProjectedCoordinateSystem Projected =
        (ProjectedCoordinateSystem)new CoordinateSystemFactory().CreateFromWkt(Definition);

    private static readonly MathTransform Inverse = Transform(Projected, Projected.GeographicCoordinateSystem);

    private static readonly MathTransform Forward = Transform(Projected.GeographicCoordinateSystem, Projected);

    /// <summary>Longitude and latitude in degrees of a position in metres.</summary>
    public static (double Longitude, double Latitude) ToDegrees(double xMetres, double yMetres) =>
        Inverse.Transform(xMetres, yMetres);

    /// <summary>Easting and northing in metres of a position in degrees.</summary>
    public static (double XMetres, double YMetres) FromDegrees(double longitude, double latitude) =>
        Forward.Transform(longitude, latitude);

    private static MathTransform Transform(CoordinateSystem from, CoordinateSystem to) =>
        new CoordinateTransformationFactory().CreateFromCoordinateSystems(from, to).MathTransform;
}
