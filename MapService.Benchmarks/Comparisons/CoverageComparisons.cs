using MapService.Benchmarks.Data;
using MapService.Benchmarks.Harness;
using MapService.Coverage.Places;
using MapService.Coverage.Snapshot;
using MapService.Territories.Records;
using MapService.Topology;

namespace MapService.Benchmarks.Comparisons;

/// <summary>Coverage, gaps and overlaps of every département by CPTS and by CLS at a date, with made-up territories.</summary>
internal static class CoverageComparisons
{
    private const int Count = 2000;

    private static readonly DateOnly Date = new(2024, 1, 1);

    public static void Run(Bench bench)
    {
        var territories = MadeUpTerritories.Of(bench.Communes, Neighbours.Of(bench.Topology), Count);
        var dataset = RealDataset.Of(bench.Communes, territories);
        bench.Report.Within(
            bench.Name($"coverage, gaps and overlaps of all, {Count} territories"),
            30,
            Way.Of(() => Enum.GetValues<TerritoryKind>().Select(kind => Figures(dataset, kind)).ToArray()),
            () => Enum.GetValues<TerritoryKind>()
                .Select(kind => Difference(Figures(dataset, kind), territories, kind))
                .FirstOrDefault(fault => fault is not null));
    }

    private static All Figures(Dataset dataset, TerritoryKind kind)
    {
        var state = CoverageAtDate.At(dataset, kind, Date);
        return new All(DepartementCoverage.OfAll(dataset, kind, Date), GapZones.OfAll(state), Overlaps.OfAll(state));
    }

    /// <summary>The communes counted again, from the territories as they were made up.</summary>
    private static string? Difference(All figures, Territory[] territories, TerritoryKind kind)
    {
        var times = territories
            .Where(territory => territory.Kind == kind)
            .SelectMany(territory => territory.Composition.Terms.OfType<CommunesTerm>().SelectMany(term => term.Communes))
            .CountBy(code => code)
            .ToDictionary();
        var total = figures.Coverage.Total.Communes.Total;
        var ours = (
            Covered: (int)figures.Coverage.Total.Communes.Covered,
            Gaps: figures.Gaps.Sum(zone => zone.CommuneNumbers.Length),
            Overlaps: figures.Overlaps.Count);
        var counted = (Covered: times.Count, Gaps: (int)total - times.Count, Overlaps: times.Values.Count(n => n > 1));
        return ours == counted ? null : $"{kind}: {ours}, not {counted} communes.";
    }

    private sealed record All(AllDepartementsCoverage Coverage, IReadOnlyList<GapZone> Gaps, IReadOnlyList<Overlap> Overlaps);
}
