using Microsoft.Playwright;

namespace MapService.Tests.Web;

/// <summary>Answers of the server that a page gets when a test lets it.</summary>
public sealed class HeldAnswer
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly IPage page;
    private readonly TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource given = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int requests;

    private HeldAnswer(IPage page) => this.page = page;

    /// <summary>How often the page asked.</summary>
    public int Requests => requests;

    /// <summary>Holds the answers to what the page asks from now on.</summary>
    /// <param name="page">Who asks.</param>
    /// <param name="isHeld">Whether the answer at an address is held.</param>
    /// <param name="method">Requests with another one are not held.</param>
    public static async Task<HeldAnswer> OfAsync(IPage page, Func<string, bool> isHeld, string method = "GET")
    {
        var held = new HeldAnswer(page);
        await page.RouteAsync(isHeld, route => route.Request.Method == method ? held.HoldAsync(route) : route.FallbackAsync());
        return held;
    }

    /// <summary>Holds the answers to what the page asks from now on.</summary>
    /// <param name="page">Who asks.</param>
    /// <param name="glob">Addresses whose answers are held, in the form of Playwright's globs.</param>
    public static async Task<HeldAnswer> OfAsync(IPage page, string glob)
    {
        var held = new HeldAnswer(page);
        await page.RouteAsync(glob, held.HoldAsync);
        return held;
    }

    /// <summary>Waits until the page has asked.</summary>
    public Task ArrivedAsync() => arrived.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);

    /// <summary>Lets the answers go, and waits until the page has the first of them and had time to act on it.</summary>
    public async Task ReleaseAsync()
    {
        released.TrySetResult();
        await given.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await page.EvaluateAsync("() => fetch('settings', { cache: 'no-store' }).then((answer) => answer.text())");
    }

    /// <summary>Lets the answers go, those of later requests too.</summary>
    public void LetGo() => released.TrySetResult();

    private async Task HoldAsync(IRoute route)
    {
        Interlocked.Increment(ref requests);
        var answer = await route.FetchAsync();
        arrived.TrySetResult();
        await released.Task;
        await route.FulfillAsync(new() { Response = answer });
        given.TrySetResult();
    }
}
