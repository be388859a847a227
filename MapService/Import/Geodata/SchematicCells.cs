using MapService.Geometry;
using MapService.Topology.Noding;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Triangulate;
using NtsGeometry = NetTopologySuite.Geometries.Geometry;

namespace MapService.Import.Geodata;

/// <summary>
/// Schematic polygons: one Voronoi cell a site, inside one outline that resembles the land that the sites stand for.
/// <para>Requires: at least three sites that are not on one line, in degrees WGS 84, in a land small enough for one scale of longitude.
/// Sites at the same place are moved apart by <see cref="NudgeDegrees"/>, in their order.</para>
/// <para>Guarantees: one polygon without holes for each site of the region; neighbours have the same vertices along their border; no gap,
/// no
/// overlap; all polygons together are one polygon without holes; coordinates have five decimals; the same input gives the same
/// output.</para>
/// <para>How: the Voronoi diagram of the sites of the region and of those around it, in a plane where a degree of longitude is as long as
/// one of latitude at the region's middle. Towards the sites around, the border is that of the cells. Where there are none (another
/// country), it is that of a mask: an outline that is given, or discs around the region's sites, grown and shrunk until their union is
/// smooth (how exactly they are rounded depends on the version of NetTopologySuite). All lines are then
/// noded once by snap rounding to the five decimals and cut into faces; each face belongs to the site nearest to it. Where a site around
/// the region severs a part of it, that site is left out and the whole done again.</para>
/// <para>Does not know any real boundary: surfaces, borders and neighbours are only likely.</para>
/// </summary>
internal static class SchematicCells
{
    /// <summary>How far a site is moved east when another one is at its place (about 20 m).</summary>
    public const double NudgeDegrees = 0.0003;

    private const double MaskRadiusDegrees = 0.055;
    private const double MaskClosingDegrees = 0.09;
    private const int MaskQuadrantSegments = 6;
    private const int DecimalScale = 100_000;

    /// <summary>Makes the cells of the first <paramref name="regionCount"/> sites.</summary>
    /// <param name="sites">Longitude and latitude in degrees; those of the region first, then those around it.</param>
    /// <param name="regionCount">How many of them are the region's.</param>
    /// <param name="outline">The mask in degrees, a valid polygon without holes; null to make it from the sites.</param>
    /// <returns>One feature a site of the region, in their order, rings as RFC 7946 has them.</returns>
    /// <exception cref="InvalidOperationException">The sites do not meet the requirements: the cells do not fit together.</exception>
    public static PolygonTable Of(IReadOnlyList<(double Longitude, double Latitude)> sites, int regionCount, Polygon? outline = null)
    {
        var middle = sites.Take(regionCount).Average(s => s.Latitude);
        var factory = new GeometryFactory(new PrecisionModel(), 4326);
        var plane = new Plane(Math.Cos(double.DegreesToRadians(middle)));
        var points = Distinct(sites).ConvertAll(plane.Forward);
        var mask = outline ?? plane.Back(Mask(factory, [.. points.Take(regionCount)]));
        while (true)
        {
            var faces = NodedFaces.Of([plane.Back(Voronoi(factory, points)), mask], new PrecisionModel(DecimalScale)).ToList();
            var cells = Assign(faces, mask, points, regionCount, plane);
            if (Severed(cells, factory) is not { } severed)
            {
                return ToTable(cells);
            }

            points.RemoveAt(Between(points, regionCount, severed));
        }
    }

    private static List<Coordinate> Distinct(IReadOnlyList<(double Longitude, double Latitude)> sites)
    {
        var taken = new HashSet<Coordinate>();
        var distinct = new List<Coordinate>(sites.Count);
        foreach (var (longitude, latitude) in sites)
        {
            var place = new Coordinate(longitude, latitude);
            while (!taken.Add(place))
            {
                place = new Coordinate(place.X + NudgeDegrees, place.Y);
            }

            distinct.Add(place);
        }

        return distinct;
    }

    private static NtsGeometry Voronoi(GeometryFactory factory, List<Coordinate> points)
    {
        var builder = new VoronoiDiagramBuilder();
        builder.SetSites(points);
        return builder.GetDiagram(factory);
    }

    /// <summary>Discs around the points, closed: what lies between near discs belongs to them too, and so does what they enclose.</summary>
    private static Polygon Mask(GeometryFactory factory, Coordinate[] points)
    {
        var discs = factory.CreateMultiPointFromCoords(points).Buffer(MaskRadiusDegrees, MaskQuadrantSegments);
        var closed = discs.Buffer(MaskClosingDegrees, MaskQuadrantSegments).Buffer(-MaskClosingDegrees, MaskQuadrantSegments);
        return closed is Polygon polygon
            ? factory.CreatePolygon(polygon.Shell)
            : throw new InvalidOperationException(
                $"The sites of the region are too far apart for one outline: {closed.NumGeometries} parts.");
    }

