using System.Globalization;
using MapService.Benchmarks.Data;
using MapService.Geometry;
using MapService.Tiles.Grid;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using NtsGeometry = NetTopologySuite.Geometries.Geometry;

namespace MapService.Benchmarks.Peers;

/// <summary>Tables of communes and of tiles in PostGIS, as somebody would make them who wants outlines and tiles quickly.</summary>
internal static class PostgisCommunes
{
    /// <summary>The table <c>communes</c>: code, nom, departement, and geom in degrees.</summary>
    public static void Load(PostgisCluster cluster, RealCommunes communes)
    {
        cluster.Execute("CREATE TABLE communes (code text, nom text, departement text, geom geometry(MultiPolygon, 4326))");
        using (var connection = cluster.Source.OpenConnection())
        using (var rows = connection.BeginTextImport("COPY communes FROM STDIN"))
        {
            var writer = new WKBWriter(ByteOrder.LittleEndian, handleSRID: true);
            for (var commune = 0; commune < communes.Codes.Count; commune++)
            {
                var geometry = WKBWriter.ToHex(writer.Write(InDegrees(communes.Polygons, commune)));
                rows.Write($"{communes.Codes[commune]}\t{communes.Names[commune]}\t{communes.Codes[commune].Departement}\t{geometry}\n");
            }
        }

        cluster.Execute("VACUUM ANALYZE communes");
    }

    /// <summary>
    /// The table <c>mercator</c> of the communes in Web Mercator with an index, and the table <c>tiles</c> with bounds and reach of each
    /// tile.
    /// </summary>
    /// <param name="cluster">With the communes in it.</param>
    /// <param name="addresses">The tiles.</param>
    /// <param name="buffer">How far over its border a tile reaches, as a share of its side.</param>
    public static void PrepareTiles(PostgisCluster cluster, IEnumerable<TileAddress> addresses, double buffer)
    {
        cluster.Execute("CREATE TABLE mercator AS SELECT code, nom, departement, ST_Transform(geom, 3857) AS geom FROM communes");
        cluster.Execute("CREATE INDEX ON mercator USING gist (geom)");
        cluster.Execute("VACUUM ANALYZE mercator");
        cluster.Execute("CREATE TABLE tiles (z integer, x integer, y integer)");
        using (var connection = cluster.Source.OpenConnection())
        using (var rows = connection.BeginTextImport("COPY tiles FROM STDIN"))
        {
            foreach (var address in addresses)
            {
                rows.Write(string.Create(CultureInfo.InvariantCulture, $"{address.Zoom}\t{address.X}\t{address.Y}\n"));
            }
        }

        cluster.Execute("ALTER TABLE tiles ADD bounds geometry, ADD reach geometry");
        cluster.Execute(string.Create(
            CultureInfo.InvariantCulture,
            $"UPDATE tiles SET bounds = ST_TileEnvelope(z, x, y), reach = ST_TileEnvelope(z, x, y, margin => {buffer})"));
        cluster.Execute("VACUUM ANALYZE tiles");
    }

    private static NtsGeometry InDegrees(PolygonTable polygons, int commune)
    {
        var geometry = NtsPolygons.Of(polygons, commune).Copy();
        geometry.Apply(new ToDegrees());
        geometry.SRID = 4326;
        return geometry;
    }

    // A whole number over 1e7 is the number nearest to its decimals, as a reader of the file has it.
    private sealed class ToDegrees : ICoordinateFilter
    {
        public void Filter(Coordinate coordinate) =>
            (coordinate.X, coordinate.Y) = (coordinate.X / GridPoint.UnitsPerDegree, coordinate.Y / GridPoint.UnitsPerDegree);
    }
}
