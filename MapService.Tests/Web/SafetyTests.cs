using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MapService.Tests.Api.Resources.Edits;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapService.Tests.Web;

/// <summary>What is in the data is never markup, nobody else is asked for anything, and the page starts light.</summary>
[Collection(MapPages.Name)]
public sealed partial class SafetyTests(EditedMapPageFixture fixture) : IClassFixture<EditedMapPageFixture>
{
    private const int InitialScriptBytes = 60_000;
    private const string Markup = "CPTS <img src=x onerror=\"document.title='broken'\"><script>document.title='broken'</script>";

    [Fact]
    public async Task Markup_in_a_name_is_shown_as_it_is_written()
    {
        using var client = new HttpClient { BaseAddress = new Uri(fixture.Address) };
        await RenameAsync(client, "cpts-centre-yonne", Markup);
        await using var watched = await fixture.OpenAsync();
        foreach (var panel in new[] { "figures", "gaps", "scenario", "files", "edit" })
        {
            await watched.Page.GotoAsync(
                $"{fixture.Address}#kind=CPTS&date=2024-03-12&place=89&panel={panel}&card=territory:cpts-centre-yonne&map=10.00/47.9800/3.4000");
            await Expect(watched.Page.Locator($"#panel[data-panel={panel}]")).ToBeVisibleAsync();
            await watched.MapAsync();
            await watched.Page.Locator(".card.chosen").GetByText(Markup).First.WaitForAsync();
            await watched.Page.Locator(".label.cpts", new() { HasText = "onerror" }).First.WaitForAsync(
                new() { State = WaitForSelectorState.Attached });
        }

        await Expect(watched.Page.Locator("img[src=x]")).ToHaveCountAsync(0);
        Assert.DoesNotContain("broken", await watched.Page.TitleAsync());
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task The_policy_has_no_inline_code_and_no_foreign_origin()
    {
        using var client = new HttpClient { BaseAddress = new Uri(fixture.Address) };
        using var page = await client.GetAsync("", TestContext.Current.CancellationToken);
        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", policy);
        Assert.DoesNotContain("http", policy);
        Assert.StartsWith("default-src 'none'", policy);
    }

    // Scripts that the page asks for before anything else; the map and panels that are not seen come later.
    [Fact]
    public async Task The_first_scripts_stay_within_their_budget_compressed()
    {
        using var client = new HttpClient { BaseAddress = new Uri(fixture.Address) };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var html = await client.GetStringAsync("", TestContext.Current.CancellationToken);
        var scripts = Scripts().Matches(html).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(scripts);
        var bytes = 0L;
        foreach (var script in scripts)
        {
            bytes += Compressed(await client.GetByteArrayAsync(script, TestContext.Current.CancellationToken));
        }

        Assert.True(bytes < InitialScriptBytes, $"{bytes} bytes of {string.Join(", ", scripts)}.");
    }

    [Fact]
    public async Task Nothing_jumps_while_the_page_loads_or_when_a_choice_is_made()
    {
        await using var watched = await fixture.OpenAsync();
        await watched.Page.AddInitScriptAsync(
            "window.shifts = []; new PerformanceObserver(list => { for (const e of list.getEntries()) { if (!e.hadRecentInput) "
            + "window.shifts.push([e.value, e.sources.map(s => s.node?.id || s.node?.className || s.node?.nodeName).join(' ')]); } "
                + "}).observe({ type: 'layout-shift', buffered: true });");
        await watched.ShowAsync("#kind=CPTS&date=2024-03-12&place=89");
        await watched.MapAsync();
        await watched.Page.FillAsync("#date", "2024-04-29");
        await watched.FiguresAsync("423 sur 423");
        await watched.MapAsync();
        var shifts = await watched.Page.EvaluateAsync<string>("JSON.stringify(window.shifts)");
        var sum = await watched.Page.EvaluateAsync<double>("window.shifts.reduce((sum, [value]) => sum + value, 0)");
        // Half of what Core Web Vitals calls good: sentences below the figures may take a line more.
        Assert.True(sum < 0.05, $"{sum}: {shifts}");
    }

    private async Task RenameAsync(HttpClient client, string territory, string nom)
    {
        using var before = await client.GetAsync($"territories/{territory}/record", TestContext.Current.CancellationToken);
        var record = JsonNode.Parse(await before.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();
        record["nom"] = nom;
        using var put = new HttpRequestMessage(HttpMethod.Put, "territories/" + territory)
        {
            Content = new StringContent(EditedServer.Body(record), new MediaTypeHeaderValue("application/json")),
        };
        put.Headers.Authorization = new AuthenticationHeaderValue("Bearer", fixture.Key);
        put.Headers.IfMatch.Add(before.Headers.ETag!);
        using var answer = await client.SendAsync(put, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static long Compressed(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return compressed.Length;
    }

    [GeneratedRegex("(?:<script[^>]+src|<link[^>]+rel=\"modulepreload\"[^>]+href)=\"([^\"]+)\"")]
    private static partial Regex Scripts();
}
