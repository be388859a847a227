using MapService.Benchmarks.Data;
using MapService.Benchmarks.Harness;
using MapService.Tiles.Grid;

namespace MapService.Benchmarks.Comparisons;

/// <summary>Every tile of the communes with something in it, index and encoding included, no compression.</summary>
internal static class TileComparisons
{
    private const int LeastZoom = 4;
    private const int MostZoom = 12;

    public static void Run(Bench bench)
    {
        var options = new { least = LeastZoom, most = MostZoom };
        var ours = Tiles(bench).Mvt(LeastZoom, MostZoom);
        var sums = TileSums.Of(bench.Node, ours, options.least, options.most, bench.Communes.Codes.Count);
        bench.Report.Note(sums.ToString());
        if (bench.Report.Differs(bench.Name("tiles"), sums.Difference))
        {
            return;
        }

        bench.Report.Compare(
            bench.Name($"{ours.Count} MVT tiles z{LeastZoom}-z{MostZoom}, geojson-vt + vt-pbf"),
            Goal.AtLeast(5),
            Way.Of(() => Tiles(bench).Mvt(LeastZoom, MostZoom)),
            bench.Node.Way("mvt-tiles", options),
            () => null);
        bench.Report.Numbers(
            bench.Name($"largest tile of z{LeastZoom} in bytes, geojson-vt + vt-pbf"), Goal.AtLeast(1), sums.LargestOurs, sums.LargestPeer);
        TileAddress[] addresses = [.. ours.Select(tile => tile.Address)];
        bench.Report.Compare(
            bench.Name($"{ours.Count} GeoJSON tiles z{LeastZoom}-z{MostZoom}, geojson-vt + JSON.stringify"),
            Goal.AtLeast(3),
            Way.Of(() => Tiles(bench).GeoJson(addresses)),
            bench.Node.Way("geojson-tiles", options),
            () => GeoJsonSurfaces.Difference(bench.Communes, addresses, Tiles(bench).GeoJson(addresses)));
    }

    private static CommuneTiles Tiles(Bench bench) => new(bench.Topology, bench.CommuneAttributes);
}
