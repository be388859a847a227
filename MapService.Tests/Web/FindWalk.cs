using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapService.Tests.Web;

/// <summary>
/// Find: search as people type, and the lists of what is not covered. Expected figures: facts.md. On 12 March 2024 the 58 communes of Grand
/// Auxerrois et Armance, 91 433 inhabitants, are the Yonne's without a CPTS, 29 of them in the CLS Auxerrois, Aillantais, Chablis; in the
/// region, 171 + 40 + 98 + 62 + 159 + 34 = 564 of 3 697 communes are in one. Auxerre is the largest town of the Yonne (47.80 N, 3.57 E);
/// Saint-Sauveur-en-Puisaye is at 47.62 N, 3.19 E.
/// </summary>
[Collection(MapPages.Name)]
public abstract class FindWalk(PageFixture fixture)
{
    private const string Gaps = "#kind=CPTS&date=2024-03-12&place=89&panel=gaps";

    [Fact]
    public async Task A_commune_is_found_by_what_people_type_and_shown_by_the_keyboard_alone()
    {
        await using var watched = await fixture.OpenAsync();
        await watched.ShowAsync("#kind=CPTS&date=2024-03-12");
        await watched.MapAsync();
        var asTyped = await SearchAsync(watched, "st sauveur");
        Assert.Contains("Saint-Sauveur-en-Puisaye (89368)", asTyped);
        Assert.Equal(asTyped, await SearchAsync(watched, "SAINT-SAUVEUR"));

        var field = watched.Page.GetByRole(AriaRole.Combobox, new() { Name = "Chercher" });
        for (var i = 0; i <= asTyped.IndexOf("Saint-Sauveur-en-Puisaye (89368)"); i++)
        {
            await field.PressAsync("ArrowDown");
        }

        await watched.Page.WaitForFunctionAsync(
            "nom => document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.querySelector('strong').textContent === nom", "Saint-Sauveur-en-Puisaye (89368)");
        Assert.Empty(await Axe.ViolationsAsync(watched.Page));
        await watched.SaveAsync($"find-search-{GetType().Name}");
        await field.PressAsync("Enter");
        await watched.Page.GetByRole(AriaRole.Heading, new() { Name = "Saint-Sauveur-en-Puisaye (89368)" }).WaitForAsync();
        await UntilMiddleAsync(watched, 3.19, 47.62);
        await watched.AddressAsync("card=commune:89368");
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task A_departement_that_is_found_becomes_the_chosen_place()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        await watched.ShowAsync("#kind=CPTS&date=2024-03-12");
        Assert.Equal("Yonne (89)", (await SearchAsync(watched, "yonne"))[0]);
        await watched.Page.Keyboard.PressAsync("Enter");
        await watched.FiguresAsync("365 sur 423");
        await watched.AddressAsync("place=89");
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task A_territory_and_an_EPCI_that_are_found_open_their_cards()
    {
        await using var watched = await fixture.OpenAsync(360, 740, map: false);
        await watched.ShowAsync("#kind=CPTS&date=2024-03-12");
        await SearchAsync(watched, "cls aillantais");
        await watched.Page.Keyboard.PressAsync("Enter");
        await watched.Page.Locator("[data-territory=cls-auxerrois-aillantais-chablis]").WaitForAsync();
        await watched.AddressAsync("outlines=cls");

        await SearchAsync(watched, "puisaye forterre");
        await watched.Page.Locator("[role=option][data-type=epci]").ClickAsync();
        // The EPCI has 57 communes, 6 of them in the Nièvre; all are in the CPTS of that day.
        await Expect(watched.Page.Locator(".card .states [data-state=covered]")).ToContainTextAsync("57 communes");
        await Expect(watched.Page.Locator(".card.chosen")).ToContainTextAsync("EPCI, Nièvre et Yonne");
        await watched.IsAsWideAsItsWindowAsync();
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task What_is_not_found_is_said_and_what_is_only_near_is_said_to_be_near()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        await watched.ShowAsync("#kind=CPTS&date=2024-03-12");
        var said = watched.Page.Locator(".found [role=status]");
        Assert.Empty(await SearchAsync(watched, "qqqqqq"));
        await Expect(said).ToHaveTextAsync("Rien ne s’appelle « qqqqqq ».");
        Assert.Contains("Auxerre (89024)", await SearchAsync(watched, "auxere"));
        await Expect(said).ToHaveTextAsync("Rien d’exact pour « auxere ». Peut-être :");
        await watched.Page.Keyboard.PressAsync("Escape");
        await Expect(watched.Page.Locator("[role=option]:visible")).ToHaveCountAsync(0);
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task Uncovered_communes_are_counted_sorted_shown_and_taken_into_the_scenario()
    {
        await using var watched = await fixture.OpenAsync();
        await OpenAsync(watched, Gaps + "&list=communes");
        await SummaryAsync(watched, "58 communes sans CPTS connu, 91 433 habitants");
        await SummaryAsync(watched, "Dont 29 communes");
        await Expect(watched.Page.Locator("#gaps [data-caveat=inferred-composition]")).Not.ToHaveCountAsync(0);

        var populations = await PopulationsAsync(watched);
        Assert.Equal(58, populations.Count);
        Assert.Equal(91_433, populations.Sum());
        Assert.Equal(populations.OrderDescending(), populations);
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Habitants" }).ClickAsync();
        await watched.AddressAsync("sort=population");
        await Expect(watched.Page.Locator(".gap-table tbody td:last-child").First)
            .ToHaveTextAsync(populations.Min().ToString(CultureInfo.InvariantCulture));
        Assert.Equal(populations.Order(), await PopulationsAsync(watched));
        Assert.Empty(await Axe.ViolationsAsync(watched.Page));
        await watched.SaveAsync($"find-communes-{GetType().Name}");

        await watched.MapAsync();
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Montrer Auxerre sur la carte" }).ClickAsync();
        await watched.Page.GetByRole(AriaRole.Heading, new() { Name = "Auxerre (89024)" }).WaitForAsync();
        await UntilMiddleAsync(watched, 3.57, 47.80);

        await watched.Page.GetByLabel("Sélectionner Auxerre").CheckAsync();
        await watched.Page.GetByLabel("Sélectionner Saint-Florentin").CheckAsync();
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Essayer avec ces 2 communes" }).ClickAsync();
        await watched.AddressAsync("panel=scenario");
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task Zones_name_the_territories_beside_them_and_open_the_list_of_their_communes()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        await OpenAsync(watched, Gaps);
        var rows = watched.Page.Locator(".gap-table tbody tr");
        var communes = await rows.Locator("td:nth-child(2)").AllInnerTextsAsync();
        Assert.Equal(58, communes.Sum(Number));
        // The zone lies between all four CPTS of that day.
        await Expect(rows.First).ToContainTextAsync("Auxerre");
        await Expect(rows.First).ToContainTextAsync("CPTS Sud de l'Yonne (");
        await Expect(rows.First).ToContainTextAsync(" km)");
        Assert.Empty(await Axe.ViolationsAsync(watched.Page));
        await watched.SaveAsync($"find-zones-{GetType().Name}");

        await rows.First.GetByText("Ses communes").ClickAsync();
        await watched.Page.GetByText("Toutes les zones").WaitForAsync();
        await RowsAsync(watched, Number(communes[0]));
        await watched.AddressAsync("zone=89-");
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task A_long_list_is_drawn_a_hundred_rows_at_a_time_and_its_filter_forgives()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        await OpenAsync(watched, "#kind=CPTS&date=2024-03-12&panel=gaps&list=communes");
        await SummaryAsync(watched, "3 133 communes sans CPTS connu");
        await RowsAsync(watched, 100);
        await watched.Page.GetByText("100 lignes affichées sur 3 133.").WaitForAsync();
        await watched.Page.GetByText("Afficher 100 de plus").ClickAsync();
        await RowsAsync(watched, 200);

        await watched.Page.GetByLabel("N’afficher que les noms qui contiennent").FillAsync("ST florentin");
        await RowsAsync(watched, 1);
        await Expect(watched.Page.Locator(".gap-table tbody th")).ToContainTextAsync("Saint-Florentin (89345)");
        await watched.Page.ReloadAsync();
        await RowsAsync(watched, 1);
        Assert.Empty(await watched.FaultsAsync());
    }

    [Theory]
    [InlineData("zones", "Aucune commune sans CPTS.")]
    [InlineData("overlaps", "Aucune commune n’est dans deux CPTS à cette date.")]
    public async Task Where_nothing_is_uncovered_or_covered_twice_it_is_said(string list, string expected)
    {
        await using var watched = await fixture.OpenAsync(map: false);
        await OpenAsync(watched, $"#kind=CPTS&date=2024-04-29&place=89&panel=gaps&list={list}");
        await watched.Page.GetByText(expected).WaitForAsync();
        await watched.SaveAsync($"find-nothing-{list}-{GetType().Name}");
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task Of_both_kinds_the_communes_in_neither_are_listed()
    {
        await using var watched = await fixture.OpenAsync(360, 740, map: false);
        await OpenAsync(watched, "#kind=both&date=2024-03-12&place=89&panel=gaps");
        await SummaryAsync(watched, "29 communes sans CPTS ni CLS connu");
        await RowsAsync(watched, 29);
        await watched.IsAsWideAsItsWindowAsync();
        await watched.SaveAsync($"find-both-{GetType().Name}");
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task Of_both_kinds_each_kind_has_its_own_caveats_of_the_place()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        await OpenAsync(watched, "#kind=both&date=2024-03-12&place=89&panel=gaps");
        // Two CLS of the Yonne are of unknown composition, and all of its CPTS are known; those of the Côte-d'Or are not.
        var caveats = watched.Page.Locator("#gaps [data-caveat=unknown-composition]");
        await Expect(caveats.GetByText("CLS Avallonnais")).Not.ToHaveCountAsync(0);
        var unknown = WatchedPage.Plain(string.Join(' ', await caveats.AllInnerTextsAsync()));
        Assert.Contains("2 CLS", unknown);
        Assert.DoesNotContain("CPTS", unknown);
        Assert.Empty(await watched.FaultsAsync());
    }

    [Theory]
    [InlineData("both", "29 communes sans CPTS ni CLS connu")]
    [InlineData("CPTS", "58 communes sans CPTS connu")]
    public async Task Until_the_states_of_another_day_are_there_no_list_says_that_it_is_of_that_day(string kind, string before)
    {
        await using var watched = await fixture.OpenAsync(map: false);
        await OpenAsync(watched, $"#kind={kind}&date=2024-03-12&place=89&panel=gaps&list=communes");
        var states = await HeldAnswer.OfAsync(watched.Page, "**/communes/states?**");
        await watched.Page.FillAsync("#date", "2023-12-18");
        await states.ArrivedAsync();
        var summary = watched.Page.Locator(".gap-summary");
        if (kind == "both")
        {
            await Expect(watched.Page.Locator("#gaps")).ToHaveAttributeAsync("aria-busy", "true");
            await SummaryAsync(watched, "12 mars 2024");
            await SummaryAsync(watched, before);
        }
        else
        {
            await summary.GetByText("18 décembre 2023").WaitForAsync();
            // 423 - 309.
            await SummaryAsync(watched, "114 communes sans CPTS connu");
            await Expect(summary).Not.ToContainTextAsync("Dont");
        }

        states.LetGo();
        await watched.Page.Locator("#gaps[aria-busy=false]").WaitForAsync();
        await summary.GetByText("18 décembre 2023").WaitForAsync();
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task An_old_list_keeps_the_name_of_its_place()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        await OpenAsync(watched, Gaps);
        var gaps = await HeldAnswer.OfAsync(watched.Page, "**/gaps?**");
        await watched.Page.EvaluateAsync("() => { location.hash = location.hash.replace('place=89', 'place=71'); }");
        await gaps.ArrivedAsync();
        await SummaryAsync(watched, "Yonne, 12 mars 2024");
        await Expect(watched.Page.Locator("#gaps")).ToHaveAttributeAsync("aria-busy", "true");
        gaps.LetGo();
        await watched.Page.Locator(".gap-summary").GetByText("Saône-et-Loire, 12 mars 2024").WaitForAsync();
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task A_zone_whose_population_lacks_communes_says_so()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        await watched.Page.RouteAsync("**/gaps?**", async route =>
        {
            var answer = await route.FetchAsync();
            var gaps = System.Text.Json.Nodes.JsonNode.Parse(await answer.TextAsync())!;
            gaps["zones"]![0]!["largest"]![0]!["population"] = null;
            await route.FulfillAsync(new() { Response = answer, Body = gaps.ToJsonString() });
        });
        await OpenAsync(watched, Gaps);
        await watched.Page.Locator(".gap-table").GetByText("sans 1 commune de population inconnue").WaitForAsync();
    }

    [Fact]
    public async Task Enter_right_after_typing_shows_the_first_that_is_found_and_a_territory_has_no_population_of_all_its_days()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        await watched.ShowAsync("#kind=CPTS&date=2024-03-12");
        var field = watched.Page.GetByRole(AriaRole.Combobox, new() { Name = "Chercher" });
        var answer = await HeldAnswer.OfAsync(watched.Page, "**/search?**");
        await field.FillAsync("yonne");
        await field.PressAsync("Enter");
        await answer.ArrivedAsync();
        await watched.AddressWithoutAsync("place=89");
        answer.LetGo();
        await watched.AddressAsync("place=89");
        await watched.FiguresAsync("365 sur 423");

        await SearchAsync(watched, "cpts sud de l'yonne");
        var territory = watched.Page.Locator("[role=option][data-type=territory]").First;
        await Expect(territory).ToContainTextAsync("CPTS, Yonne");
        await Expect(territory).Not.ToContainTextAsync("habitants");
        Assert.Empty(await watched.FaultsAsync());
    }

    // Types as a reader does, and waits until what is listed answers it.
    private static async Task<List<string>> SearchAsync(WatchedPage watched, string text)
    {
        var answered =
            watched.Page.WaitForResponseAsync(
                response => response.Url.Contains("/search?", StringComparison.Ordinal) && response.Url.Contains(
                    "q=" + Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal), StringComparison.Ordinal));
        await watched.Page.GetByRole(AriaRole.Combobox, new() { Name = "Chercher" }).FillAsync(text);
        await answered;
        await watched.Page.Locator(".found [role=status]:not(:has-text('Recherche'))").WaitForAsync();
        return [.. await watched.Page.Locator("[role=option] strong").AllInnerTextsAsync()];
    }

    private async Task OpenAsync(WatchedPage watched, string address)
    {
        await watched.Page.GotoAsync(fixture.Address + address);
        await watched.Page.Locator("#gaps[aria-busy=false] .gap-summary").WaitForAsync();
    }

    private static Task SummaryAsync(WatchedPage watched, string text) =>
        Expect(watched.Page.Locator(".gap-summary")).ToContainTextAsync(text);

    private static Task RowsAsync(WatchedPage watched, int count) =>
        Expect(watched.Page.Locator(".gap-table tbody tr")).ToHaveCountAsync(count);

    private static async Task<List<int>> PopulationsAsync(WatchedPage watched) =>
        [.. (await watched.Page.Locator(".gap-table tbody td:last-child").AllInnerTextsAsync()).Select(Number)];

    private static int Number(string text) => int.Parse(string.Concat(text.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);

    // A tenth of a degree is about the size of a commune or two.
    private static Task UntilMiddleAsync(WatchedPage watched, double longitude, double latitude) => watched.Page.WaitForFunctionAsync(
        "([longitude, latitude]) => { const { lng, lat } = window.maps.map.getCenter(); return Math.abs(lng - longitude) < 0.1 && "
        + "Math.abs(lat - latitude) < 0.1; }",
        new[] { longitude, latitude });
}

/// <summary>On the embedded dataset.</summary>
public sealed class EmbeddedFindWalk(MapPageFixture fixture) : FindWalk(fixture), IClassFixture<MapPageFixture>;

/// <summary>On real polygons.</summary>
[Collection(RealMapPages.Name)]
public sealed class RealFindWalk(RealMapPageFixture fixture) : FindWalk(fixture), IClassFixture<RealMapPageFixture>;
