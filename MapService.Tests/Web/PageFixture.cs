using MapService.Api;
using MapService.Api.Hosting;
using MapService.Snapshots;
using MapService.Storage.Contract;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace MapService.Tests.Web;

/// <summary>The real server on a dataset and a free port, and pages of the shared browser that show it.</summary>
public abstract class PageFixture(SharedBrowser browser) : IAsyncLifetime
{
    private WebApplication? server;

    /// <summary>Where the server is, with a slash at the end; the same after it was restarted.</summary>
    public string Address { get; private set; } = "http://127.0.0.1:0/";

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Assert.True(
            File.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot", "index.html")),
            "The map page was not built: the build's warning MAPS0001 says why.");
        if (IsPossible)
        {
            await StartServerAsync();
        }
    }

    /// <summary>
    /// Opens a page of its own that keeps count of what went wrong. Skips the test where the fixture's dataset is not there.
    /// </summary>
    /// <param name="width">Of the window, pixels.</param>
    /// <param name="height">Of the window, pixels.</param>
    /// <param name="map">False for a browser without WebGL: what does not look at the map need not wait until software has drawn
    /// it.</param>
    /// <param name="motion">True for a reader who has not asked for less motion: the map glides to where it goes.</param>
    public async Task<WatchedPage> OpenAsync(int width = 1280, int height = 900, bool map = true, bool motion = false)
    {
        RequireDataset();
        var page = await browser.OpenAsync(width, height, motion);
        if (!map)
        {
            await page.AddInitScriptAsync(
                "const get = HTMLCanvasElement.prototype.getContext; HTMLCanvasElement.prototype.getContext = function (type, ...more) { "
                + "return type.startsWith('webgl') ? null : get.call(this, type, ...more); };");
        }

        return new WatchedPage(page, Address);
    }

    /// <summary>Starts the server at the address that it had before, if any, and waits until it has its dataset.</summary>
    public async Task StartServerAsync()
    {
        var options = new MapServerOptions { Url = Address.TrimEnd('/'), Store = await StoreAsync() };
        server = MapServer.Create(Change(options));
        await server.StartAsync();
        Address = server.Urls.Single() + "/";
        await UntilReadyAsync(server);
    }

    /// <summary>Stops the server: its address refuses connections from then on.</summary>
    public async Task StopServerAsync()
    {
        if (server is not null)
        {
            await server.StopAsync();
            await server.DisposeAsync();
            server = null;
        }
    }

    /// <summary>Stops the server and starts it at the same address, on the same dataset.</summary>
    public async Task RestartAsync()
    {
        await StopServerAsync();
        await StartServerAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await StopServerAsync();
        Clean();
    }

    /// <summary>False where what the dataset is made of is not there.</summary>
    protected virtual bool IsPossible => true;

    /// <summary>What the server serves; the same each time.</summary>
    private protected abstract Task<IDatasetStore> StoreAsync();

    /// <summary>Other options than the usual ones.</summary>
    private protected virtual MapServerOptions Change(MapServerOptions options) => options;

    /// <summary>Skips the test, with a reason, where the dataset is not there.</summary>
    private protected virtual void RequireDataset()
    {
    }

    /// <summary>Removes what was made for the dataset.</summary>
    private protected virtual void Clean()
    {
    }

    private static Task UntilReadyAsync(WebApplication server)
    {
        var snapshots = server.Services.GetRequiredService<SnapshotHolder>();
        return Eventually.TrueAsync(() => snapshots.Current is not null);
    }
}
