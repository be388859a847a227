using System.Text.RegularExpressions;
using MapService.Tests.Coverage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapService.Tests.Web;

/// <summary>Share by link: the address holds the whole view. Expected figures: facts.md.</summary>
[Collection(MapPages.Name)]
public abstract class ShareWalk(PageFixture fixture)
{
    [Theory]
    [InlineData("2021-07-18", "0,00 % 0 sur 423")]
    [InlineData("2021-07-19", "40,43 % 171 sur 423")]
    [InlineData("2024-04-29", "100,00 % 423 sur 423")]
    public async Task An_address_opens_the_same_view(string date, string expected)
    {
        await using var watched = await fixture.OpenAsync();
        await watched.ShowAsync($"#kind=CPTS&date={date}&place=89");
        await watched.ShareAsync("communes", expected);
        await watched.MapAsync();
        await watched.SaveAsync($"share-{date}-{GetType().Name}");
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task An_address_of_before_regions_could_be_chosen_still_opens()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        await watched.ShowAsync("#kind=CPTS&date=2024-03-12&departement=89");
        await watched.ShareAsync("communes", "365 sur 423");
    }

    [Fact]
    public async Task The_only_region_by_its_code_is_chosen_as_all_that_is_loaded()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        await watched.ShowAsync("#kind=CPTS&date=2024-03-12&place=r27");
        await Microsoft.Playwright.Assertions.Expect(watched.Page.Locator("#place option:checked"))
            .ToHaveTextAsync("Région Bourgogne-Franche-Comté");
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task What_one_reader_made_of_the_page_another_sees_under_its_address()
    {
        await using var first = await fixture.OpenAsync(motion: true);
        var page = first.Page;
        await first.ShowAsync("");
        await page.GetByLabel("CLS", new() { Exact = true }).CheckAsync();
        await page.FillAsync("#date", "2024-03-12");
        await page.SelectOptionAsync("#place", "89");
        await first.FiguresAsync("78 sur 423");
        await first.MapAsync();
        await page.GetByLabel("Contours des EPCI").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await first.MapAsync();
        await page.Locator("#map canvas").ClickAsync();
        await page.Locator(".card.chosen h3").WaitForAsync();
        var before = await page.EvaluateAsync<double>("window.maps.map.getZoom()");
        await page.Mouse.WheelAsync(0, -240);
        // The address is told where the map is once it has come to rest.
        await page.WaitForFunctionAsync(
            """
            before => {
              const map = window.maps.map, { lat, lng } = map.getCenter(), zoom = map.getZoom();
              return zoom > before + 0.1 && !map.isMoving() && location.hash.includes(`map=${zoom.toFixed(2)}/${lat.toFixed(4)}/${lng.toFixed(4)}`);
            }
            """,
            before);
        await first.MapAsync();
        var card = await page.Locator(".card.chosen h3").InnerTextAsync();
        var position = await PositionAsync(page);

        await using var second = await fixture.OpenAsync();
        await second.Page.GotoAsync(page.Url);
        await second.FiguresAsync("78 of 423");
        await second.MapAsync();
        await Expect(second.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(second.Page.Locator(".card.chosen h3")).ToHaveTextAsync(card);
        await Expect(second.Page.GetByLabel("EPCI outlines")).ToBeCheckedAsync();
        Assert.Equal(position, await PositionAsync(second.Page));
        Assert.Empty(await first.FaultsAsync());
        Assert.Empty(await second.FaultsAsync());
    }

    [Fact]
    public async Task The_back_button_goes_back_by_one_choice()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        await watched.ShowAsync("#kind=CPTS&date=2024-03-12&place=89");
        await watched.FiguresAsync("365 sur 423");
        await watched.Page.FillAsync("#date", "2021-07-19");
        await watched.FiguresAsync("171 sur 423");
        await watched.Page.GoBackAsync();
        await watched.FiguresAsync("365 sur 423");
        await Expect(watched.Page.Locator("#date")).ToHaveValueAsync("2024-03-12");
    }

