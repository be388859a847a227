using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Noding;
using NetTopologySuite.Noding.Snapround;
using NetTopologySuite.Operation.Polygonize;

namespace MapService.Topology.Noding;

/// <summary>
/// The faces between the lines of geometries. The lines are noded by snap rounding, so that faces share vertices exactly, and then
/// polygonized. A new vertex is at most a step of the precision model from the true crossing.
/// </summary>
internal static class NodedFaces
{
    /// <param name="geometries">Lines, or polygons, of which the rings are used.</param>
    /// <param name="precision">The grid that vertices are rounded to.</param>
    public static IEnumerable<Polygon> Of(IEnumerable<NetTopologySuite.Geometries.Geometry> geometries, PrecisionModel precision)
    {
        var lines = new List<ISegmentString>();
        foreach (var geometry in geometries)
        {
            foreach (var line in LinearComponentExtracter.GetLines(geometry))
            {
                lines.Add(new NodedSegmentString(line.Coordinates, null));
            }
        }

        var noder = new SnapRoundingNoder(precision);
        noder.ComputeNodes(lines);
        var factory = new GeometryFactory(precision);
        var polygonizer = new Polygonizer();
        var seen = new HashSet<(Coordinate, Coordinate)>();
        foreach (var noded in noder.GetNodedSubstrings())
        {
            AddSegments(noded.Coordinates, seen, polygonizer, factory);
        }

        return polygonizer.GetPolygons().Cast<Polygon>();
    }

    // A border is there twice, once from each side. The polygonizer needs it once, so it gets distinct single segments.
    private static void AddSegments(
        Coordinate[] line, HashSet<(Coordinate, Coordinate)> seen, Polygonizer polygonizer, GeometryFactory factory)
    {
        for (var i = 1; i < line.Length; i++)
        {
            var (a, b) = line[i - 1].CompareTo(line[i]) < 0 ? (line[i - 1], line[i]) : (line[i], line[i - 1]);
            if (!a.Equals2D(b) && seen.Add((a, b)))
            {
                polygonizer.Add(factory.CreateLineString([a, b]));
            }
        }
    }
}
