using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapService.Tests.Web;

/// <summary>What the page says when something is missing: the service, an answer, WebGL, a place.</summary>
[Collection(MapPages.Name)]
public abstract class HonestStates(PageFixture fixture)
{
    private const string Yonne = "#kind=CPTS&date=2024-03-12&place=89";

    [Fact]
    public async Task While_the_server_is_away_what_is_shown_is_marked_old_and_when_it_is_back_the_page_finds_out_by_itself()
    {
        await using var watched = await fixture.OpenAsync();
        var page = watched.Page;
        await watched.ShowAsync(Yonne);
        await watched.MapAsync();

        await fixture.StopServerAsync();
        await page.FillAsync("#date", "2021-07-18");
        await page.GetByRole(AriaRole.Alert).GetByText("Le service ne répond pas").WaitForAsync();

        // Nothing of another day stands beside the new date without saying so.
        await page.Locator("#figures .old").GetByText("Anciens : ceux du 18 juillet 2021 manquent encore.").First.WaitForAsync();
        await page.Locator("#map-notes").GetByText("Carte ancienne, du 12 mars 2024").WaitForAsync();
        await Expect(page.Locator("#legend b")).ToHaveTextAsync(["…", "…", "…", "…", "…"]);
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.GetByRole(AriaRole.Tab, new() { Name = "Non couvert" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Tabpanel)).Not.ToBeEmptyAsync();
        await page.GetByRole(AriaRole.Tab, new() { Name = "Chiffres" }).ClickAsync();
        await Expect(page.Locator("#picture .old")).Not.ToHaveCountAsync(0);
        await watched.SaveAsync($"honest-away-{GetType().Name}");

        await fixture.StartServerAsync();
        await page.GetByRole(AriaRole.Alert).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await watched.FiguresAsync("0 sur 423");
        await watched.MapAsync();
        await Expect(page.Locator("#picture .old")).ToHaveCountAsync(0);
        Assert.DoesNotContain(await watched.FaultsAsync(), fault => fault.StartsWith("script", StringComparison.Ordinal)
            || fault.StartsWith("third party", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failing_answer_can_be_asked_for_again()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        await watched.ShowAsync(Yonne);
        await watched.Page.RouteAsync("**/coverage?**", route => route.FulfillAsync(new() { Status = 503 }));
        await watched.Page.FillAsync("#date", "2021-07-18");
        await watched.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        await watched.Page.UnrouteAllAsync();
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Réessayer" }).ClickAsync();
        await watched.FiguresAsync("0 sur 423");
        await watched.Page.GetByRole(AriaRole.Alert).WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    [Fact]
    public async Task Without_WebGL_figures_lists_and_legend_are_there_and_the_page_says_why_the_map_is_not()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        await watched.ShowAsync(Yonne);
        await watched.Page.GetByText("n’a pas de WebGL").WaitForAsync();
        await Expect(watched.Page.Locator("#legend").GetByText("365")).ToBeVisibleAsync();
        await watched.ShareAsync("communes", "365 sur 423");
        await watched.Page.GetByRole(AriaRole.Tab, new() { Name = "Non couvert" }).ClickAsync();
        await watched.Page.GetByRole(AriaRole.Tabpanel).GetByRole(AriaRole.Table).First.WaitForAsync();
        await watched.Page.GetByRole(AriaRole.Tab, new() { Name = "Essayer" }).ClickAsync();
        await watched.Page.GetByRole(AriaRole.Heading, new() { Level = 2 }).GetByText("Essayer").WaitForAsync();
        await watched.SaveAsync($"honest-no-webgl-{GetType().Name}");
        Assert.DoesNotContain(await watched.FaultsAsync(), fault => fault.StartsWith("script", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_to_a_place_that_the_dataset_does_not_have_says_so()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        await watched.Page.GotoAsync(fixture.Address + "#kind=CPTS&date=2024-03-12&place=75");
        await watched.Page.GetByRole(AriaRole.Alert).GetByText("75").WaitForAsync();
        await Expect(watched.Page.Locator("[data-share]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_date_before_everything_that_is_known_says_that_nothing_is_known_to_be_in_force()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        await watched.ShowAsync("#kind=CPTS&date=1999-01-01&place=89");
        await watched.ShareAsync("communes", "0,00 % 0 sur 423");
        await watched.Page.Locator("#figures").GetByText("Aucun CPTS connu à cette date").WaitForAsync();
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task A_date_that_the_calendar_does_not_have_changes_nothing_and_is_said()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        await watched.ShowAsync(Yonne);
        await watched.Page.FillAsync("#date", "");
        await watched.Page.GetByText("Cette date n’existe pas").WaitForAsync();
        await watched.AddressAsync("date=2024-03-12");
    }
}

/// <summary>On the embedded dataset.</summary>
public sealed class EmbeddedHonestStates(MapPageFixture fixture) : HonestStates(fixture), IClassFixture<MapPageFixture>;

/// <summary>On real polygons.</summary>
[Collection(RealMapPages.Name)]
public sealed class RealHonestStates(RealMapPageFixture fixture) : HonestStates(fixture), IClassFixture<RealMapPageFixture>;
