using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using MapService.Benchmarks.Data;
using MapService.Benchmarks.Harness;
using MapService.Benchmarks.Peers;

namespace MapService.Benchmarks.Comparisons;

/// <summary>
/// Whole processes: GeoJSON of the communes in, GeoJSON of the départements out. Ours is published as the README tells operators to.
/// </summary>
internal static class ProcessComparisons
{
    public static void Run(Bench bench)
    {
        var folder = Directory.CreateTempSubdirectory("maps-dissolve-");
        try
        {
            string File(string name) => Path.Combine(folder.FullName, name);
            System.IO.File.WriteAllBytes(File("communes.geojson"), bench.Communes.ReadFile());
            Publish(File("published"));
            var ours = WayOf(() => new ProcessStartInfo(
                File("published/MapService"),
                ["dissolve", File("communes.geojson"), "--by", "departement", "--output", File("ours.geojson")]));
            var peer = WayOf(() => new ProcessStartInfo(
                "node",
                ["--max-old-space-size=8192", "node_modules/mapshaper/bin/mapshaper", File(
                    "communes.geojson"), "-dissolve", "departement", "-o", File("peer.geojson")])
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
                    return Surfaces.Difference(
                        OutlinesIn(File("ours.geojson")), OutlinesIn(File("peer.geojson")), bench.DepartementThatTouchesItself);
                });
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Publish(string folder) => Programs.Run(
        new ProcessStartInfo(
            "dotnet",
            [
                "publish", Path.Combine(Checkout.Folder, "MapService"), "--configuration", "Release", "--runtime",
                RuntimeInformation.RuntimeIdentifier,
                "--no-self-contained", "--output", folder, "--verbosity", "quiet", "-p:WebBuild=false",
            ]),
        "Install the .NET SDK.");

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
