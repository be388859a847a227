using MapService.Coverage.Snapshot;
using MapService.Geometry;
using MapService.Territories.Codes;
using NetTopologySuite.Geometries;
using NetTopologySuite.Triangulate;

namespace MapService.Tests.Tiles;

/// <summary>Made-up communes: Voronoi cells (NetTopologySuite's) of random points in a square, without gap or overlap.</summary>
internal static class Voronoi
{
    public static Dataset Cells(int seed, int count, double widthDegrees)
    {
        var random = new Random(seed);
        var sites = Enumerable.Range(0, count)
            .Select(_ => new Coordinate(3 + (random.NextDouble() * widthDegrees), 46 + (random.NextDouble() * widthDegrees)));
        var square = new Envelope(3, 3 + widthDegrees, 46, 46 + widthDegrees);
        var diagram = new VoronoiDiagramBuilder { ClipEnvelope = square };
        diagram.SetSites(sites.ToList());
        var builder = new PolygonTableBuilder();
        var cells = diagram.GetDiagram(new GeometryFactory());
        for (var i = 0; i < cells.NumGeometries; i++)
        {
            var cell = cells.GetGeometryN(i).Intersection(new GeometryFactory().ToGeometry(square));
            foreach (var position in cell.Coordinates.SkipLast(1))
            {
                builder.Add(GridPoint.FromDegrees(position.X, position.Y));
            }

            builder.EndRing();
            builder.EndPolygon();
            builder.EndFeature();
        }

        return RealCommunes.DatasetOf(
            [.. Enumerable.Range(1, cells.NumGeometries).Select(number => CommuneCode.Parse($"21{number:000}"))], builder.ToTable());
    }
}
