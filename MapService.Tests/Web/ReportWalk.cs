using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace MapService.Tests.Web;

/// <summary>The report: one A4 page a département, as a preview and on paper. Expected figures: facts.md.</summary>
[Collection(MapPages.Name)]
public abstract partial class ReportWalk(PageFixture fixture)
{
    [Theory]
    [InlineData("kind=CPTS&date=2024-03-12&place=89", 1)]
    [InlineData("kind=CPTS&date=2022-07-22&place=21", 1)]
    [InlineData("kind=both&date=2024-03-12&place=89", 1)]
    [InlineData("kind=CPTS&date=2024-03-12&place=r27&lang=en", 8)]
    public async Task Every_departement_is_printed_on_one_page(string choice, int pages)
    {
        await using var watched = await fixture.OpenAsync();
        await OpenAsync(watched, choice);
        Assert.Equal(pages, await watched.Page.Locator(".sheet").CountAsync());
        await watched.SaveAsync($"report-{choice.Replace('&', '-').Replace('=', '-')}-{GetType().Name}");
        var printed = Encoding.Latin1.GetString(await watched.Page.PdfAsync(new() { PreferCSSPageSize = true }));
        Assert.Equal(pages, PageObject().Count(printed));
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task The_page_of_the_Yonne_says_what_is_covered_what_is_not_and_by_whom()
    {
        await using var watched = await fixture.OpenAsync();
        var page = watched.Page;
        await page.AddInitScriptAsync("window.printed = 0; window.print = () => { window.printed++; };");
        await watched.ShowAsync("#kind=CPTS&date=2024-03-12&place=89");
        await page.GetByRole(AriaRole.Button, new() { Name = "Rapport à imprimer" }).ClickAsync();
        Assert.Contains("report=1", page.Url);
        var print = page.GetByRole(AriaRole.Button, new() { Name = "Imprimer" });
        await page.Locator(".sheet[aria-busy=false]").WaitForAsync();
        await print.ClickAsync();
        Assert.Equal(1, await page.EvaluateAsync<int>("printed"));

        var text = WatchedPage.Plain(await page.Locator(".sheet").InnerTextAsync());
        Assert.Contains("Yonne (89)", text);
        Assert.Contains("au 12 mars 2024", text);
        Assert.Contains("365 sur 423", text);
        // Grand Auxerrois et Armance, which comes seven weeks later.
        Assert.Contains("58 communes et 91 433 habitants ne sont couverts par rien de connu", text);
        Assert.Equal("89024", await page.Locator("[data-commune]").First.GetAttributeAsync("data-commune"));
        Assert.Equal("365", await page.Locator(".report-legend [data-state=covered] b").InnerTextAsync());
        Assert.Equal("58", await page.Locator(".report-legend [data-state=uncovered] b").InnerTextAsync());
        Assert.Equal(4, await page.Locator(".sheet [data-territory]").CountAsync());
        Assert.Equal(4, await page.Locator(".report-map .numbered").CountAsync());
        Assert.Contains("km", await page.Locator(".report-map .scale").TextContentAsync());
        Assert.Empty(await Axe.ViolationsAsync(page));

        await page.GetByRole(AriaRole.Button, new() { Name = "Fermer" }).ClickAsync();
        await watched.FiguresAsync("365 sur 423");
        Assert.DoesNotContain("report", page.Url);
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task A_day_that_is_looked_at_again_is_not_printed_before_it_is_there()
    {
        await using var watched = await fixture.OpenAsync();
        var page = watched.Page;
        await OpenAsync(watched, "kind=CPTS&date=2024-03-12&place=89");
        await page.EvaluateAsync("() => { location.hash = location.hash.replace('2024-03-12', '2023-12-18'); }");
        await page.Locator(".sheet").GetByText("309 sur 423").WaitForAsync();
        var coverage = await HeldAnswer.OfAsync(page, "**/coverage?**");
        await page.EvaluateAsync("() => { location.hash = location.hash.replace('2023-12-18', '2024-03-12'); }");
        await coverage.Asked;
        Assert.True(await page.Locator(".report-bar .primary").IsDisabledAsync());
        coverage.LetGo();
        await page.Locator(".report-bar .primary:enabled").WaitForAsync();
        await page.Locator(".sheet").GetByText("365 sur 423").WaitForAsync();
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task A_telephone_shows_the_preview_without_scrolling_sideways()
    {
        await using var watched = await fixture.OpenAsync(360, 740);
        await OpenAsync(watched, "kind=both&date=2024-03-12&place=89");
        Assert.Equal(360, await watched.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await watched.SaveAsync($"report-telephone-{GetType().Name}");
    }

    private async Task OpenAsync(WatchedPage watched, string choice)
    {
        await watched.Page.GotoAsync($"{fixture.Address}#{choice}&report=1");
        await watched.Page.Locator(".report-bar .primary:enabled").WaitForAsync();
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PageObject();
}

/// <summary>On the embedded dataset.</summary>
public sealed class EmbeddedReportWalk(MapPageFixture fixture) : ReportWalk(fixture), IClassFixture<MapPageFixture>;

/// <summary>On real polygons.</summary>
public sealed class RealReportWalk(RealMapPageFixture fixture) : ReportWalk(fixture), IClassFixture<RealMapPageFixture>;
