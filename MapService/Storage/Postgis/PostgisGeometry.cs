using MapService.Collections;
using MapService.Geometry;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Implementation;

namespace MapService.Storage.Postgis;

/// <summary>
/// Features as the geometries that PostGIS keeps: MultiPolygon, longitude and latitude in degrees (EPSG:4326). A position on the grid is
/// the number nearest to its decimals and comes back as it was; rings keep their order, winding and first position.
/// </summary>
internal static class PostgisGeometry
{
    /// <summary>The spatial reference of every geometry.</summary>
    public const int Srid = 4326;

    /// <summary>Coordinates as one array a ring, not an object each.</summary>
    public static readonly CoordinateSequenceFactory Sequences = PackedCoordinateSequenceFactory.DoubleFactory;

    private static readonly GeometryFactory Factory = new(new PrecisionModel(), Srid, Sequences);

    /// <summary>The geometry of one feature; null for a feature without a polygon.</summary>
    public static MultiPolygon? Of(PolygonTable table, int feature)
    {
        var polygons = new List<Polygon>();
        foreach (var polygon in table.PolygonsOf(feature))
        {
            polygons.Add(Polygon(table, table.RingsOf(polygon)));
        }

        return polygons.Count == 0 ? null : Factory.CreateMultiPolygon([.. polygons]);
    }

    /// <summary>Adds the polygons of a geometry to the feature under way, which it does not end.</summary>
    /// <exception cref="InvalidDataException">A position is no longitude and latitude, or a ring is empty.</exception>
    public static void AddTo(PolygonTableBuilder builder, MultiPolygon geometry)
    {
        foreach (var polygon in geometry.Geometries.Cast<Polygon>())
        {
            AddRing(builder, polygon.ExteriorRing);
            foreach (var hole in polygon.InteriorRings)
            {
                AddRing(builder, hole);
            }

            builder.EndPolygon();
        }
    }

    private static Polygon Polygon(PolygonTable table, IndexRun rings)
    {
        var holes = new LinearRing[rings.Count - 1];
        for (var i = 0; i < holes.Length; i++)
        {
            holes[i] = Ring(table.Ring(rings.Start + 1 + i));
        }

        return Factory.CreatePolygon(Ring(table.Ring(rings.Start)), holes);
    }

    private static LinearRing Ring(ReadOnlySpan<GridPoint> ring)
    {
        var ordinates = new double[2 * (ring.Length + 1)];
        for (var i = 0; i <= ring.Length; i++)
        {
            var point = ring[i < ring.Length ? i : 0];
            (ordinates[2 * i], ordinates[(2 * i) + 1]) = (point.Longitude, point.Latitude);
        }

        return Factory.CreateLinearRing(new PackedDoubleCoordinateSequence(ordinates, dimension: 2, measures: 0));
    }

    private static void AddRing(PolygonTableBuilder builder, LineString ring)
    {
        var sequence = ring.CoordinateSequence;
        if (sequence.Count == 0)
        {
            throw new InvalidDataException("A ring is empty.");
        }

        for (var i = 0; i < sequence.Count - 1; i++)
        {
            var (longitude, latitude) = (sequence.GetX(i), sequence.GetY(i));
            builder.Add(Math.Abs(longitude) <= 180 && Math.Abs(latitude) <= 90
                ? GridPoint.FromDegrees(longitude, latitude)
                : throw new InvalidDataException($"The position {longitude} {latitude} is not a longitude and a latitude."));
        }

        builder.EndRing();
    }
}
