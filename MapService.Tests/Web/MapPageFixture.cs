using MapService.Api;
using MapService.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

namespace MapService.Tests.Web;

/// <summary>The real server on the embedded dataset and a free port, and a real browser with an empty profile.</summary>
public sealed class MapPageFixture : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    // Software WebGL, and none of the browser's own talk with the outside.
    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--enable-unsafe-swiftshader", "--use-angle=swiftshader",
    ];

    private readonly DirectoryInfo profile = Directory.CreateTempSubdirectory("maps-chromium-");
    private WebApplication? server;
    private IPlaywright? playwright;
    private IBrowserContext? browser;

    /// <summary>Where the server is, with a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Assert.True(File.Exists(Chromium), $"{Chromium} is not there; ./test.sh installs it.");
        Assert.True(
            File.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot", "index.html")),
            "The map page was not built: the build's warning MAPS0001 says why.");
        server = MapServer.Create(new MapServerOptions { Url = "http://127.0.0.1:0", Store = new EmbeddedStore() });
        await server.StartAsync();
        Address = server.Urls.Single() + "/";
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchPersistentContextAsync(
            profile.FullName,
            new() { ExecutablePath = Chromium, Headless = true, Args = Arguments, Locale = "fr-FR", TimezoneId = "Europe/Paris" });
        browser.SetDefaultTimeout(60_000);
    }

    /// <summary>Opens a page of its own that keeps count of what went wrong.</summary>
    /// <param name="width">Of the window, pixels.</param>
    /// <param name="height">Of the window, pixels.</param>
    public async Task<WatchedPage> OpenAsync(int width = 1280, int height = 900)
    {
        var page = await browser!.NewPageAsync();
        await page.SetViewportSizeAsync(width, height);
        return new WatchedPage(page, Address);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
        if (server is not null)
        {
            await server.StopAsync();
            await server.DisposeAsync();
        }

        profile.Delete(recursive: true);
    }
}
