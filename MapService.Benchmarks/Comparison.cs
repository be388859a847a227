using System.Diagnostics;
using System.Globalization;

namespace MapService.Benchmarks;

/// <summary>Two ways to the same result, run in turn so that both see the same machine.</summary>
internal static class Comparison
{
    private const int Rounds = 7;

    /// <summary>One warm-up of each, a check that the results are equal, then the rounds: ours, peer, ours, peer …</summary>
    /// <returns>False when the results differ; nothing is timed then.</returns>
    public static bool Run<TOurs, TPeer>(string name, Func<TOurs> ours, Func<TPeer> peer, Func<TOurs, TPeer, bool> equal)
    {
        if (!equal(ours(), peer()))
        {
            Console.WriteLine($"{name,-60}  results differ");
            return false;
        }

        var (mine, theirs) = (new double[Rounds], new double[Rounds]);
        for (var round = 0; round < Rounds; round++)
        {
            mine[round] = Milliseconds(ours);
            theirs[round] = Milliseconds(peer);
        }

        Array.Sort(mine);
        Array.Sort(theirs);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-60}  {Text(mine),-32}  {Text(theirs),-32}  {theirs[Rounds / 2] / mine[Rounds / 2],8:0.0}"));
        return true;
    }

    private static double Milliseconds<T>(Func<T> work)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        GC.KeepAlive(work());
        return watch.Elapsed.TotalMilliseconds;
    }

    private static string Text(double[] sorted) =>
        string.Create(CultureInfo.InvariantCulture, $"{sorted[Rounds / 2]:0.00} ({sorted[0]:0.00}-{sorted[^1]:0.00})");
}
