using System.Net.Http.Json;
using System.Text.RegularExpressions;
using MapService.Tests.Api;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapService.Tests.Web;

/// <summary>
/// A trial in every tab: the map, its legend and its picture show it, all else is what is, and each says which. Expected figures: facts.md.
/// On 12 March 2024, 365 of the Yonne's 423 communes are in a CPTS; with the two EPCI that no CPTS has, Auxerrois and Serein et Armance,
/// all are.
/// </summary>
[Collection(MapPages.Name)]
public abstract class TrialWalk(PageFixture fixture)
{
    private const string Yonne = "#kind=CPTS&date=2024-03-12&place=89";
    private const string Real = "Situation réelle, sans l’essai en cours.";
    private static readonly string[] Missing = ["200067114", "200067304"];

    [Fact]
    public async Task The_map_shows_the_trial_in_every_tab_and_all_else_says_that_it_is_without()
    {
        await using var watched = await fixture.OpenAsync();
        var page = watched.Page;
        await OpenAsync(watched, Yonne);
        await watched.MapAsync();
        await Expect(page.Locator("#trial")).ToContainTextAsync(new Regex(@"Essai en cours\s: ajouter 2\sEPCI à CPTS Centre Yonne\."));
        await Expect(page.Locator("#trial")).ToContainTextAsync(new Regex(@"Yonne\s: 72,62\s% → 100,00\s% des habitants"));
        await watched.ShareAsync("communes", "365 sur 423");
        await watched.SaveAsync($"trial-figures-{GetType().Name}");
        foreach (var (tab, real) in new[] { ("figures", "#figures"), ("gaps", "#gaps"), ("files", "#files"), ("scenario", ".time-head") })
        {
            await page.ClickAsync("#tab-" + tab);
            await page.Locator(real).GetByText(Real).First.WaitForAsync();
            await ShownAsync(page, 423);
        }

        await page.ClickAsync("#tab-gaps");
        await page.GetByText("58 communes sans CPTS connu").WaitForAsync();
        await page.ClickAsync("#tab-files");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ouvrir le rapport" }).ClickAsync();
        await page.Locator(".report-bar").GetByText(Real).WaitForAsync();
        await page.Locator(".printed").GetByText("365 sur 423").WaitForAsync();
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task The_map_without_the_trial_is_a_choice_that_the_address_keeps_and_the_back_button_undoes()
    {
        await using var first = await fixture.OpenAsync();
        await OpenAsync(first, Yonne);
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "Voir sans l’essai" }).ClickAsync();
        await HiddenAsync(first.Page);

        await using var second = await fixture.OpenAsync();
        await second.Page.GotoAsync(first.Page.Url);
        await HiddenAsync(second.Page);
        await second.Page.GetByText("Tout ce qui est affiché, la carte aussi, est la situation réelle.").WaitForAsync();
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Voir avec l’essai" }).ClickAsync();
        await ShownAsync(second.Page, 423);

