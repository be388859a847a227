namespace MapService.Geometry;

/// <summary>Surface on the WGS 84 ellipsoid.</summary>
public static class GeodesicArea
{
    /// <summary>The surface of one feature in square metres: shells less holes, whatever the winding; 0 without a polygon.</summary>
    public static double SquareMetres(PolygonTable polygons, int feature) => throw new NotImplementedException();
}
