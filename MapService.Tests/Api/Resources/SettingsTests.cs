using System.Text.Json;
using MapService.Api;
using MapService.Storage.GeoPackage;
using MapService.Tests.Api.Resources.Edits;
using MapService.Tests.Cli;
using MapService.Tests.Coverage;
using MapService.Tests.Storage.Contract;

namespace MapService.Tests.Api.Resources;

/// <summary>What the page is told before it asks for anything, and what a base map lets it fetch.</summary>
public sealed class SettingsTests
{
    private const string WithoutBaseMap =
        "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
        + "connect-src 'self'; "
        + "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    // The drawing's communes are unit squares; its territories are described in SmallServer.
    [Fact]
    public async Task They_are_those_of_the_dataset_and_of_the_start()
    {
        await using var server = await ServerUnderTest.StartAsync(SmallServer.Store());
        using var answer = await server.GetAsync("/settings");
        Assert.Equal("no-cache", answer.Header("Cache-Control"));
        var settings = await answer.JsonAsync();
        Assert.Equal(JsonValueKind.Null, settings.GetProperty("baseMapStyle").ValueKind);
        Assert.False(settings.GetProperty("editable").GetBoolean());
        Assert.Equal(server.Snapshots.Require().Version, settings.GetProperty("datasetVersion").GetString());
        var region = Assert.Single(settings.GetProperty("regions").EnumerateArray());
        Assert.Equal(("27", "Bourgogne-Franche-Comté"), (region.GetProperty("code").GetString(), region.GetProperty("nom").GetString()));
        Assert.Equal(["58", "89"], region.GetProperty("departements").EnumerateArray().Select(d => d.GetProperty("code").GetString()));
        Assert.Equal(["CPTS", "CLS"], settings.GetProperty("kinds").EnumerateArray().Select(kind => kind.GetString()));
        Assert.Equal(
            ("2020-01-01", "2023-01-01"), (settings.GetProperty("firstDate").GetString(), settings.GetProperty("lastDate").GetString()));
        using var again = await server.GetAsync("/settings", ("If-None-Match", answer.Header("ETag")!));
        Assert.Equal(304, (int)again.StatusCode);
    }

    [Fact]
    public async Task The_box_is_that_of_the_TileJSON_and_a_store_that_can_be_written_to_is_editable()
    {
        using var folder = new TempFolder();
        var store = new GeoPackageStore(folder.File("maps.gpkg"));
        await store.SaveAsync(EditedServer.Records(), TestContext.Current.CancellationToken);
        await using var server = await ServerUnderTest.StartAsync(store);
        var settings = await (await server.GetAsync("/settings")).JsonAsync();
        Assert.True(settings.GetProperty("editable").GetBoolean());
        var tiles = await (await server.GetAsync("/tiles/communes.json")).JsonAsync();
        Assert.Equal(Numbers(tiles.GetProperty("bounds")), Numbers(settings.GetProperty("region")));
    }

    [Fact]
    public async Task A_dataset_without_a_territory_has_no_days()
    {
        await using var server = await ServerUnderTest.StartAsync(new StoreInHand { Records = SmallWorld.Draw("ab").Build().Records });
        var settings = await (await server.GetAsync("/settings")).JsonAsync();
        Assert.Equal(
            (JsonValueKind.Null, JsonValueKind.Null),
            (settings.GetProperty("firstDate").ValueKind, settings.GetProperty("lastDate").ValueKind));
    }

    [Fact]
    public async Task Without_a_base_map_the_page_may_ask_nobody_else_for_anything() =>
        Assert.Equal(WithoutBaseMap, await PolicyAsync(null));

    [Fact]
    public async Task A_base_map_adds_its_origins_to_what_is_fetched_and_shown_and_nothing_else()
    {
        var policy = await PolicyAsync(new BaseMap(
            "https://Carte.example.org/styles/plan.json?key=1",
            ["https://tiles.example.org:8443", "https://carte.example.org/", "http://localhost:8080"]));
        const string Origins = " https://carte.example.org https://tiles.example.org:8443 http://localhost:8080";
        Assert.Equal(
            WithoutBaseMap.Replace("data: blob:", "data: blob:" + Origins, StringComparison.Ordinal)
                .Replace("connect-src 'self'", "connect-src 'self'" + Origins, StringComparison.Ordinal),
            policy);
    }

    [Fact]
    public async Task The_page_is_told_the_address_of_the_style()
    {
        await using var server =
            await ServerUnderTest.StartAsync(SmallServer.Store(), baseMap: new BaseMap("https://carte.example.org/style.json", []));
        Assert.Equal(
            "https://carte.example.org/style.json",
            (await (await server.GetAsync("/settings")).JsonAsync()).GetProperty("baseMapStyle").GetString());
    }

    [Theory]
    [InlineData("style.json", "")]
    [InlineData("", "")]
    [InlineData("http://carte.example.org/style.json", "")]
    [InlineData("ftp://carte.example.org/style.json", "")]
    [InlineData("https://me:secret@carte.example.org/style.json", "")]
    [InlineData("https://[2001:db8::1]/style.json", "")]
    [InlineData("https://carte.example.org; script-src */style.json", "")]
    [InlineData("https://carte.example.org/style.json", "https://tiles.example.org/v1")]
    [InlineData("https://carte.example.org/style.json", "https://tiles.example.org?a")]
    [InlineData("https://carte.example.org/style.json", "https://*.example.org")]
    [InlineData("https://carte.example.org/style.json", "*")]
    [InlineData("https://carte.example.org/style.json", "http://tiles.example.org")]
    public async Task An_address_that_is_none_ends_the_start_with_2_and_names_it(string style, string origin)
    {
        string[] more = origin.Length > 0 ? ["--base-map-origin", origin] : [];
        var run = await CommandLineTests.RunAsync(["serve", "--base-map", style, .. more]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"'{(origin.Length > 0 ? origin : style)}' is not", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_origins_without_a_base_map_are_a_mistake() =>
        Assert.Equal(2, (await CommandLineTests.RunAsync("serve", "--base-map-origin", "https://tiles.example.org")).ExitCode);

    private static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(number => number.GetDouble())];

    private static async Task<string?> PolicyAsync(BaseMap? baseMap)
    {
        using var folder = new TempFolder();
        folder.Write("index.html", "<!doctype html><title>Carte</title>");
        await using var server = await ServerUnderTest.StartAsync(SmallServer.Store(), webFolder: folder.FullPath, baseMap: baseMap);
        using var page = await server.GetAsync("/", ("Accept", "text/html"));
        return page.Header("Content-Security-Policy");
    }
}