        await first.Page.GoBackAsync();
        await ShownAsync(first.Page, 423);
        Assert.Empty(await first.FaultsAsync());
        Assert.Empty(await second.FaultsAsync());
    }

    [Fact]
    public async Task The_picture_says_whether_it_shows_a_trial()
    {
        await using var watched = await fixture.OpenAsync();
        var page = watched.Page;
        await page.AddInitScriptAsync(
            "window.written = []; const fill = CanvasRenderingContext2D.prototype.fillText; CanvasRenderingContext2D.prototype.fillText = "
            + "function (text, ...more) { window.written.push(text); return fill.call(this, text, ...more); };");
        await OpenAsync(watched, Yonne + "&panel=files");
        await watched.MapAsync();
        Assert.Equal("maps-essai-CPTS-89-2024-03-12.png", await PictureAsync(page));
        var written = await WrittenAsync(page);
        Assert.Contains("Essai : CPTS – Yonne", written);
        Assert.Contains("Avec les changements d’un essai (ajouter 2 EPCI à CPTS Centre Yonne), qui n’est pas la situation réelle", written);
        Assert.Contains("Yonne, avec l’essai : 423 sur 423 communes (100,00 %, contre 86,29 % en réalité)", written);
        Assert.Contains("Dans un CPTS : 423", written);

        await page.ClickAsync("#trial-switch");
        await HiddenAsync(page);
        await page.EvaluateAsync("() => { window.written = []; }");
        Assert.Equal("maps-CPTS-89-2024-03-12.png", await PictureAsync(page));
        written = await WrittenAsync(page);
        Assert.DoesNotContain("essai", written, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("365 sur 423 communes (86,29 %)", written);
        Assert.Contains("Dans un CPTS : 365", written);
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task A_card_tells_what_is_from_what_the_trial_makes_of_it()
    {
        await using var watched = await fixture.OpenAsync();
        await OpenAsync(watched, Yonne + "&card=commune:89024");
        // Auxerre is in the CLS alone.
        await Expect(watched.Page.Locator(".card .state"))
            .ToHaveTextAsync([new Regex("^Dans un CLS seulement"), new Regex(@"^Dans l’essai\s: Dans un CPTS")]);
        await watched.Page.ClickAsync("#trial-switch");
        await Expect(watched.Page.Locator(".card .state")).ToHaveTextAsync([new Regex("^Dans un CLS seulement")]);
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task The_list_of_communes_to_choose_from_says_what_is()
    {
        await using var watched = await fixture.OpenAsync();
        await OpenAsync(watched, Yonne + "&panel=scenario&choose=89024");
        await watched.Page.Locator(".commune-list summary").ClickAsync();
        await Expect(watched.Page.Locator("ul.communes .hint")).ToHaveTextAsync([new Regex("Dans un CLS seulement")]);
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task Where_the_trial_cannot_be_shown_everything_is_what_is_and_the_trial_is_not_lost()
    {
        await using var watched = await fixture.OpenAsync();
        var page = watched.Page;
        await OpenAsync(watched, Yonne);
        var content = ContentOf(page);
        await page.GetByLabel("CLS", new() { Exact = true }).CheckAsync();
        await page.Locator("#trial[data-trial=other]", new() { HasText = "porte sur les CPTS seuls" }).WaitForAsync();
        await Expect(page.Locator(".trial-tag")).ToHaveCountAsync(0);
        await Expect(page.Locator("#legend [data-state=covered] b")).ToHaveTextAsync("78");
        Assert.Equal(content, ContentOf(page));
        await page.GetByRole(AriaRole.Button, new() { Name = "Voir les CPTS" }).ClickAsync();
        await ShownAsync(page, 423);

        // Centre Yonne begins on 18 December 2023: two years before there is nothing to add to.
        await page.FillAsync("#date", "2021-12-01");
        await page.Locator("#trial[data-trial=fault]", new() { HasText = "À cette date, l’essai ne peut pas être calculé" }).WaitForAsync();
        await Expect(page.Locator(".trial-tag")).ToHaveCountAsync(0);
        await Expect(page.Locator("#legend [data-state=covered] b")).ToHaveTextAsync("269");
        await page.FillAsync("#date", "2024-03-12");
        await ShownAsync(page, 423);
        Assert.Equal(content, ContentOf(page));
        Assert.All(await watched.FaultsAsync(), fault => Assert.Contains("status of 400", fault));
    }

    [Fact]
    public async Task On_a_telephone_it_fits_in_english_too_and_axe_finds_nothing_serious()
    {
        await using var watched = await fixture.OpenAsync(360, 740);
        await OpenAsync(watched, Yonne + "&lang=en");
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "See without the trial" }).WaitForAsync();
        await watched.Page.GetByText("Map and legend: a trial, not the real situation").WaitForAsync();
        await watched.IsAsWideAsItsWindowAsync();
        Assert.Empty(await Axe.ViolationsAsync(watched.Page));
        await watched.SaveAsync($"trial-telephone-{GetType().Name}");
        Assert.Empty(await watched.FaultsAsync());
    }

    // With the trial in which the two EPCI join Centre Yonne, by its link.
    private async Task OpenAsync(WatchedPage watched, string address)
    {
        using var client = new HttpClient();
        var body = new
        {
            kind = "CPTS",
            date = "2024-03-12",
            changes = new[]
        {
            new { action = "add", territory = "cpts-centre-yonne", epcis = Missing }
        }
        };
        var answer = await (await client.PostAsJsonAsync(fixture.Address + "scenarios", body, TestContext.Current.CancellationToken))
            .JsonAsync();
        await watched.Page.GotoAsync($"{fixture.Address}{address}&scenario={answer.GetProperty("link").GetString()!.Split('/')[^1]}");
        await ShownAsync(watched.Page, 423);
    }

    private static async Task ShownAsync(IPage page, int covered)
    {
        await page.Locator("#trial[data-trial=shown]").WaitForAsync();
        await page.Locator(".trial-tag").WaitForAsync();
        await Expect(page.Locator("#legend [data-state=covered] b")).ToHaveTextAsync($"{covered}");
        await StateAsync(page, "covered");
    }

    private static async Task HiddenAsync(IPage page)
    {
        await page.Locator("#trial[data-trial=hidden]").WaitForAsync();
        await Expect(page.Locator(".trial-tag")).ToHaveCountAsync(0);
        await Expect(page.Locator("#legend [data-state=covered] b")).ToHaveTextAsync("365");
        await StateAsync(page, "other");
    }

    private static Task StateAsync(IPage page, string state) => page.WaitForFunctionAsync(
        "state => document.querySelector('#picture').dataset.state === 'drawn' && window.maps.map.getLayer('state-' + state) !== undefined "
        + "&& window.maps.map.queryRenderedFeatures({ layers: ['state-' + state] }).some(f => f.properties.code === '89024')", state);

    private static async Task<string> PictureAsync(IPage page)
    {
        await page.Locator("#save-picture:enabled").WaitForAsync();
        return (await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("#save-picture"))).SuggestedFilename;
    }

    // Lines that are drawn one after the other are parts of one sentence.
    private static async Task<string> WrittenAsync(IPage page) =>
        WatchedPage.Plain(string.Join(' ', await page.EvaluateAsync<string[]>("() => window.written")));

    private static string ContentOf(IPage page) => Regex.Match(page.Url, "scenario=([^&]+)").Groups[1].Value;
}

/// <summary>On the embedded dataset.</summary>
public sealed class EmbeddedTrialWalk(MapPageFixture fixture) : TrialWalk(fixture), IClassFixture<MapPageFixture>;

/// <summary>On real polygons.</summary>
[Collection(RealMapPages.Name)]
public sealed class RealTrialWalk(RealMapPageFixture fixture) : TrialWalk(fixture), IClassFixture<RealMapPageFixture>;
