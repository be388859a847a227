using Microsoft.Playwright;

namespace MapService.Tests.Web;

/// <summary>
/// Measure: three percentages with their numerators, what sources declared, who is in force, what both kinds share, and départements in a table.
/// Expected figures: facts.md, and the number of communes of a département in the COG of 2024 (21: 698, 71: 564, 89: 423).
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
        await using var watched = await fixture.OpenAsync();
        await watched.ShowAsync($"#kind=CPTS&date={date}&place={place}");
        Assert.EndsWith(communes, await watched.ShareAsync("communes"));
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task What_sources_declared_stands_beside_what_is_computed_and_territories_open_their_cards()
    {
        await using var watched = await fixture.OpenAsync();
        var page = watched.Page;
        await watched.ShowAsync("#kind=CPTS&date=2022-07-22&place=21");
        var declared = WatchedPage.Plain(await page.Locator(".declared").InnerTextAsync());
        Assert.Contains("93,6 % de la population couverte, 5 CPTS", declared);
        Assert.Contains("22,78 % des communes, sans ce qui n’est pas connu", declared);
        Assert.Equal(5, await page.Locator("#figures [data-territory]").CountAsync());
        Assert.Contains("CPTS Centre 21", await page.Locator("[data-caveat=unknown-composition]").InnerTextAsync());

        // The territories begin on that day, and it is that of the latest source.
        Assert.Equal("Chiffres et réserves de ce jour : dès le lendemain, les uns ou les autres changent.", WatchedPage.Plain(await page.Locator(".validity").InnerTextAsync()));
        Assert.Contains("159 communes", WatchedPage.Plain(await page.Locator("[data-territory=cpts-auxois-morvan]").InnerTextAsync()));

        await page.Locator("#figures").GetByRole(AriaRole.Button, new() { Name = "CPTS Centre 21" }).ClickAsync();
        Assert.Contains("card=territory:cpts-centre-21", page.Url);
        Assert.Empty(watched.Faults);
    }

    [Theory]
    [InlineData("89", "2021-07-18", "Aucun CPTS n’est en vigueur ici ce jour-là, pour ce que disent les sources")]
    [InlineData("39", "2022-07-22", "aucune source ne dit combien il y en a")]
    [InlineData("21", "2022-07-21", "on ne sait pas quelles communes ils réunissent")]
    public async Task Nothing_covered_says_whether_nothing_is_in_force_or_nothing_is_known(string place, string date, string expected)
    {
        await using var watched = await fixture.OpenAsync();
        await watched.ShowAsync($"#kind=CPTS&date={date}&place={place}");
        Assert.Contains("0,00 % 0 sur", await watched.ShareAsync("communes"));
        Assert.Contains(expected, WatchedPage.Plain(await watched.Page.Locator(".nothing").InnerTextAsync()));
    }

    // The region declares 16 CPTS on 2022-10-18, of which facts.md has eight; the four of the Côte-d'Or began on an unknown day before 2022-07-22, so for certain on 07-21. The latest source on the Yonne is of 2024-05-03.
    [Theory]
    [InlineData("39", "2022-07-22", "unlisted-territories", "la liste complète pour Jura (39).", "Pour la région 27, 16 sont déclarés au 18 octobre 2022, et 8 sont connus.")]
    [InlineData("21", "2022-07-20", "unknown-composition", "La composition de 4 CPTS", "On ne sait pas non plus si 4 d’entre eux sont en vigueur ce jour-là : CPTS")]
    [InlineData("89", "2024-06-01", "after-last-source", "antérieures à cette date", "Yonne (89), 3 mai 2024.")]
    [InlineData("89", "2021-11-15", "imprecise-date", "et couvrirait 98 communes de plus.", "la plus élevée avec des compositions qu’aucune source ne confirme.")]
    public async Task A_caveat_says_in_French_what_the_service_says(string place, string date, string code, string what, string figures)
    {
        await using var watched = await fixture.OpenAsync();
        await watched.ShowAsync($"#kind=CPTS&date={date}&place={place}");
        var said = WatchedPage.Plain(await watched.Page.Locator($"#figures [data-caveat={code}]").InnerTextAsync());
        Assert.Contains(what, said);
        Assert.Contains(figures, said);
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task A_territory_whose_date_is_not_exact_is_listed_with_its_doubt()
    {
        await using var watched = await fixture.OpenAsync();
        await watched.ShowAsync("#kind=CPTS&date=2021-11-15&place=89");
        var north = WatchedPage.Plain(await watched.Page.Locator("[data-territory=cpts-nord-yonne]").InnerTextAsync());
        Assert.Contains("98 communes, 110 573 habitants dans le département", north);
        Assert.Contains("Non compté", north);
    }

    [Fact]
    public async Task Both_kinds_stand_side_by_side_with_what_they_share()
    {
        await using var watched = await fixture.OpenAsync();
        var page = watched.Page;
        await watched.ShowAsync("#kind=both&date=2024-04-29&place=89");
        await page.Locator("[data-pair]").Nth(2).WaitForAsync();
        Assert.Contains("423 sur 423", await TextAsync(page, "[data-kind=CPTS] [data-share=communes]"));
        Assert.Contains("78 sur 423", await TextAsync(page, "[data-kind=CLS] [data-share=communes]"));
        Assert.Contains("92 766 sur 333 896", await TextAsync(page, "[data-kind=CLS] [data-share=population]"));

        // All of the Yonne is in a CPTS: the CLS's 78 communes are in both, the other 345 with their 333 896 - 92 766 inhabitants are not.
        Assert.Equal(["78", "92 766"], await CellsAsync(page, "both"));
        Assert.Equal(["345", "241 130"], await CellsAsync(page, "cpts"));
        Assert.Equal(["0", "0"], await CellsAsync(page, "cls"));
        Assert.Equal(["0", "0"], await CellsAsync(page, "neither"));
        Assert.Equal(["423", "333 896"], await CellsAsync(page, "total"));
        var pairs = await page.Locator("[data-pair] > span").AllInnerTextsAsync();
        Assert.Equal(["13 communes", "29 communes", "36 communes"], pairs.Select(pair => WatchedPage.Plain(pair).Split(',')[0]).Order(StringComparer.Ordinal));
        await watched.SaveAsync($"measure-both-{GetType().Name}");
        Assert.Empty(await Axe.ViolationsAsync(page));
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task The_departements_are_sorted_by_their_headings_and_one_is_chosen_by_its_name_with_the_same_day()
    {
        await using var watched = await fixture.OpenAsync();
        var page = watched.Page;
        await watched.ShowAsync("#kind=CPTS&date=2022-10-18");
        var rows = page.Locator(".departements tbody tr");
        await rows.Nth(7).WaitForAsync();
        await page.Locator(".departements").GetByRole(AriaRole.Button, new() { Name = "Population" }).ClickAsync();
        Assert.Contains("sort=-population", page.Url);
        Assert.StartsWith("Yonne (89) 63,59 %", await TextAsync(page, ".departements tbody tr >> nth=0"));
        Assert.Contains("34 sur 564", await TextAsync(page, ".departements tbody tr >> nth=1"));
        Assert.Contains("*", await page.Locator(".departements tbody th", new() { HasText = "Côte-d'Or" }).InnerTextAsync());
        Assert.DoesNotContain("*", await page.Locator(".departements tbody th", new() { HasText = "Yonne" }).InnerTextAsync());
        Assert.Contains("La couverture réelle peut être plus élevée", await page.Locator(".departements .hint").InnerTextAsync());
        await watched.SaveAsync($"measure-region-{GetType().Name}");

        await page.GetByRole(AriaRole.Button, new() { Name = "Saône-et-Loire (71)" }).ClickAsync();
        await watched.FiguresAsync("34 sur 564");
        Assert.Contains("date=2022-10-18&place=71", page.Url);
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task While_an_answer_is_missing_old_figures_say_of_what_they_are()
    {
        await using var watched = await fixture.OpenAsync();
        var page = watched.Page;
        await watched.ShowAsync("#kind=CPTS&date=2024-03-12&place=89");
        await page.RouteAsync("**/coverage?**", route => route.FulfillAsync(new() { Status = 503 }));
        await page.FillAsync("#date", "2021-07-19");
        await page.Locator(".of-kind.old").WaitForAsync();
        var old = await TextAsync(page, ".of-kind.old");
        Assert.Contains("du 12 mars 2024 au 28 avril 2024", old);
        Assert.Contains("ceux du 19 juillet 2021 manquent encore", old);

        // The page finds out by itself that the service answers again.
        await page.UnrouteAllAsync();
        await watched.FiguresAsync("171 sur 423");
        Assert.Equal(0, await page.Locator(".of-kind.old").CountAsync());
    }

    private static async Task<string> TextAsync(IPage page, string of) =>
        string.Join(' ', WatchedPage.Plain(await page.Locator(of).InnerTextAsync()).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries));

    // The numbers of a row, without the percentages below them.
    private static async Task<string[]> CellsAsync(IPage page, string group) =>
        [.. (await page.Locator($"[data-group={group}] td").AllInnerTextsAsync()).Select(cell => WatchedPage.Plain(cell.Split('\n')[0]).Trim())];
}

/// <summary>On the embedded dataset.</summary>
public sealed class EmbeddedMeasureWalk(MapPageFixture fixture) : MeasureWalk(fixture), IClassFixture<MapPageFixture>;

/// <summary>On real polygons.</summary>
[Collection(RealMapPages.Name)]
public sealed class RealMeasureWalk(RealMapPageFixture fixture) : MeasureWalk(fixture), IClassFixture<RealMapPageFixture>;
