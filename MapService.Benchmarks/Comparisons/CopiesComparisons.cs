using MapService.Benchmarks.Data;
using MapService.Benchmarks.Harness;
using MapService.Geometry;
using MapService.Topology;
using MapService.Topology.Outlines;

namespace MapService.Benchmarks.Comparisons;

/// <summary>
/// How time grows with the size: the communes at 1, 2 and 4 copies side by side. The column of the peer has the time of one copy, so many
/// times.
/// </summary>
internal static class CopiesComparisons
{
    private const double Most = 1.1;

    // Two copies may share a tile of zoom 4: France lies on both sides of the border between two.
    private const int LeastZoom = 5;
    private const int MostZoom = 12;

    private static readonly int[] Sizes = [1, 2, 4];

    public static void Run(Bench bench)
    {
        Input[] inputs = [.. Sizes.Select(size => Input.Of(bench, size))];
        Grow(bench, "topology", inputs, input => CoverageTopology.Build(input.Polygons), topology => topology.ArcCount);
        Grow(
            bench,
            "départements",
            inputs,
            input => Outline.ToTable(input.Topology, Merge.ByGroup(input.Topology, input.GroupOf, input.GroupCount)),
            table => table.PolygonCount);
        Grow(
            bench,
            $"MVT tiles z{LeastZoom}-z{MostZoom}",
            inputs,
            input => new CommuneTiles(input.Topology, bench.CommuneAttributes).Mvt(LeastZoom, MostZoom),
            tiles => tiles.Count);
    }

    /// <param name="bench">What is shared.</param>
    /// <param name="name">What is done.</param>
    /// <param name="inputs">One for each size.</param>
    /// <param name="work">Does it.</param>
    /// <param name="count">What there is n times as much of in the result of n copies.</param>
    private static void Grow<T>(Bench bench, string name, Input[] inputs, Func<Input, T> work, Func<T, int> count)
    {
        var counts = inputs.Select(input => count(work(input))).ToArray();
        var wrong = Enumerable.Range(0, counts.Length).FirstOrDefault(size => counts[size] != counts[0] * Sizes[size], -1);
        if (bench.Report.Differs(
            bench.Name($"{name} of copies"), wrong < 0 ? null : $"{counts[wrong]} of {Sizes[wrong]} copies, {counts[0]} of one."))
        {
            return;
        }

        var samples = Rounds.Run(bench.Options.Rounds, [.. inputs.Select(input => Way.Of(() => work(input)))]);
        for (var size = 1; size < Sizes.Length; size++)
        {
            var share = samples[0].Times(Sizes[size]);
            bench.Report.Line(
                bench.Name($"{name}, {Sizes[size]} copies, {Sizes[size]} x one copy"), Goal.AtMost(Most), samples[size], share,
                samples[size].Median / share.Median);
        }
    }

    private sealed record Input(PolygonTable Polygons, CoverageTopology Topology, int[] GroupOf, int GroupCount)
    {
        public static Input Of(Bench bench, int copies)
        {
            var polygons = Copies.Of(bench.Communes.Polygons, copies);
            var (groups, communes) = (bench.Communes.Departements.Count, bench.Communes.Codes.Count);
            return new Input(
                polygons,
                CoverageTopology.Build(polygons),
                [.. Enumerable.Range(0, polygons.FeatureCount)
                    .Select(feature => bench.Communes.DepartementOf[feature % communes] + (feature / communes * groups))],
                groups * copies);
        }
    }
}
