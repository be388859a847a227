using System.Diagnostics;

namespace MapService.Benchmarks.Harness;

/// <summary>One way to a result, which can be timed again and again. What it needs is made before the clock starts.</summary>
/// <param name="Milliseconds">Does it once and says how long it took.</param>
internal sealed record Way(Func<double> Milliseconds)
{
    private const double LongEnoughMilliseconds = 20;
    private const int MostRepeats = 2000;

    /// <summary>Work in this process. Short work is repeated within a round, so that the clock has something to measure.</summary>
    public static Way Of<T>(Func<T> work)
    {
        var repeats = 1;
        return new Way(() =>
        {
            var once = Timed(() => Repeat(work, repeats)) / repeats;
            repeats = Math.Clamp((int)Math.Ceiling(LongEnoughMilliseconds / Math.Max(once, 1e-6)), 1, MostRepeats);
            return once;
        });
    }

    /// <summary>Work on an input that is made anew for each round and used once.</summary>
    public static Way OfFresh<TInput, T>(Func<TInput> prepare, Func<TInput, T> work) => new(() =>
    {
        var input = prepare();
        return Timed(() => GC.KeepAlive(work(input)));
    });

    private static double Timed(Action work)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static void Repeat<T>(Func<T> work, int times)
    {
        for (var i = 0; i < times; i++)
        {
            GC.KeepAlive(work());
        }
    }
}