    private static Polygon[] Assign(IReadOnlyList<Polygon> faces, Polygon mask, List<Coordinate> points, int regionCount, Plane plane)
    {
        var inside = NetTopologySuite.Geometries.Prepared.PreparedGeometryFactory.Prepare(mask);
        var cells = new Polygon?[regionCount];
        foreach (var face in faces)
        {
            var within = face.InteriorPoint;
            var site = Nearest(points, plane.Forward(within.Coordinate));
            if (site >= regionCount || !inside.Contains(within))
            {
                continue;
            }

            // The mask can cut a corner off a cell; the part with the site is the cell, and the corner is left out of the land.
            if (cells[site] is null || face.Area > cells[site]!.Area)
            {
                cells[site] = face;
            }
        }

        var missing = Array.IndexOf(cells, null);
        return missing < 0 ? [.. cells.OfType<Polygon>()] : throw new InvalidOperationException($"Site {missing} has no cell.");
    }

    // Thousands of sites for thousands of faces: looking at each takes a fraction of a second.
    private static int Nearest(List<Coordinate> points, Coordinate place)
    {
        var nearest = 0;
        var least = double.PositiveInfinity;
        for (var i = 0; i < points.Count; i++)
        {
            var (dx, dy) = (points[i].X - place.X, points[i].Y - place.Y);
            var square = (dx * dx) + (dy * dy);
            if (square < least)
            {
                (nearest, least) = (i, square);
            }
        }

        return nearest;
    }

    /// <summary>The sites of the smallest part of the land when it has several; null when it is one, as it should be.</summary>
    private static HashSet<int>? Severed(Polygon[] cells, GeometryFactory factory)
    {
        var land = NetTopologySuite.Operation.OverlayNG.CoverageUnion.Union(factory.CreateMultiPolygon(cells));
        if (cells.Any(c => c.NumInteriorRings > 0)
            || Enumerable.Range(0, land.NumGeometries).Any(i => ((Polygon)land.GetGeometryN(i)).NumInteriorRings > 0))
        {
            throw new InvalidOperationException("A site from around the region lies inside it: its cell is a hole.");
        }

        if (land.NumGeometries == 1)
        {
            return null;
        }

        var smallest = Enumerable.Range(0, land.NumGeometries).Select(land.GetGeometryN).MinBy(part => part.Area)!;
        return [.. Enumerable.Range(0, cells.Length).Where(i => smallest.Covers(cells[i].InteriorPoint))];
    }

    /// <summary>
    /// The site around the region whose cell lies between a severed part and the rest: the one on the shortest way from a site of the part
    /// by it to another site of the region. Without it, its neighbours' cells grow together, as the communes do in truth.
    /// </summary>
    private static int Between(List<Coordinate> points, int regionCount, HashSet<int> severed)
    {
        var around = Enumerable.Range(regionCount, points.Count - regionCount);
        return around.Any()
            ? around.MinBy(site => Way(site, severed.Contains) + Way(site, i => !severed.Contains(i)))
            : throw new InvalidOperationException("The sites of the region are too far apart for one land.");

        double Way(int site, Func<int, bool> to) =>
            Enumerable.Range(0, regionCount).Where(to).Min(i => points[i].Distance(points[site]));
    }

    private static PolygonTable ToTable(Polygon[] cells)
    {
        var builder = new PolygonTableBuilder();
        foreach (var cell in cells)
        {
            var ring = Canonical(cell.Shell);
            builder.Add(ring);
            builder.EndRing();
            builder.EndPolygon();
            builder.EndFeature();
        }

        return builder.ToTable();
    }

    /// <summary>
    /// The ring counter-clockwise from its lowest, then leftmost position, so that it does not depend on how it was walked.
    /// </summary>
    private static GridPoint[] Canonical(LinearRing shell)
    {
        var ring = shell.Coordinates[..^1].Select(c => GridPoint.FromDegrees(c.X, c.Y)).ToList();
        if (!shell.IsCCW)
        {
            ring.Reverse();
        }

        var first = 0;
        for (var i = 1; i < ring.Count; i++)
        {
            if ((ring[i].Y, ring[i].X).CompareTo((ring[first].Y, ring[first].X)) < 0)
            {
                first = i;
            }
        }

        return [.. ring[first..], .. ring[..first]];
    }

    /// <summary>Longitude made as long as latitude at one latitude, and back.</summary>
    private sealed class Plane(double shrink)
    {
        public Coordinate Forward(Coordinate degrees) => new(degrees.X * shrink, degrees.Y);

        public TGeometry Back<TGeometry>(TGeometry geometry) where TGeometry : NtsGeometry =>
            (TGeometry)AffineTransformation.ScaleInstance(1 / shrink, 1).Transform(geometry);
    }
}
