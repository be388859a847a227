using System.Diagnostics;

namespace MapService.Benchmarks.Harness;

/// <summary>Runs ways in turn, so that all of them see the same machine: ours, peer, ours, peer …</summary>
internal static class Rounds
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    /// <summary>Warms every way up for a second, then measures it once a round.</summary>
    public static Sample[] Run(int rounds, params Way[] ways) => Run(rounds, WarmUp, ways);

    /// <summary>Warms every way up, at least once, then measures it once a round.</summary>
    /// <returns>A sample for each way, in their order.</returns>
    public static Sample[] Run(int rounds, TimeSpan warmUp, params Way[] ways)
    {
        foreach (var way in ways)
        {
            var watch = Stopwatch.StartNew();
            do
            {
                way.Milliseconds();
            }
            while (watch.Elapsed < warmUp);
        }

        var values = ways.Select(_ => new double[rounds]).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var way = 0; way < ways.Length; way++)
            {
                values[way][round] = ways[way].Milliseconds();
            }
        }

        return [.. values.Select(measured => new Sample(measured))];
    }
}
