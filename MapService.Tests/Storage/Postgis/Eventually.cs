namespace MapService.Tests.Storage.Postgis;

/// <summary>Waits for what another process does in its own time.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(10);

    /// <summary>Asks again and again until the answer is yes; fails after a minute.</summary>
    public static Task TrueAsync(Func<bool> question) => TrueAsync(() => Task.FromResult(question()));

    /// <summary>Asks again and again until the answer is yes; fails after a minute.</summary>
    public static async Task TrueAsync(Func<Task<bool>> question)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var next = new PeriodicTimer(Between);
        while (!await question())
        {
            Assert.False(late.IsCancellationRequested, "It has not come about after a minute.");
            await next.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Most of the times are less than a second: on a machine that is busy with other things, one may be longer.</summary>
    public static void WithinASecond(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToArray();
        Assert.True(sorted[sorted.Length / 2] < TimeSpan.FromSeconds(1), "It took " + string.Join(", ", sorted));
    }
}
