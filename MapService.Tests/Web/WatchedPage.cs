using Microsoft.Playwright;

namespace MapService.Tests.Web;

/// <summary>A page of the browser, with everything that went wrong in it and everything that it asked of others.</summary>
public sealed class WatchedPage : IAsyncDisposable
{
    private readonly string address;
    private readonly List<string> faults = [];

    internal WatchedPage(IPage page, string address)
    {
        this.address = address;
        Page = page;
        page.Console += (_, message) => AddIf(message.Type == "error", "console: " + message.Text);
        page.PageError += (_, error) => AddIf(true, "script: " + error);
        page.Request += (_, request) => AddIf(!IsOurs(request.Url), "third party: " + request.Url);
    }

    /// <summary>The page itself.</summary>
    public IPage Page { get; }

    /// <summary>Console errors, script errors, and requests to anybody but the server.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>Goes to an address of the server, and waits until its figures are there.</summary>
    public async Task ShowAsync(string path)
    {
        await Page.GotoAsync(address + path);
        await FiguresAsync();
    }

    /// <summary>Waits until the figures are those of the choices.</summary>
    public Task FiguresAsync() => Page.Locator("#figures[aria-busy=false]").WaitForAsync();

    /// <summary>Waits until the figures have a text, and are those of the choices.</summary>
    public async Task FiguresAsync(string text)
    {
        await Page.Locator("#figures").GetByText(text).First.WaitForAsync();
        await FiguresAsync();
    }

    /// <summary>Where a place of the map is in the window, pixels.</summary>
    public async Task<(float X, float Y)> PlaceOnScreenAsync(double longitude, double latitude)
    {
        var at = await Page.EvaluateAsync<float[]>(
            "([longitude, latitude]) => { const box = window.maps.map.getCanvas().getBoundingClientRect(); const { x, y } = window.maps.map.project([longitude, latitude]); return [x + box.x, y + box.y]; }",
            new[] { longitude, latitude });
        return (at[0], at[1]);
    }

    /// <summary>Waits until the map has drawn all that it has to draw.</summary>
    public Task<IJSHandle> MapAsync() => Page.WaitForFunctionAsync(
        "() => document.querySelector('#picture').dataset.state === 'drawn' && window.maps.map.loaded() && !window.maps.map.isMoving()");

    /// <summary>The text of one of the three shares, with plain spaces.</summary>
    public async Task<string> ShareAsync(string name) => Plain(await Page.Locator($"[data-share={name}]").InnerTextAsync());

    /// <summary>Saves a picture of the page under TestResults/, for a person to look at.</summary>
    public async Task SaveAsync(string name) => await Page.ScreenshotAsync(
        new() { Path = Path.Combine(SharedData.Checkout, "TestResults", name + ".png"), FullPage = true });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();

    /// <summary>French texts have narrow and unbreakable spaces; and the browser puts lines between blocks.</summary>
    public static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ').ReplaceLineEndings(" ");

    private bool IsOurs(string url) =>
        url.StartsWith(address, StringComparison.Ordinal) || url.StartsWith("blob:" + address, StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal);

    private void AddIf(bool wrong, string fault)
    {
        if (wrong)
        {
            faults.Add(fault);
        }
    }
}
