using MapService.Collections;
using MapService.Geometry;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;

namespace MapService.Topology.Defects;

/// <summary>
/// Tests whether an area is nowhere wider than a limit: whether no larger circle fits into it. JTS's CoverageGapFinder uses the same width.
/// The mean width (twice the area divided by the perimeter) is never larger. A lake with long arms has a small mean width, and room for a
/// large circle.
/// </summary>
internal static class GreatestWidth
{
    /// <param name="defect">A defect with an area.</param>
    /// <param name="metres">The limit of the width.</param>
    public static bool IsAtMost(Defect defect, double metres)
    {
        if (defect.WidthMetres > metres)
        {
            return false;
        }

        return !defect.Ground.HasPolygon(0) || InMetres(defect.Ground).All(polygon => IsAtMost(polygon, metres));
    }

    // An area between two parallel lines with this distance is narrow enough. That test is quick, and enough for most slivers. Otherwise
    // the area is shrunk by half of the width: nothing is left when no wider circle fits in.
    private static bool IsAtMost(Polygon polygon, double metres) =>
        new MinimumDiameter(polygon).Length <= metres || polygon.Buffer(-metres / 2).IsEmpty;

    /// <summary>The polygons in metres east and north of the first position. They are small enough for that.</summary>
    private static IEnumerable<Polygon> InMetres(PolygonTable ground)
    {
        var origin = ground.Ring(0)[0];
        var north = GeodesicLength.Metres([origin, new GridPoint(origin.X, origin.Y + 1000)]) / 1000;
        var east = GeodesicLength.Metres([origin, new GridPoint(origin.X + 1000, origin.Y)]) / 1000;
        return Numbers(ground.PolygonsOf(0)).Select(polygon =>
        {
            var rings = Numbers(ground.RingsOf(polygon)).Select(ring => Ring(ground.Ring(ring))).ToArray();
            return new Polygon(rings[0], rings[1..]);
        });

        static IEnumerable<int> Numbers(IndexRun run) => Enumerable.Range(run.Start, run.Count);

        LinearRing Ring(ReadOnlySpan<GridPoint> positions)
        {
            var coordinates = new Coordinate[positions.Length + 1];
            for (var i = 0; i < coordinates.Length; i++)
            {
                var position = positions[i % positions.Length];
                coordinates[i] = new Coordinate((position.X - (double)origin.X) * east, (position.Y - (double)origin.Y) * north);
            }

            return new LinearRing(coordinates);
        }
    }
}
