using Microsoft.Playwright;

namespace MapService.Tests.Web;

/// <summary>Answers that a test holds back until it lets them go: what the page says meanwhile can be looked at without waiting.</summary>
internal sealed class HeldAnswer
{
    private readonly TaskCompletionSource let = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HeldAnswer()
    {
    }

    /// <summary>Done once the page has asked.</summary>
    public Task Asked => asked.Task.WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>Holds every answer from an address, in the form of Playwright's globs, from now on.</summary>
    public static async Task<HeldAnswer> OfAsync(IPage page, string glob)
    {
        var held = new HeldAnswer();
        await page.RouteAsync(glob, async route =>
        {
            held.asked.TrySetResult();
            await held.let.Task;
            await route.ContinueAsync();
        });
        return held;
    }

    /// <summary>Lets go what was held, and what comes.</summary>
    public void LetGo() => let.TrySetResult();
}
