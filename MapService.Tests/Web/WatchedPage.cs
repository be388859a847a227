using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapService.Tests.Web;

/// <summary>A page of the browser, with everything that went wrong in it and everything that it asked of others.</summary>
public sealed class WatchedPage : IAsyncDisposable
{
    private readonly string address;
    private readonly ConcurrentQueue<string> faults = [];
    private readonly ConcurrentDictionary<IRequest, bool> unanswered = [];

    internal WatchedPage(IPage page, string address)
    {
        this.address = address;
        Page = page;
        page.Console += (_, message) => AddIf(message.Type == "error", "console: " + message.Text);
        page.PageError += (_, error) => AddIf(true, "script: " + error);
        page.Request += (_, request) =>
        {
            // Of what a document that is being left has asked for, nobody may ever hear the end.
            if (request.IsNavigationRequest)
            {
                unanswered.Clear();
            }

            unanswered.TryAdd(request, true);
            AddIf(!IsOurs(request.Url), "third party: " + request.Url);
        };
        page.RequestFinished += (_, request) => unanswered.TryRemove(request, out bool _);
        page.RequestFailed += (_, request) => unanswered.TryRemove(request, out bool _);
    }

    /// <summary>The page itself.</summary>
    public IPage Page { get; }

    /// <summary>Console errors, script errors, and requests to anybody but the server, up to now.</summary>
    public IReadOnlyCollection<string> Faults => faults;

    /// <summary>
    /// The same, once everything that the page asked for has come, or half a minute has gone by, and the page had two frames to act on it.
    /// </summary>
    public async Task<IReadOnlyCollection<string>> FaultsAsync()
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await Eventually.TrueAsync(() => unanswered.IsEmpty || late.IsCancellationRequested);
        await Page.EvaluateAsync("() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))");
        return faults;
    }

    /// <summary>Goes to an address of the server, and waits until its figures are there.</summary>
    public async Task ShowAsync(string path)
    {
        await Page.GotoAsync(address + path);
        await FiguresAsync();
    }

    /// <summary>Waits until the figures are those of the choices.</summary>
    public Task FiguresAsync() => Page.Locator("#figures[aria-busy=false]").WaitForAsync();

    /// <summary>Waits until the figures have a text, and are those of the choices.</summary>
    public Task FiguresAsync(string text) => Expect(Page.Locator("#figures[aria-busy=false]")).ToContainTextAsync(text);

    /// <summary>Waits until the address of the page has a part.</summary>
    public Task AddressAsync(string part) => Expect(Page).ToHaveURLAsync(new Regex(Regex.Escape(part)));

    /// <summary>Waits until the address of the page does not have a part.</summary>
    public Task AddressWithoutAsync(string part) => Expect(Page).Not.ToHaveURLAsync(new Regex(Regex.Escape(part)));

    /// <summary>Where a place of the map is in the window, pixels.</summary>
    public async Task<(float X, float Y)> PlaceOnScreenAsync(double longitude, double latitude) =>
        Assert.Single(await PlacesOnScreenAsync([(longitude, latitude)]));

    /// <summary>Where places of the map are in the window, pixels.</summary>
    public async Task<IReadOnlyList<(float X, float Y)>> PlacesOnScreenAsync(IEnumerable<(double Longitude, double Latitude)> places)
    {
        var found = await Page.EvaluateAsync<float[][]>(
            """
            places => {
              const box = window.maps.map.getCanvas().getBoundingClientRect();
              return places.map(place => window.maps.map.project(place)).map(({ x, y }) => [x + box.x, y + box.y]);
            }
            """,
            places.Select(place => new[] { place.Longitude, place.Latitude }).ToArray());
        return [.. found.Select(at => (at[0], at[1]))];
    }

    /// <summary>Waits until the states of the communes are those of the choices, and the map has drawn all that it has to draw.</summary>
    public Task<IJSHandle> MapAsync() => Page.WaitForFunctionAsync(
        """
        () => document.querySelector('.legend')?.getAttribute('aria-busy') === 'false' && document.querySelector('#picture').dataset.state === 'drawn'
          && window.maps.map.loaded() && !window.maps.map.isMoving()
        """);

    /// <summary>Waits until one of the three shares has a text.</summary>
    public Task ShareAsync(string name, string text) =>
        Expect(Page.Locator($"#figures[aria-busy=false] [data-share={name}]")).ToHaveTextAsync(
        new Regex(@"(?<![\d,])" + string.Join(@"\s+", text.Split(' ').Select(Regex.Escape)) + @"(?!\d)"), new() { UseInnerText = true });

    /// <summary>Waits until nothing of the page is wider than its window.</summary>
    public Task IsAsWideAsItsWindowAsync() => Expect(Page.Locator("html")).ToHaveJSPropertyAsync("scrollWidth", Page.ViewportSize!.Width);

    /// <summary>Saves a picture of the page under TestResults/, for a person to look at.</summary>
    public async Task SaveAsync(string name) => await Page.ScreenshotAsync(
        new() { Path = Path.Combine(SharedData.Checkout, "TestResults", name + ".png"), FullPage = true });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Page.CloseAsync();

    /// <summary>French texts have narrow and unbreakable spaces; and the browser puts lines between blocks.</summary>
    public static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ').ReplaceLineEndings(" ");

    private bool IsOurs(string url) =>
        url.StartsWith(address, StringComparison.Ordinal)
            || url.StartsWith("blob:" + address, StringComparison.Ordinal)
            || url.StartsWith("data:", StringComparison.Ordinal);

    private void AddIf(bool wrong, string fault)
    {
        if (wrong)
        {
            faults.Enqueue(fault);
        }
    }
}
