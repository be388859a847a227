using MapService.Benchmarks.Data;
using MapService.Geometry;
using NtsGeometry = NetTopologySuite.Geometries.Geometry;

namespace MapService.Benchmarks.Comparisons;

/// <summary>The communes as NetTopologySuite has them, and whether its outlines are ours.</summary>
internal static class NtsMembers
{
    /// <summary>The communes of each département, one collection each.</summary>
    public static NtsGeometry[] OfDepartements(RealCommunes communes) =>
        [.. Enumerable.Range(0, communes.Polygons.FeatureCount)
            .GroupBy(commune => communes.DepartementOf[commune])
            .OrderBy(group => group.Key)
            .Select(group => Of(communes.Polygons, group))];

    /// <summary>Every commune by itself.</summary>
    public static NtsGeometry[] OneByOne(PolygonTable polygons) =>
        [.. Enumerable.Range(0, polygons.FeatureCount).Select(commune => (NtsGeometry)NtsPolygons.Of(polygons, commune))];

    /// <summary>Some communes as one collection.</summary>
    public static NtsGeometry Of(PolygonTable polygons, IEnumerable<int> communes) =>
        NtsPolygons.Grid.CreateGeometryCollection([.. communes.SelectMany(commune => NtsPolygons.Of(polygons, commune).Geometries)]);

    /// <summary>
    /// Null when every outline has the surface of its peer and nothing lies in one and not in the other; or which does not.
    /// </summary>
    public static string? Difference(PolygonTable ours, IReadOnlyList<NtsGeometry> peer)
    {
        for (var outline = 0; outline < peer.Count; outline++)
        {
            var mine = NtsPolygons.Of(ours, outline);
            if (Math.Abs(mine.Area - peer[outline].Area) > peer[outline].Area * 1e-12 || !mine.SymmetricDifference(peer[outline]).IsEmpty)
            {
                return $"Outline {outline}: a surface of {mine.Area}, not {peer[outline].Area} square grid steps.";
            }
        }

        return null;
    }
}
