using System.Globalization;
using Microsoft.Playwright;

namespace MapService.Tests.Web;

/// <summary>
/// Find: search as people type, and the lists of what is not covered. Expected figures: facts.md. On 12 March 2024 the 58 communes of Grand Auxerrois et
/// Armance, 91 433 inhabitants, are the Yonne's without a CPTS, 29 of them in the CLS Auxerrois, Aillantais, Chablis; in the region, 171 + 40 + 98 + 62 +
/// 159 + 34 = 564 of 3 697 communes are in one. Auxerre is the largest town of the Yonne (47.80 N, 3.57 E); Saint-Sauveur-en-Puisaye is at 47.62 N, 3.19 E.
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

        Assert.Equal(
            "Saint-Sauveur-en-Puisaye (89368)",
            await watched.Page.EvaluateAsync<string>("document.getElementById(document.activeElement.getAttribute('aria-activedescendant')).querySelector('strong').textContent"));
        Assert.Empty(await Axe.ViolationsAsync(watched.Page));
        await watched.SaveAsync($"find-search-{GetType().Name}");
        await field.PressAsync("Enter");
        await watched.Page.GetByRole(AriaRole.Heading, new() { Name = "Saint-Sauveur-en-Puisaye (89368)" }).WaitForAsync();
        await UntilMiddleAsync(watched, 3.19, 47.62);
        Assert.Contains("card=commune:89368", watched.Page.Url);
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task A_departement_that_is_found_becomes_the_chosen_place()
    {
        await using var watched = await fixture.OpenAsync();
        await watched.ShowAsync("#kind=CPTS&date=2024-03-12");
        Assert.Equal("Yonne (89)", (await SearchAsync(watched, "yonne"))[0]);
        await watched.Page.Keyboard.PressAsync("Enter");
        await watched.FiguresAsync("365 sur 423");
        Assert.Contains("place=89", watched.Page.Url);
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task A_territory_and_an_EPCI_that_are_found_open_their_cards()
    {
        await using var watched = await fixture.OpenAsync(360, 740);
        await watched.ShowAsync("#kind=CPTS&date=2024-03-12");
        await SearchAsync(watched, "cls aillantais");
        await watched.Page.Keyboard.PressAsync("Enter");
        await watched.Page.Locator("[data-territory=cls-auxerrois-aillantais-chablis]").WaitForAsync();
        Assert.Contains("outlines=cls", watched.Page.Url);

        await SearchAsync(watched, "puisaye forterre");
        await watched.Page.Locator("[role=option][data-type=epci]").ClickAsync();
        // The EPCI has 57 communes, 6 of them in the Nièvre; all are in the CPTS of that day.
        await watched.Page.Locator(".card .states [data-state=covered]").WaitForAsync();
        Assert.Contains("57 communes", WatchedPage.Plain(await watched.Page.Locator(".card .states").InnerTextAsync()));
        Assert.Contains("EPCI, Nièvre et Yonne", WatchedPage.Plain(await watched.Page.Locator(".card").InnerTextAsync()));
        Assert.Equal(360, await watched.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task What_is_not_found_is_said_and_what_is_only_near_is_said_to_be_near()
    {
        await using var watched = await fixture.OpenAsync();
        await watched.ShowAsync("#kind=CPTS&date=2024-03-12");
        Assert.Empty(await SearchAsync(watched, "qqqqqq"));
        Assert.Equal("Rien ne s’appelle « qqqqqq ».", await SaidAsync(watched));
        Assert.Contains("Auxerre (89024)", await SearchAsync(watched, "auxere"));
        Assert.Equal("Rien d’exact pour « auxere ». Peut-être :", await SaidAsync(watched));
        await watched.Page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await watched.Page.Locator("[role=option]:visible").CountAsync());
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task Uncovered_communes_are_counted_sorted_shown_and_taken_into_the_scenario()
    {
        await using var watched = await fixture.OpenAsync();
        await OpenAsync(watched, Gaps + "&list=communes");
        var summary = await SummaryAsync(watched);
        Assert.Contains("58 communes sans CPTS connu, 91 433 habitants", summary);
        Assert.Contains("Dont 29 communes", summary);
        Assert.NotEqual(0, await watched.Page.Locator("#gaps [data-caveat=inferred-composition]").CountAsync());

        var populations = await PopulationsAsync(watched);
        Assert.Equal(58, populations.Count);
        Assert.Equal(91_433, populations.Sum());
        Assert.Equal(populations.OrderDescending(), populations);
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Habitants" }).ClickAsync();
        Assert.Equal(populations.Order(), await PopulationsAsync(watched));
        Assert.Contains("sort=population", watched.Page.Url);
        Assert.Empty(await Axe.ViolationsAsync(watched.Page));
        await watched.SaveAsync($"find-communes-{GetType().Name}");

        await watched.MapAsync();
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Montrer Auxerre sur la carte" }).ClickAsync();
        await watched.Page.GetByRole(AriaRole.Heading, new() { Name = "Auxerre (89024)" }).WaitForAsync();
        await UntilMiddleAsync(watched, 3.57, 47.80);

        await watched.Page.GetByLabel("Sélectionner Auxerre").CheckAsync();
        await watched.Page.GetByLabel("Sélectionner Saint-Florentin").CheckAsync();
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Essayer avec ces 2 communes" }).ClickAsync();
        Assert.Contains("panel=scenario", watched.Page.Url);
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task Zones_name_the_territories_beside_them_and_open_the_list_of_their_communes()
    {
        await using var watched = await fixture.OpenAsync();
        await OpenAsync(watched, Gaps);
        var rows = watched.Page.Locator(".gap-table tbody tr");
        var communes = await rows.Locator("td:nth-child(2)").AllInnerTextsAsync();
        Assert.Equal(58, communes.Sum(Number));
        // The zone lies between all four CPTS of that day.
        var first = WatchedPage.Plain(await rows.First.InnerTextAsync());
        Assert.Contains("Auxerre", first);
        Assert.Contains("CPTS Sud de l'Yonne (", first);
        Assert.Contains(" km)", first);
        Assert.Empty(await Axe.ViolationsAsync(watched.Page));
        await watched.SaveAsync($"find-zones-{GetType().Name}");

        await rows.First.GetByText("Ses communes").ClickAsync();
        await watched.Page.GetByText("Toutes les zones").WaitForAsync();
        Assert.Equal(Number(communes[0]), (await PopulationsAsync(watched)).Count);
        Assert.Contains("zone=89-", watched.Page.Url);
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task A_long_list_is_drawn_a_hundred_rows_at_a_time_and_its_filter_forgives()
    {
        await using var watched = await fixture.OpenAsync();
        await OpenAsync(watched, "#kind=CPTS&date=2024-03-12&panel=gaps&list=communes");
        Assert.Contains("3 133 communes sans CPTS connu", await SummaryAsync(watched));
        Assert.Equal(100, (await PopulationsAsync(watched)).Count);
        await watched.Page.GetByText("100 lignes affichées sur 3 133.").WaitForAsync();
        await watched.Page.GetByText("Afficher 100 de plus").ClickAsync();
        Assert.Equal(200, (await PopulationsAsync(watched)).Count);

        await watched.Page.GetByLabel("N’afficher que les noms qui contiennent").FillAsync("ST florentin");
        await watched.Page.WaitForFunctionAsync("() => document.querySelectorAll('.gap-table tbody tr').length === 1");
        Assert.Contains("Saint-Florentin (89345)", await watched.Page.Locator(".gap-table tbody th").InnerTextAsync());
        await watched.Page.ReloadAsync();
        await watched.Page.WaitForFunctionAsync("() => document.querySelectorAll('.gap-table tbody tr').length === 1");
        Assert.Empty(watched.Faults);
    }

    [Theory]
    [InlineData("zones", "Aucune commune sans CPTS.")]
    [InlineData("overlaps", "Aucune commune n’est dans deux CPTS à cette date.")]
    public async Task Where_nothing_is_uncovered_or_covered_twice_it_is_said(string list, string expected)
    {
        await using var watched = await fixture.OpenAsync();
        await OpenAsync(watched, $"#kind=CPTS&date=2024-04-29&place=89&panel=gaps&list={list}");
        await watched.Page.GetByText(expected).WaitForAsync();
        await watched.SaveAsync($"find-nothing-{list}-{GetType().Name}");
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task Of_both_kinds_the_communes_in_neither_are_listed()
    {
        await using var watched = await fixture.OpenAsync(360, 740);
        await OpenAsync(watched, "#kind=both&date=2024-03-12&place=89&panel=gaps");
        Assert.Contains("29 communes sans CPTS ni CLS connu", await SummaryAsync(watched));
        Assert.Equal(29, (await PopulationsAsync(watched)).Count);
        Assert.Equal(360, await watched.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await watched.SaveAsync($"find-both-{GetType().Name}");
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task Of_both_kinds_each_kind_has_its_own_caveats_of_the_place()
    {
        await using var watched = await fixture.OpenAsync();
        await OpenAsync(watched, "#kind=both&date=2024-03-12&place=89&panel=gaps");
        // Two CLS of the Yonne are of unknown composition, and all of its CPTS are known; those of the Côte-d'Or are not.
        var unknown = WatchedPage.Plain(string.Join(' ', await watched.Page.Locator("#gaps [data-caveat=unknown-composition]").AllInnerTextsAsync()));
        Assert.Contains("CLS Avallonnais", unknown);
        Assert.Contains("2 CLS", unknown);
        Assert.DoesNotContain("CPTS", unknown);
        Assert.Empty(watched.Faults);
    }

    [Theory]
    [InlineData("both", "29 communes sans CPTS ni CLS connu")]
    [InlineData("CPTS", "58 communes sans CPTS connu")]
    public async Task Until_the_states_of_another_day_are_there_no_list_says_that_it_is_of_that_day(string kind, string before)
    {
        await using var watched = await fixture.OpenAsync();
        await OpenAsync(watched, $"#kind={kind}&date=2024-03-12&place=89&panel=gaps&list=communes");
        var states = await HeldAnswer.OfAsync(watched.Page, "**/communes/states?**");
        await watched.Page.FillAsync("#date", "2023-12-18");
        await states.ArrivedAsync();
        var summary = watched.Page.Locator(".gap-summary");
        if (kind == "both")
        {
            Assert.Equal("true", await watched.Page.Locator("#gaps").GetAttributeAsync("aria-busy"));
            Assert.Contains("12 mars 2024", await SummaryAsync(watched));
            Assert.Contains(before, await SummaryAsync(watched));
        }
        else
        {
            await summary.GetByText("18 décembre 2023").WaitForAsync();
            // 423 - 309.
            Assert.Contains("114 communes sans CPTS connu", await SummaryAsync(watched));
            Assert.DoesNotContain("Dont", await SummaryAsync(watched));
        }

        states.LetGo();
        await watched.Page.Locator("#gaps[aria-busy=false]").WaitForAsync();
        await summary.GetByText("18 décembre 2023").WaitForAsync();
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task An_old_list_keeps_the_name_of_its_place()
    {
        await using var watched = await fixture.OpenAsync();
        await OpenAsync(watched, Gaps);
        var gaps = await HeldAnswer.OfAsync(watched.Page, "**/gaps?**");
        await watched.Page.EvaluateAsync("() => { location.hash = location.hash.replace('place=89', 'place=71'); }");
        await gaps.ArrivedAsync();
        Assert.Contains("Yonne, 12 mars 2024", await SummaryAsync(watched));
        Assert.Equal("true", await watched.Page.Locator("#gaps").GetAttributeAsync("aria-busy"));
        gaps.LetGo();
        await watched.Page.Locator(".gap-summary").GetByText("Saône-et-Loire, 12 mars 2024").WaitForAsync();
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task A_zone_whose_population_lacks_communes_says_so()
    {
        await using var watched = await fixture.OpenAsync();
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
        await using var watched = await fixture.OpenAsync();
        await watched.ShowAsync("#kind=CPTS&date=2024-03-12");
        var field = watched.Page.GetByRole(AriaRole.Combobox, new() { Name = "Chercher" });
        var answer = await HeldAnswer.OfAsync(watched.Page, "**/search?**");
        await field.FillAsync("yonne");
        await field.PressAsync("Enter");
        await answer.ArrivedAsync();
        Assert.DoesNotContain("place=89", watched.Page.Url);
        answer.LetGo();
        await watched.Page.WaitForFunctionAsync("() => location.hash.includes('place=89')");
        await watched.FiguresAsync();

        await SearchAsync(watched, "cpts sud de l'yonne");
        var territory = WatchedPage.Plain(await watched.Page.Locator("[role=option][data-type=territory]").First.InnerTextAsync());
        Assert.Contains("CPTS, Yonne", territory);
        Assert.DoesNotContain("habitants", territory);
        Assert.Empty(watched.Faults);
    }

    // Types as a reader does, and waits until what is listed answers it.
    private static async Task<List<string>> SearchAsync(WatchedPage watched, string text)
    {
        var answered = watched.Page.WaitForResponseAsync(response => response.Url.Contains("/search?", StringComparison.Ordinal) && response.Url.Contains("q=" + Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal), StringComparison.Ordinal));
        await watched.Page.GetByRole(AriaRole.Combobox, new() { Name = "Chercher" }).FillAsync(text);
        await answered;
        await watched.Page.Locator(".found [role=status]:not(:has-text('Recherche'))").WaitForAsync();
        return [.. await watched.Page.Locator("[role=option] strong").AllInnerTextsAsync()];
    }

    private static async Task<string> SaidAsync(WatchedPage watched) => WatchedPage.Plain(await watched.Page.Locator(".found [role=status]").InnerTextAsync());

    private async Task OpenAsync(WatchedPage watched, string address)
    {
        await watched.Page.GotoAsync(fixture.Address + address);
        await watched.Page.Locator("#gaps[aria-busy=false] .gap-summary").WaitForAsync();
    }

    private static async Task<string> SummaryAsync(WatchedPage watched) => WatchedPage.Plain(await watched.Page.Locator(".gap-summary").InnerTextAsync());

    private static async Task<List<int>> PopulationsAsync(WatchedPage watched) =>
        [.. (await watched.Page.Locator(".gap-table tbody td:last-child").AllInnerTextsAsync()).Select(Number)];

    private static int Number(string text) => int.Parse(string.Concat(text.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);

    // A tenth of a degree is about the size of a commune or two.
    private static Task UntilMiddleAsync(WatchedPage watched, double longitude, double latitude) => watched.Page.WaitForFunctionAsync(
        "([longitude, latitude]) => { const { lng, lat } = window.maps.map.getCenter(); return Math.abs(lng - longitude) < 0.1 && Math.abs(lat - latitude) < 0.1; }",
        new[] { longitude, latitude });
}

/// <summary>On the embedded dataset.</summary>
public sealed class EmbeddedFindWalk(MapPageFixture fixture) : FindWalk(fixture), IClassFixture<MapPageFixture>;

/// <summary>On real polygons.</summary>
[Collection(RealMapPages.Name)]
public sealed class RealFindWalk(RealMapPageFixture fixture) : FindWalk(fixture), IClassFixture<RealMapPageFixture>;
