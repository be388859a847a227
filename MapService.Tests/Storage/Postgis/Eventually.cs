namespace MapService.Tests.Storage.Postgis;

/// <summary>Waits for what another process does in its own time.</summary>
internal static class Eventually
{
    /// <summary>Asks again and again until the answer is yes; fails after twenty seconds.</summary>
    public static async Task TrueAsync(Func<bool> question)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!question())
        {
            Assert.False(late.IsCancellationRequested, "It has not come about after twenty seconds.");
            await Task.Yield();
        }
    }
}
