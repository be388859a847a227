using MapService.Geometry;
using MapService.Topology.Noding;

namespace MapService.Topology.Defects;

/// <summary>What <see cref="Snap"/> did to one feature.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="VerticesGone">Vertices that it no longer has.</param>
/// <param name="VerticesNew">Vertices that it did not have before.</param>
/// <param name="RingsClosed">Rings that lost all vertices: filled holes.</param>
/// <param name="LargestMoveMetres">
/// The largest distance of a lost vertex from the new border, or of a new vertex from the old border. Filled holes do not count.
/// </param>
/// <param name="SurfaceBeforeSquareMetres">Its area before.</param>
/// <param name="SurfaceAfterSquareMetres">Its area after.</param>
public sealed record SnapChange(
    int Feature,
    int VerticesGone,
    int VerticesNew,
    int RingsClosed,
    double LargestMoveMetres,
    double SurfaceBeforeSquareMetres,
    double SurfaceAfterSquareMetres)
{
    /// <summary>All features with a changed border.</summary>
    /// <param name="before">The polygons before.</param>
    /// <param name="after">The same features after.</param>
    public static IEnumerable<SnapChange> Between(PolygonTable before, PolygonTable after)
    {
        for (var feature = 0; feature < before.FeatureCount; feature++)
        {
            var (was, now) = (EdgesOf(before, feature), EdgesOf(after, feature));
            if (!was.SetEquals(now))
            {
                var (old, fresh) = (VerticesOf(was), VerticesOf(now));
                var gone = old.Except(fresh).ToArray();
                var added = fresh.Except(old).ToArray();
                var closed = RingsWithout(fresh, before, feature);
                var moved = gone.Except(closed.SelectMany(ring => before.Ring(ring).ToArray())).ToArray();
                yield return new SnapChange(
                    feature, gone.Length, added.Length, closed.Length, Math.Max(Furthest(moved, now), Furthest(added, was)),
                    GeodesicArea.SquareMetres(before, feature), GeodesicArea.SquareMetres(after, feature));
            }
        }
    }

    /// <summary>The edges of a feature, whatever their direction and wherever its rings start.</summary>
    internal static HashSet<(GridPoint Low, GridPoint High)> EdgesOf(PolygonTable polygons, int feature)
    {
        var edges = new HashSet<(GridPoint, GridPoint)>();
        foreach (var polygon in polygons.PolygonsOf(feature))
        {
            foreach (var ring in polygons.RingsOf(polygon))
            {
                var positions = polygons.Ring(ring);
                for (var i = 0; i < positions.Length; i++)
                {
                    edges.Add(EdgeCrossing.Sorted(positions[i], positions[i + 1 == positions.Length ? 0 : i + 1]));
                }
            }
        }

        return edges;
    }

    /// <summary>The rings of a feature without any of the vertices.</summary>
    private static int[] RingsWithout(HashSet<GridPoint> vertices, PolygonTable polygons, int feature)
    {
        var rings = new List<int>();
        foreach (var polygon in polygons.PolygonsOf(feature))
        {
            foreach (var ring in polygons.RingsOf(polygon))
            {
                if (!polygons.Ring(ring).ToArray().Any(vertices.Contains))
                {
                    rings.Add(ring);
                }
            }
        }

        return [.. rings];
    }

    private static HashSet<GridPoint> VerticesOf(HashSet<(GridPoint Low, GridPoint High)> edges) =>
        [.. edges.SelectMany(e => new[] { e.Low, e.High })];

    private static double Furthest(GridPoint[] vertices, HashSet<(GridPoint Low, GridPoint High)> border) =>
        vertices.Length == 0 || border.Count == 0 ? 0 : vertices.Max(v => border.Min(e => Metres(v, e.Low, e.High)));

    private static double Metres(GridPoint point, GridPoint a, GridPoint b)
    {
        var (u, v) = (GridVector.Between(a, b), GridVector.Between(a, point));
        var stretch = Math.Cos(point.Y * Wgs84.RadiansPerUnit);
        var (ux, uy, vx, vy) = (u.X * stretch, (double)u.Y, v.X * stretch, (double)v.Y);
        var along = Math.Clamp(((ux * vx) + (uy * vy)) / ((ux * ux) + (uy * uy)), 0, 1);
        var foot = new GridPoint((int)Math.Round(a.X + (along * u.X)), (int)Math.Round(a.Y + (along * u.Y)));
        return GeodesicLength.Metres([point, foot]);
    }
}