    [Fact]
    public async Task What_is_chosen_for_a_trial_and_asked_of_it_is_in_the_address()
    {
        await using var first = await fixture.OpenAsync(map: false);
        var page = first.Page;
        await page.GotoAsync(fixture.Address + "#kind=CPTS&date=2024-03-12&place=89&panel=scenario");
        await TakeMissingAsync(page);
        await page.Locator(".commune-list summary").ClickAsync();
        await page.FillAsync("#commune-filter", "st flor");
        await Expect(page.Locator(".communes li")).ToHaveCountAsync(1);
        await page.CheckAsync("input[value=remove]");
        await page.SelectOptionAsync("#target", "cpts-nord-yonne");
        await page.ClickAsync("#moves summary");
        await page.SelectOptionAsync("#move-unit", "epci");
        await page.SelectOptionAsync("#move-mode", "sequence");
        await page.Locator("#moves .block-body[aria-busy=false] [data-move='2']")
            .GetByText("Ajouter les 2 premières à l’essai")
            .WaitForAsync();

        await using var second = await fixture.OpenAsync();
        page = second.Page;
        await page.GotoAsync(first.Page.Url);
        await page.Locator("#chosen", new() { HasText = "58 communes choisies, 91 433 habitants" }).WaitForAsync();
        await Expect(page.Locator("#commune-filter")).ToHaveValueAsync("st flor");
        await Expect(page.Locator(".communes li")).ToHaveTextAsync(new Regex(@"Saint-Florentin \(89345\)"));
        await Expect(page.Locator(".communes input")).ToBeCheckedAsync();
        await Expect(page.Locator("input[value=remove]")).ToBeCheckedAsync();
        await Expect(page.Locator("#target")).ToHaveValueAsync("cpts-nord-yonne");
        await Expect(page.Locator("#move-unit")).ToHaveValueAsync("epci");
        await Expect(page.Locator("#move-mode")).ToHaveValueAsync("sequence");
        await page.Locator("[data-move='2']").GetByText("Ajouter les 2 premières à l’essai").WaitForAsync();
        await second.MapAsync();
        await page.WaitForFunctionAsync(
            "() => window.maps.map.queryRenderedFeatures({ layers: ['commune-selected'] }).some(f => f.properties.code === '89024')");
        await Expect(page).ToHaveURLAsync(first.Page.Url);
        Assert.Empty(await first.FaultsAsync());
        Assert.Empty(await second.FaultsAsync());
    }

