using System.Diagnostics;

namespace MapService.Tests;

/// <summary>Waits for what another process does in its own time.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(10);

    /// <summary>Asks again and again until the answer is yes; fails after three minutes.</summary>
    public static Task TrueAsync(Func<bool> question) => TrueAsync(() => Task.FromResult(question()));

    /// <summary>Asks again and again until the answer is yes; fails after three minutes.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="known">What a failure says of it.</param>
    public static async Task TrueAsync(Func<Task<bool>> question, Func<string>? known = null)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        using var next = new PeriodicTimer(Between);
        while (!await question())
        {
            Assert.False(late.IsCancellationRequested, $"It has not come about after three minutes. {known?.Invoke()}");
            await next.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <summary>
    /// Most of the times are less than a second; on a machine that is slow, or busy with other things, less than what ten loads of the
    /// dataset take there and then.
    /// </summary>
    /// <param name="times">The times.</param>
    /// <param name="load">Loads the dataset once.</param>
    public static async Task WithinASecondAsync(IEnumerable<TimeSpan> times, Func<Task> load)
    {
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 10; i++)
        {
            await load();
        }

        var sorted = times.Order().ToArray();
        var limit = watch.Elapsed > TimeSpan.FromSeconds(1) ? watch.Elapsed : TimeSpan.FromSeconds(1);
        Assert.True(sorted[sorted.Length / 2] < limit, $"It took {string.Join(", ", sorted)}, and ten loads {watch.Elapsed}.");
    }
}
