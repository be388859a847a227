using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapService.Tests.Web;

/// <summary>
/// Measure: three percentages with their numerators, what sources declared, who is in force, what both kinds share, and départements in a
/// table. Expected figures: facts.md, and the number of communes of a département in the COG of 2024 (21: 698, 71: 564, 89: 423).
/// </summary>
[Collection(MapPages.Name)]
public abstract class MeasureWalk(PageFixture fixture)
{
    [Theory]
    [InlineData("89", "2021-07-19", "40,43 % 171 sur 423")]
    [InlineData("89", "2021-11-30", "63,59 % 269 sur 423")]
    [InlineData("89", "2023-12-18", "73,05 % 309 sur 423")]
    [InlineData("89", "2024-03-12", "86,29 % 365 sur 423")]
    [InlineData("89", "2024-04-29", "100,00 % 423 sur 423")]
    [InlineData("71", "2022-10-18", "6,03 % 34 sur 564")]
    [InlineData("21", "2022-07-22", "22,78 % 159 sur 698")]
    public async Task A_departement_has_its_percentage_with_the_numerator(string place, string date, string communes)
    {
        await using var watched = await fixture.OpenAsync(map: false);
        await watched.ShowAsync($"#kind=CPTS&date={date}&place={place}");
        await watched.ShareAsync("communes", communes);
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task What_sources_declared_stands_beside_what_is_computed_and_territories_open_their_cards()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        var page = watched.Page;
        await watched.ShowAsync("#kind=CPTS&date=2022-07-22&place=21");
        await Expect(page.Locator(".declared")).ToContainTextAsync("93,6 % de la population couverte, 5 CPTS");
        await Expect(page.Locator(".declared")).ToContainTextAsync("22,78 % des communes, sans ce qui n’est pas connu");
        await Expect(page.Locator("#figures [data-territory]")).ToHaveCountAsync(5);
        await Expect(page.Locator("[data-caveat=unknown-composition]")).ToContainTextAsync("CPTS Centre 21");

        // The territories begin on that day, and it is that of the latest source.
        await Expect(page.Locator(".validity"))
            .ToHaveTextAsync("Chiffres et réserves de ce jour : dès le lendemain, les uns ou les autres changent.");
        await Expect(page.Locator("[data-territory=cpts-auxois-morvan]")).ToContainTextAsync("159 communes");

        await page.Locator("#figures").GetByRole(AriaRole.Button, new() { Name = "CPTS Centre 21" }).ClickAsync();
        await watched.AddressAsync("card=territory:cpts-centre-21");
        Assert.Empty(await watched.FaultsAsync());
    }

    [Theory]
    [InlineData("89", "2021-07-18", "Aucun CPTS n’est en vigueur ici ce jour-là, pour ce que disent les sources")]
    [InlineData("39", "2022-07-22", "aucune source ne dit combien il y en a")]
    [InlineData("21", "2022-07-21", "on ne sait pas quelles communes ils réunissent")]
    public async Task Nothing_covered_says_whether_nothing_is_in_force_or_nothing_is_known(string place, string date, string expected)
    {
        await using var watched = await fixture.OpenAsync(map: false);
        await watched.ShowAsync($"#kind=CPTS&date={date}&place={place}");
        await watched.ShareAsync("communes", "0,00 % 0 sur");
        await Expect(watched.Page.Locator(".nothing")).ToContainTextAsync(expected);
    }

    // The region declares 16 CPTS on 2022-10-18, of which facts.md has eight; the four of the Côte-d'Or began on an unknown day before
    // 2022-07-22, so for certain on 07-21. The latest source on the Yonne is of 2024-05-03.
    [Theory]
    [InlineData(
        "39",
        "2022-07-22",
        "unlisted-territories",
        "la liste complète pour Jura (39).",
        "Pour la région 27, 16 sont déclarés au 18 octobre 2022, et 8 sont connus.")]
    [InlineData(
        "21",
        "2022-07-20",
        "unknown-composition",
        "La composition de 4 CPTS",
        "On ne sait pas non plus si 4 d’entre eux sont en vigueur ce jour-là : CPTS")]
    [InlineData("89", "2024-06-01", "after-last-source", "antérieures à cette date", "Yonne (89), 3 mai 2024.")]
    [InlineData(
        "89",
        "2021-11-15",
        "imprecise-date",
        "et couvrirait 98 communes de plus.",
        "la plus élevée avec des compositions qu’aucune source ne confirme.")]
    public async Task A_caveat_says_in_French_what_the_service_says(string place, string date, string code, string what, string figures)
    {
        await using var watched = await fixture.OpenAsync(map: false);
        await watched.ShowAsync($"#kind=CPTS&date={date}&place={place}");
        var said = watched.Page.Locator($"#figures [data-caveat={code}]");
        await Expect(said).ToContainTextAsync(what);
        await Expect(said).ToContainTextAsync(figures);
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task A_territory_whose_date_is_not_exact_is_listed_with_its_doubt()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        await watched.ShowAsync("#kind=CPTS&date=2021-11-15&place=89");
        var north = watched.Page.Locator("[data-territory=cpts-nord-yonne]");
        await Expect(north).ToContainTextAsync("98 communes, 110 573 habitants dans le département");
        await Expect(north).ToContainTextAsync("Non compté");
    }

