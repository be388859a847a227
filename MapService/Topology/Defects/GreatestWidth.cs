using MapService.Collections;
using MapService.Geometry;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;

namespace MapService.Topology.Defects;

/// <summary>
/// Whether a piece of ground is nowhere wider than some metres: whether no wider circle fits into it. That is the width of JTS's CoverageGapFinder. The
/// mean width (twice the surface by the perimeter) is never more; a lake with long arms has a small mean and room for a large circle.
/// </summary>
internal static class GreatestWidth
{
    /// <param name="defect">A defect of some ground; a stretch of border has no width.</param>
    /// <param name="metres">The width.</param>
    public static bool IsAtMost(Defect defect, double metres)
    {
        if (defect.WidthMetres > metres)
        {
            return false;
        }

        return !defect.Ground.HasPolygon(0) || InMetres(defect.Ground).All(polygon => IsAtMost(polygon, metres));
    }

    // What fits between two parallel lines holds no circle that does not: quick, and enough for most slivers. Otherwise what is left when half of the
    // width is taken off all around says it: nothing, where no wider circle fits.
    private static bool IsAtMost(Polygon polygon, double metres) =>
        new MinimumDiameter(polygon).Length <= metres || polygon.Buffer(-metres / 2).IsEmpty;

    /// <summary>The polygons in metres east and north of the first position: they are small.</summary>
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