    [Fact]
    public async Task Communes_that_were_chosen_elsewhere_are_counted_under_their_address()
    {
        await using var watched = await fixture.OpenAsync();
        await watched.ShowAsync("#kind=CPTS&date=2024-03-12&place=58&communes=89024345");
        await watched.Page.GetByText("En jaune sur la carte : 2 communes choisies pour un essai").WaitForAsync();
        // All that the page knows already when the part comes that reads the communes.
        await watched.Page.ClickAsync("#tab-scenario");
        var inhabitants = Facts.Municipal(["89024", "89345"]);
        await Expect(watched.Page.Locator("#chosen"))
            .ToHaveTextAsync(new Regex($@"^2\scommunes choisies, {inhabitants / 1000}\s{inhabitants % 1000:000}\shabitants$"));
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task More_communes_than_an_address_keeps_are_said_not_to_be_in_it()
    {
        await using var first = await fixture.OpenAsync(map: false);
        var page = first.Page;
        // Of the whole region, 78 communes are in a CLS: far more than a thousand are not.
        await page.GotoAsync(fixture.Address + "#kind=CLS&date=2024-03-12&panel=gaps&list=communes");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Sélectionner ces ") }).ClickAsync();
        await page.Locator("[data-kept=tooMany]", new() { HasText = "il en garde 1 000 au plus" }).WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Essayer avec ces ") }).ClickAsync();
        await page.Locator("#chosen", new() { HasTextRegex = new(@"^\d\s\d{3}\scommunes choisies") }).WaitForAsync();

        await using var second = await fixture.OpenAsync(map: false);
        await second.Page.GotoAsync(page.Url);
        await second.Page.Locator("[data-kept=lost]", new() { HasText = "Plus de 1 000 communes étaient choisies" }).WaitForAsync();
        await second.Page.GetByText("Aucune commune choisie").WaitForAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Tout rendre" }).ClickAsync();
        await Expect(page.Locator("[data-kept]")).ToHaveCountAsync(0);
        await first.AddressWithoutAsync("communes=many");
        Assert.Empty(await first.FaultsAsync());
        Assert.Empty(await second.FaultsAsync());
    }

    [Fact]
    public async Task Order_length_and_unfolded_lists_are_in_the_address()
    {
        await using var first = await fixture.OpenAsync(map: false);
        var page = first.Page;
        // No CPTS of the Yonne is in force yet: all of its 423 communes are listed.
        await page.GotoAsync(
            fixture.Address + "#kind=CPTS&date=2021-07-18&place=89&panel=gaps&list=communes&card=territory:cpts-puisaye-forterre");
        await page.GetByRole(AriaRole.Button, new() { Name = "Afficher 100 de plus" }).ClickAsync();
        await page.Locator(".gap-table thead button").First.ClickAsync();
        await page.Locator(".card.chosen summary").First.ClickAsync();
        await page.Locator(".change-table summary").ClickAsync();
        await first.AddressAsync("rows=200");
        await first.AddressAsync("sort=nom");
        await first.AddressAsync("card-");
        await first.AddressAsync("changes");

        await using var second = await fixture.OpenAsync(map: false);
        await second.Page.GotoAsync(page.Url);
        await Expect(second.Page.Locator(".gap-table tbody tr")).ToHaveCountAsync(200);
        await Expect(second.Page.Locator(".gap-table th[aria-sort=ascending]")).ToHaveTextAsync(new Regex("^Commune"));
        await Expect(second.Page.Locator(".card.chosen details").First).ToHaveAttributeAsync("open", "");
        await Expect(second.Page.Locator("[data-entry='2021-07-19']")).ToBeVisibleAsync();
        // Another list begins at its first rows, another card with its lists folded.
        await second.Page.FillAsync("#gap-filter", "saint");
        await second.AddressWithoutAsync("rows=");
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Fermer" }).ClickAsync();
        await second.AddressWithoutAsync("card-");
        await second.AddressAsync("changes");
        Assert.Empty(await first.FaultsAsync());
        Assert.Empty(await second.FaultsAsync());
    }

    [Fact]
    public async Task The_back_button_brings_back_what_was_chosen_then()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        var page = watched.Page;
        await page.GotoAsync(fixture.Address + "#kind=CPTS&date=2024-03-12&place=89&panel=gaps&list=communes");
        await page.GetByLabel("Sélectionner Auxerre", new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Essayer avec cette commune" }).ClickAsync();
        await page.Locator("#chosen", new() { HasText = "1 commune choisie" }).WaitForAsync();
        await TakeMissingAsync(page);
        await page.GoBackAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Essayer avec cette commune" }).WaitForAsync();
        await page.GoForwardAsync();
        await page.Locator("#chosen", new() { HasText = "58 communes choisies" }).WaitForAsync();
        Assert.Empty(await watched.FaultsAsync());
    }

    // The two EPCI of the Yonne that no CPTS has on 12 March 2024: 58 communes, 91 433 inhabitants.
    private static async Task TakeMissingAsync(IPage page)
    {
        foreach (var epci in (string[])["200067114", "200067304"])
        {
            await page.SelectOptionAsync("#take-epci", epci);
            await page.GetByRole(AriaRole.Button, new() { Name = "Prendre : Tout un EPCI" }).ClickAsync();
        }

        await page.Locator("#chosen", new() { HasText = "58 communes choisies" }).WaitForAsync();
    }

    private static Task<string> PositionAsync(IPage page) =>
        page.EvaluateAsync<string>(
            "(({ lat, lng }, zoom) => `${zoom.toFixed(2)} ${lat.toFixed(2)} ${lng.toFixed(2)}`)(window.maps.map.getCenter(), "
            + "window.maps.map.getZoom())");
}

/// <summary>On the embedded dataset.</summary>
public sealed class EmbeddedShareWalk(MapPageFixture fixture) : ShareWalk(fixture), IClassFixture<MapPageFixture>;

/// <summary>On real polygons.</summary>
[Collection(RealMapPages.Name)]
public sealed class RealShareWalk(RealMapPageFixture fixture) : ShareWalk(fixture), IClassFixture<RealMapPageFixture>;
