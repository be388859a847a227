using System.Diagnostics;
using System.Text.Json;
using MapService.Benchmarks.Harness;
using MapService.Benchmarks.Peers;

namespace MapService.Benchmarks.Comparisons;

/// <summary>Whole processes: GeoJSON of the communes in, GeoJSON of the départements out.</summary>
internal static class ProcessComparisons
{
    public static void Run(Bench bench)
    {
        var folder = Directory.CreateTempSubdirectory("maps-dissolve-");
        try
        {
            string File(string name) => Path.Combine(folder.FullName, name);
            System.IO.File.WriteAllBytes(File("communes.geojson"), bench.Communes.ReadFile());
            var ours = WayOf(() => new ProcessStartInfo(
                Path.Combine(AppContext.BaseDirectory, "MapService"),
                ["dissolve", File("communes.geojson"), "--by", "departement", "--output", File("ours.geojson")]));
            var peer = WayOf(() => new ProcessStartInfo(
                "node",
                ["--max-old-space-size=8192", "node_modules/mapshaper/bin/mapshaper", File("communes.geojson"), "-dissolve", "departement", "-o", File("peer.geojson")])
            {
                WorkingDirectory = NpmPackages.Folder(),
            });
            bench.Report.Compare(
                bench.Name("GeoJSON in, départements out, mapshaper -dissolve"),
                Goal.AtLeast(3),
                ours,
                peer,
                () =>
                {
                    ours.Milliseconds();
                    peer.Milliseconds();
                    return Surfaces.Difference(OutlinesIn(File("ours.geojson")), OutlinesIn(File("peer.geojson")), bench.DepartementThatTouchesItself);
                });
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Way WayOf(Func<ProcessStartInfo> start) => new(() =>
    {
        var watch = Stopwatch.StartNew();
        Programs.Run(start(), "Install Node 20.");
        return watch.Elapsed.TotalMilliseconds;
    });

    /// <summary>The outlines in a file, by département.</summary>
    private static Surfaces[] OutlinesIn(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        return [.. document.RootElement.GetProperty("features").EnumerateArray()
            .OrderBy(feature => feature.GetProperty("properties").GetProperty("departement").GetString(), StringComparer.Ordinal)
            .Select(feature => Surfaces.OfGeometry(feature.GetProperty("geometry")))];
    }
}
