using MapService.Api;
using MapService.Api.Hosting;
using MapService.Benchmarks.Data;
using MapService.Benchmarks.Harness;
using MapService.Benchmarks.Peers;
using MapService.Storage.Contract;
using MapService.Storage.Embedded;
using MapService.Territories.Dates;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace MapService.Benchmarks.Comparisons;

/// <summary>
/// The map page in Chromium with software WebGL, alone: what a reader waits for. "bfc" is the embedded dataset, with what its sources
/// declare; "france" is every commune of 2018 in territories that begin on several days. The clock is the page's own; every round has an
/// empty cache. After each move of the map no tile may be missing.
/// </summary>
internal static class PageComparisons
{
    private const string Chromium = "/usr/bin/chromium";
    private const string AnyPort = "http://127.0.0.1:0";
    private static readonly string[] Arguments = [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-sync",
        "--enable-unsafe-swiftshader",
        "--use-angle=swiftshader"
    ];

    public static void Run(Bench bench)
    {
        if (!File.Exists(Chromium))
        {
            throw new PeerMissingException("Chromium is not there: apt-get install --no-install-recommends chromium");
        }

        var isRegion = bench.Options.Dataset == "bfc";
        RunAsync(bench, isRegion ? new EmbeddedStore() : new StoreInMemory(FranceOf(bench).Records), isRegion).GetAwaiter().GetResult();
    }

    private static async Task RunAsync(Bench bench, IDatasetStore store, bool isRegion)
    {
        await using var server = MapServer.Create(
            new MapServerOptions { Url = AnyPort, Store = store, Logging = logging => logging.ClearProviders() });
        await server.StartAsync();
        var address = server.Urls.Single() + "/";
        await UntilReadyAsync(address);
        using var playwright = await Playwright.CreateAsync();
        await using var browser =
            await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Headless = true, Args = Arguments });
        var place = isRegion ? "place=89" : "";
        var view = $"{address}#kind=CPTS&date=2024-03-12&{place}";

        void Line(string name, double most, string measure, object? argument = null, string? from = null) => bench.Report.Within(
            bench.Name(name),
            most,
            new Way(() => MeasureAsync(browser, from ?? view, measure, argument).GetAwaiter().GetResult()),
            () => MissingAsync(browser, from ?? view, measure, argument).GetAwaiter().GetResult());

        Line("page: first percentages", isRegion ? 1000 : 2000, PageMeasures.FirstFigures);
        Line("page: first useful picture, percentages and every tile", isRegion ? 4000 : 8000, PageMeasures.FirstPicture);
        Line("page: half a window to the south, every tile", isRegion ? 1500 : 2500, PageMeasures.Pan);
        Line("page: two levels deeper, every tile", isRegion ? 1500 : 2500, PageMeasures.Zoom);
        Line("page: a step of the time slider, percentages, colours and outlines", isRegion
            ? 700
            : 1500, PageMeasures.Step, isRegion ? "2024-04-29" : "2022-06-01");
        Line("page: a commune is added to a territory on trial, percentages before and after", isRegion
            ? 300
            : 800, PageMeasures.Try, new[] { 3.5735, 47.7961 }, view + "&panel=scenario");
        await server.StopAsync();
    }

    // An empty cache each time: a context of its own.
    private static async Task<double> MeasureAsync(IBrowser browser, string view, string measure, object? argument)
    {
        await using var context =
            await browser.NewContextAsync(new() { ViewportSize = new ViewportSize { Width = 1280, Height = 900 }, Locale = "fr-FR" });
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync(PageMeasures.Prepare);
        await page.GotoAsync(view);
        return await page.EvaluateAsync<double>(measure, argument);
    }

    // What was not answered, or is not drawn where there are communes.
    private static async Task<string?> MissingAsync(IBrowser browser, string view, string measure, object? argument)
    {
        await using var context =
            await browser.NewContextAsync(new() { ViewportSize = new ViewportSize { Width = 1280, Height = 900 }, Locale = "fr-FR" });
        var page = await context.NewPageAsync();
        var failed = new List<string>();
        page.Response += (_, response) => failed.AddRange(response.Status >= 400 ? [$"{response.Status} {response.Url}"] : []);
        await page.AddInitScriptAsync(PageMeasures.Prepare);
        await page.GotoAsync(view);
        await page.EvaluateAsync<double>(measure, argument);
        await page.EvaluateAsync<double>(PageMeasures.FirstPicture);
        return failed.Count > 0 ? string.Join(", ", failed) : await page.EvaluateAsync<bool>(PageMeasures.CommunesEverywhere)
            ? null
            : "There is ground without communes in the middle of the map.";
    }

    // Begins on six days, so that a slider has steps.
    private static MapService.Coverage.Snapshot.Dataset FranceOf(Bench bench) => RealDataset.Of(
        bench.Communes,
        OfficialLists.Read(),
        [.. ScenarioComparisons.OfEpcis(OfficialLists.Read(), bench.Communes)
            .Select((territory, i) => territory with { InForce = new Period(PartialDate.Parse($"{2019 + (i % 6)}-06-01"), null) })]);

    private static async Task UntilReadyAsync(string address)
    {
        using var client = new HttpClient();
        while (!(await client.GetAsync(address + "health/ready")).IsSuccessStatusCode)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }
    }
}
