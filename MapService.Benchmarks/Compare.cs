using System.Runtime;
using MapService.Benchmarks.Comparisons;
using MapService.Benchmarks.Harness;
using MapService.Benchmarks.Peers;

namespace MapService.Benchmarks;

/// <summary><c>compare</c>: ours and the peers in turn, in one run, a line a comparison.</summary>
internal static class Compare
{
    private static readonly (string Name, Action<Bench> Run)[] Groups =
    [
        ("topology", TopologyComparisons.Run),
        ("merge", MergeComparisons.Run),
        ("process", ProcessComparisons.Run),
        ("defects", DefectComparisons.Run),
        ("simplify", SimplifyComparisons.Run),
        ("tiles", TileComparisons.Run),
        ("coverage", CoverageComparisons.Run),
        ("scenario", ScenarioComparisons.Run),
        ("copies", CopiesComparisons.Run),
        ("http", HttpComparisons.Run),
        ("postgis", PostgisComparisons.Run),
        ("overlay", OverlayComparisons.Run),
        ("page", PageComparisons.Run),
    ];

    public static IReadOnlyCollection<string> GroupNames { get; } = [.. Groups.Select(group => group.Name)];

    /// <returns>0 when no results differ, 1 when some do.</returns>
    public static int Run(CompareOptions options)
    {
        var report = new Report(Console.Out, options.Rounds);
        using var bench = new Bench(options, report);
        report.Note(
            $"{options.Dataset}: {bench.Communes.Polygons.FeatureCount} communes, {bench.Communes.Polygons.PointCount} positions. "
            + $"{Environment.ProcessorCount} processors, .NET {Environment.Version}, {(GCSettings.IsServerGC ? "server" : "workstation")} "
                + $"GC. "
            + $"Median (minimum-maximum) of {options.Rounds}.");
        report.Heading();
        foreach (var (name, run) in Groups.Where(group => options.Only.Count == 0 || options.Only.Contains(group.Name)))
        {
            try
            {
                run(bench);
            }
            catch (PeerMissingException missing)
            {
                report.NotRun(name, missing.Message);
            }
        }

        report.Summary();
        return report.AllEqual ? 0 : 1;
    }
}
