using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

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
        await using var watched = await fixture.OpenAsync(map: false);
        await OpenAsync(watched, choice);
        await Expect(watched.Page.Locator(".sheet")).ToHaveCountAsync(pages);
        await watched.SaveAsync($"report-{choice.Replace('&', '-').Replace('=', '-')}-{GetType().Name}");
        var printed = Encoding.Latin1.GetString(await watched.Page.PdfAsync(new() { PreferCSSPageSize = true }));
        Assert.Equal(pages, PageObject().Count(printed));
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task The_page_of_the_Yonne_says_what_is_covered_what_is_not_and_by_whom()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        var page = watched.Page;
        await page.AddInitScriptAsync("window.printed = 0; window.print = () => { window.printed++; };");
        await watched.ShowAsync("#kind=CPTS&date=2024-03-12&place=89");
        await page.GetByRole(AriaRole.Button, new() { Name = "Rapport à imprimer" }).ClickAsync();
        await watched.AddressAsync("report=1");
        var print = page.GetByRole(AriaRole.Button, new() { Name = "Imprimer" });
        await page.Locator(".sheet[aria-busy=false]").WaitForAsync();
        await print.ClickAsync();
        await page.WaitForFunctionAsync("() => window.printed === 1");

        var sheet = page.Locator(".sheet");
        await Expect(sheet).ToContainTextAsync("Yonne (89)");
        await Expect(sheet).ToContainTextAsync("au 12 mars 2024");
        await Expect(sheet).ToContainTextAsync("365 sur 423");
        // Grand Auxerrois et Armance, which comes seven weeks later.
        await Expect(sheet)
            .ToContainTextAsync("58 communes et 91 433 habitants ne sont dans aucun CPTS connu, dont 29 communes dans un CLS seulement");
        await Expect(page.Locator("[data-commune]").First).ToHaveAttributeAsync("data-commune", "89024");
        await Expect(page.Locator(".report-legend [data-state=covered] b")).ToHaveTextAsync("365");
        // The 29 communes of the Auxerrois have a CLS.
        await Expect(page.Locator(".report-legend [data-state=other] b")).ToHaveTextAsync("29");
        await Expect(page.Locator(".report-legend [data-state=uncovered] b")).ToHaveTextAsync("29");
        await Expect(page.Locator(".sheet [data-territory]")).ToHaveCountAsync(4);
        await Expect(page.Locator(".report-map .numbered")).ToHaveCountAsync(4);
        await Expect(page.Locator(".report-map .scale")).ToContainTextAsync("km");
        Assert.Empty(await Axe.ViolationsAsync(page));

        await page.GetByRole(AriaRole.Button, new() { Name = "Fermer" }).ClickAsync();
        await watched.FiguresAsync("365 sur 423");
        await watched.AddressWithoutAsync("report");
        Assert.Empty(await watched.FaultsAsync());
    }

    [Theory]
    [InlineData("both", "2022-07-22", "fr")]
    [InlineData("both", "2024-05-03", "en")]
    [InlineData("both", "2024-05-03", "fr")]
    [InlineData("CLS", "2024-05-03", "fr")]
    [InlineData("CPTS", "2022-07-22", "fr")]
    public async Task Each_departement_of_a_region_has_a_page_of_its_own(string kind, string date, string language)
    {
        await using var watched = await fixture.OpenAsync(map: false);
        await OpenAsync(watched, $"kind={kind}&date={date}&place=r27&lang={language}");
        var sheets = watched.Page.Locator(".sheet");
        await Expect(sheets).ToHaveCountAsync(8);
        for (var at = 0; at < 8; at++)
        {
            // The others are left out, so that no half page of one makes up for another.
            await watched.Page.EvaluateAsync(
                "at => document.querySelectorAll('.sheet').forEach((sheet, other) => { sheet.hidden = other !== at; sheet.style.breakAfter "
                + "= 'auto'; })", at);
            var printed = Encoding.Latin1.GetString(await watched.Page.PdfAsync(new() { PreferCSSPageSize = true }));
            Assert.True(
                PageObject().Count(printed) == 1,
                $"{await sheets.Nth(at).GetAttributeAsync("data-departement")} takes {PageObject().Count(printed)} pages");
        }

        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task The_legend_counts_as_that_of_the_map_does()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        var page = watched.Page;
        // Without a CPTS: 40 communes of Centre Yonne, 56 of Puisaye-Forterre, 58 of Grand Auxerrois et Armance. Of these the 29 of the
        // Auxerrois and the 13 of the Aillantais have a CLS.
        string[] states = [
            "Dans un CPTS 269",
            "Dans deux CPTS ou plus 0",
            "Peut-être dans un CPTS 0",
            "Dans un CLS seulement 42",
            "Dans aucun CPTS, pour ce que l’on sait 112",
            "Composition déduite"
        ];
        await watched.ShowAsync("#kind=CPTS&date=2023-11-01&place=89");
        await watched.FiguresAsync("269 sur 423");
        await Expect(page.Locator("#legend li")).ToHaveTextAsync(states);
        await OpenAsync(watched, "kind=CPTS&date=2023-11-01&place=89");
        await Expect(page.Locator(".report-legend li")).ToHaveTextAsync(states);
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task Inferred_compositions_have_dots_and_nothing_is_drawn_outside_the_departement()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        var page = watched.Page;
        await OpenAsync(watched, "kind=CPTS&date=2024-03-12&place=89");
        // GIPS89 is stated.
        Assert.Equal(
            ["cpts-centre-yonne", "cpts-nord-yonne", "cpts-puisaye-forterre"],
            (await page.Locator("[data-inferred]").EvaluateAllAsync<string[]>("all => all.map(one => one.dataset.inferred)")).Order());
        await Expect(page.Locator(".report-legend [data-state=inferred]")).ToHaveTextAsync("Composition déduite");
        // Puisaye-Forterre goes on in the Nièvre.
        await Expect(page.Locator(".report-map :is(.outline, .inferred):not(g[clip-path] *)")).ToHaveCountAsync(0);
        var border = await page.Locator(".report-map .border").GetAttributeAsync("d");
        Assert.NotEmpty(border!);
        Assert.Equal(border, await page.Locator(".report-map clipPath path").GetAttributeAsync("d"));
        Assert.True(await page.EvaluateAsync<bool>(
            "[...document.querySelectorAll('.numbered circle')].every(one => document.querySelector('.report-map "
            + ".border').isPointInFill(new DOMPoint(one.cx.baseVal.value, one.cy.baseVal.value)))"));
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task A_day_that_is_looked_at_again_is_not_printed_before_it_is_there()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        var page = watched.Page;
        await OpenAsync(watched, "kind=CPTS&date=2024-03-12&place=89");
        await page.EvaluateAsync("() => { location.hash = location.hash.replace('2024-03-12', '2023-12-18'); }");
        await page.Locator(".sheet").GetByText("309 sur 423").WaitForAsync();
        var coverage = await HeldAnswer.OfAsync(page, "**/coverage?**");
        await page.EvaluateAsync("() => { location.hash = location.hash.replace('2023-12-18', '2024-03-12'); }");
        await coverage.ArrivedAsync();
        await Expect(page.Locator(".report-bar .primary")).ToBeDisabledAsync();
        coverage.LetGo();
        await page.Locator(".report-bar .primary:enabled").WaitForAsync();
        await page.Locator(".sheet").GetByText("365 sur 423").WaitForAsync();
        Assert.Empty(await watched.FaultsAsync());
    }

    // Caveats name territories: a page that was fitted to the paper without the names could take two with them.
    [Fact]
    public async Task Nothing_is_printed_before_territories_have_their_names()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        var page = watched.Page;
        var names = await HeldAnswer.OfAsync(page, url => url.EndsWith("/territories", StringComparison.Ordinal));
        var last = page.WaitForResponseAsync(answer => answer.Url.Contains("/downloads/departements.geojson", StringComparison.Ordinal));
        await page.GotoAsync($"{fixture.Address}#kind=CPTS&date=2022-07-22&place=21&report=1");
        await last;
        await names.ArrivedAsync();
        await Expect(page.Locator(".report-bar .primary")).ToBeDisabledAsync();
        await Expect(page.Locator(".sheet[aria-busy=true]")).ToHaveCountAsync(1);
        names.LetGo();
        await page.Locator(".report-bar .primary:enabled").WaitForAsync();
        await Expect(page.Locator(".sheet [data-caveat=unknown-composition]")).ToContainTextAsync("CPTS Centre 21");
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task A_telephone_shows_the_preview_without_scrolling_sideways()
    {
        await using var watched = await fixture.OpenAsync(360, 740, map: false);
        await OpenAsync(watched, "kind=both&date=2024-03-12&place=89");
        await watched.IsAsWideAsItsWindowAsync();
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
[Collection(RealMapPages.Name)]
public sealed class RealReportWalk(RealMapPageFixture fixture) : ReportWalk(fixture), IClassFixture<RealMapPageFixture>;
