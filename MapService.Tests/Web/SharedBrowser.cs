using Microsoft.Playwright;

namespace MapService.Tests.Web;

/// <summary>The tests that open pages: one after the other, in one browser that is started with the first of them.</summary>
[CollectionDefinition(Name)]
public sealed class MapPages : ICollectionFixture<SharedBrowser>
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "Map page";
}

/// <summary>Walks on real polygons: beside those on the embedded dataset, in a browser of their own.</summary>
[CollectionDefinition(Name)]
public sealed class RealMapPages : ICollectionFixture<SharedBrowser>
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "Map page on real polygons";
}

/// <summary>
/// A real browser. Its pages are tabs of one window: a window for each takes the browser longer than most walks do. Each begins with
/// nothing kept.
/// </summary>
public sealed class SharedBrowser : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    // Ample: what is right comes on a machine that is slow or busy too, and a test that waits for what does not come fails anyway.
    private const float TimeoutMilliseconds = 60_000;

    // Software WebGL, and none of the browser's own talk with the outside.
    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--enable-unsafe-swiftshader", "--use-angle=swiftshader",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;
    private IBrowserContext? window;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Assert.True(File.Exists(Chromium), $"{Chromium} is not there; ./test.sh installs it.");
        Assertions.SetDefaultExpectTimeout(TimeoutMilliseconds);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Chromium, Headless = true, Args = Arguments, Timeout = 3 * TimeoutMilliseconds });
        window = await browser.NewContextAsync(new() { Locale = "fr-FR", TimezoneId = "Europe/Paris" });
        window.SetDefaultTimeout(TimeoutMilliseconds);
        // The window goes with its last page: this one stays.
        await window.NewPageAsync();
    }

    /// <summary>An empty page, in French and in Paris.</summary>
    /// <param name="width">Of the window, pixels.</param>
    /// <param name="height">Of the window, pixels.</param>
    /// <param name="motion">False for a reader who wants none: the map is at once where it goes, and is drawn once.</param>
    public async Task<IPage> OpenAsync(int width, int height, bool motion)
    {
        var page = await window!.NewPageAsync();
        await page.SetViewportSizeAsync(width, height);
        await page.EmulateMediaAsync(new() { ReducedMotion = motion ? ReducedMotion.NoPreference : ReducedMotion.Reduce });
        await window.ClearCookiesAsync();
        var commands = await window.NewCDPSessionAsync(page);
        await commands.SendAsync("Network.clearBrowserCache");
        await commands.DetachAsync();
        return page;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
    }
}