    [Fact]
    public async Task Both_kinds_stand_side_by_side_with_what_they_share()
    {
        await using var watched = await fixture.OpenAsync();
        var page = watched.Page;
        await watched.ShowAsync("#kind=both&date=2024-04-29&place=89");
        await Expect(page.Locator("[data-kind=CPTS] [data-share=communes]")).ToContainTextAsync("423 sur 423");
        await Expect(page.Locator("[data-kind=CLS] [data-share=communes]")).ToContainTextAsync("78 sur 423");
        await Expect(page.Locator("[data-kind=CLS] [data-share=population]")).ToContainTextAsync("92 766 sur 333 896");

        // All of the Yonne is in a CPTS: the CLS's 78 communes are in both, the other 345 with their 333 896 - 92 766 inhabitants are not.
        await page.Locator("#crossing[aria-busy=false]").WaitForAsync();
        Assert.Equal(["78", "92 766"], await CellsAsync(page, "both"));
        Assert.Equal(["345", "241 130"], await CellsAsync(page, "cpts"));
        Assert.Equal(["0", "0"], await CellsAsync(page, "cls"));
        Assert.Equal(["0", "0"], await CellsAsync(page, "neither"));
        Assert.Equal(["423", "333 896"], await CellsAsync(page, "total"));
        await Expect(page.Locator("[data-pair]")).ToHaveCountAsync(3);
        var pairs = await page.Locator("[data-pair] > span").AllInnerTextsAsync();
        Assert.Equal(
            ["13 communes", "29 communes", "36 communes"],
            pairs.Select(pair => WatchedPage.Plain(pair).Split(',')[0]).Order(StringComparer.Ordinal));
        await watched.SaveAsync($"measure-both-{GetType().Name}");
        Assert.Empty(await Axe.ViolationsAsync(page));
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task The_departements_are_sorted_by_their_headings_and_one_is_chosen_by_its_name_with_the_same_day()
    {
        await using var watched = await fixture.OpenAsync();
        var page = watched.Page;
        await watched.ShowAsync("#kind=CPTS&date=2022-10-18");
        var rows = page.Locator(".departements tbody tr");
        await Expect(rows).ToHaveCountAsync(8);
        await page.Locator(".departements").GetByRole(AriaRole.Button, new() { Name = "Population" }).ClickAsync();
        await watched.AddressAsync("sort=-population");
        await Expect(rows.Nth(0)).ToHaveTextAsync(new Regex(@"^\s*Yonne \(89\)\s+63,59\s%"), new() { UseInnerText = true });
        await Expect(rows.Nth(1)).ToContainTextAsync("34 sur 564");
        await Expect(page.Locator(".departements tbody th", new() { HasText = "Côte-d'Or" })).ToContainTextAsync("*");
        await Expect(page.Locator(".departements tbody th", new() { HasText = "Yonne" })).Not.ToContainTextAsync("*");
        await Expect(page.Locator(".departements .hint")).ToContainTextAsync("La couverture réelle peut être plus élevée");
        await watched.SaveAsync($"measure-region-{GetType().Name}");

        await page.GetByRole(AriaRole.Button, new() { Name = "Saône-et-Loire (71)" }).ClickAsync();
        await watched.FiguresAsync("34 sur 564");
        await watched.AddressAsync("date=2022-10-18&place=71");
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task While_an_answer_is_missing_old_figures_say_of_what_they_are()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        var page = watched.Page;
        await watched.ShowAsync("#kind=CPTS&date=2024-03-12&place=89");
        await page.RouteAsync("**/coverage?**", route => route.FulfillAsync(new() { Status = 503 }));
        await page.FillAsync("#date", "2021-07-19");
        var old = page.Locator(".of-kind.old");
        await Expect(old).ToContainTextAsync("du 12 mars 2024 au 28 avril 2024");
        await Expect(old).ToContainTextAsync("ceux du 19 juillet 2021 manquent encore");

        // The page finds out by itself that the service answers again.
        await page.UnrouteAllAsync();
        await watched.FiguresAsync("171 sur 423");
        await Expect(old).ToHaveCountAsync(0);
    }

    // The numbers of a row, without the percentages below them.
    private static async Task<string[]> CellsAsync(IPage page, string group) =>
        [.. (await page.Locator($"[data-group={group}] td").AllInnerTextsAsync())
            .Select(cell => WatchedPage.Plain(cell.Split('\n')[0]).Trim())];
}

/// <summary>On the embedded dataset.</summary>
public sealed class EmbeddedMeasureWalk(MapPageFixture fixture) : MeasureWalk(fixture), IClassFixture<MapPageFixture>;

/// <summary>On real polygons.</summary>
[Collection(RealMapPages.Name)]
public sealed class RealMeasureWalk(RealMapPageFixture fixture) : MeasureWalk(fixture), IClassFixture<RealMapPageFixture>;
