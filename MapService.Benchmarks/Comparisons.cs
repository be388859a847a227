using MapService.Geometry;
using MapService.Topology;
using NetTopologySuite.Operation.OverlayNG;
using NtsGeometry = NetTopologySuite.Geometries.Geometry;

namespace MapService.Benchmarks;

/// <summary>The comparisons with peers, on one of the real datasets.</summary>
internal static class Comparisons
{
    /// <returns>0 when every comparison gave equal results, 1 otherwise, 2 for an unknown dataset.</returns>
    public static int Run(string dataset)
    {
        var file = dataset switch
        {
            "bfc" => "communes-bfc-2018.geojson",
            "france" => "communes-france-2018.geojson.gz",
            _ => null,
        };
        if (file is null)
        {
            Console.Error.WriteLine($"'{dataset}': expected bfc or france.");
            return 2;
        }

        var communes = RealCommunes.Read(file);
        var topology = CoverageTopology.Build(communes.Polygons);
        var members = Members(communes);
        Console.WriteLine($"{dataset}: {communes.Polygons.FeatureCount} communes, {communes.Polygons.PointCount} vertices; median (minimum-maximum) of 7, one thread");
        Console.WriteLine($"{"name",-60}  {"ours_ms",-32}  {"peer_ms",-32}  {"ratio",8}");
        var equal = Comparison.Run(
            "départements from a topology, against CoverageUnion",
            () => Merge.ByGroup(topology, communes.DepartementOf, communes.DepartementCount),
            () => members.Select(CoverageUnion.Union).ToArray(),
            (ours, peer) => SameGround(topology, ours, peer));
        equal &= Comparison.Run(
            "topology and départements from polygons, against OverlayNG",
            () => Merge.ByGroup(CoverageTopology.Build(communes.Polygons), communes.DepartementOf, communes.DepartementCount),
            () => members.Select(polygons => OverlayNGRobust.Union(polygons)).ToArray(),
            (ours, peer) => SameGround(CoverageTopology.Build(communes.Polygons), ours, peer));
        return equal ? 0 : 1;
    }

    private static NtsGeometry[] Members(RealCommunes communes) =>
        [.. Enumerable.Range(0, communes.Polygons.FeatureCount)
            .GroupBy(feature => communes.DepartementOf[feature])
            .OrderBy(group => group.Key)
            .Select(group => (NtsGeometry)NtsPolygons.Grid.CreateGeometryCollection(
                [.. group.SelectMany(feature => NtsPolygons.Of(communes.Polygons, feature).Geometries)]))];

    /// <summary>Each outline has the surface and the number of parts of its peer, to the last grid step.</summary>
    private static bool SameGround(CoverageTopology topology, Outline[] ours, NtsGeometry[] peer)
    {
        var table = Outline.ToTable(topology, ours);
        return Enumerable.Range(0, ours.Length).All(group =>
            NtsPolygons.Of(table, group) is var mine
            && Math.Abs(mine.Area - peer[group].Area) <= peer[group].Area * 1e-12
            && mine.SymmetricDifference(peer[group]).IsEmpty);
    }
}
