using Microsoft.Playwright;

namespace MapService.Tests.Web;

/// <summary>The map page in a real browser, on the real server. Expected figures: the table and facts.md.</summary>
[Collection(MapPages.Name)]
public sealed class MapPageTests(MapPageFixture fixture) : IClassFixture<MapPageFixture>
{
    [Fact]
    public async Task Choosing_the_Yonne_shows_its_coverage_and_draws_the_map()
    {
        await using var watched = await fixture.OpenAsync();
        var page = watched.Page;
        await watched.ShowAsync("");
        await page.FillAsync("#date", "2024-03-12");
        await page.SelectOptionAsync("#departement", "89");
        await page.GetByText("Yonne (89)", new() { Exact = true }).Locator("visible=true").First.WaitForAsync();
        await watched.FiguresAsync();

        Assert.Contains("86,29 % 365 sur 423", await watched.ShareAsync("communes"));
        // All of the Yonne's 333 896 but the 91 433 of Grand Auxerrois et Armance, which comes seven weeks later: 242 463, 72.616 %.
        Assert.Contains("72,62 % 242 463 sur 333 896 habitants", await watched.ShareAsync("population"));
        Assert.StartsWith("Surface schématique", await watched.ShareAsync("surface"));
        Assert.Equal(
            ["inferred-composition", "schematic-geometry"],
            await page.EvaluateAsync<string[]>("[...document.querySelectorAll('[data-caveat]')].map(li => li.dataset.caveat)"));
        Assert.Contains("date=2024-03-12&departement=89", page.Url);
        Assert.Equal(
            fixture.Address + "departements/89/coverage?kind=CPTS&date=2024-03-12",
            await page.GetByText("Ces chiffres en JSON").EvaluateAsync<string>("link => link.href"));

        await watched.MapAsync();
        var drawn = await page.EvaluateAsync<string[]>(
            "[...new Set(window.maps.map.queryRenderedFeatures({ layers: ['territories'] }).map(f => f.properties.nom))]");
        Assert.Contains("CPTS de Puisaye-Forterre", drawn);
        Assert.DoesNotContain("CPTS Grand Auxerrois et Armance", drawn);
        Assert.NotEmpty(await page.EvaluateAsync<string[]>(
            "window.maps.map.queryRenderedFeatures({ layers: ['gaps'] }).filter(f => f.properties.codeDepartement === '89').map(f => f.properties.zone)"));
        await watched.SaveAsync("page-yonne-2024-03-12");
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task The_canvas_shows_covered_ground_in_blue_and_gaps_in_orange()
    {
        await using var watched = await fixture.OpenAsync();
        await watched.ShowAsync("#kind=CPTS&date=2024-03-12&departement=89");
        await watched.MapAsync();
        // Pixels can be read while a frame is being drawn, and not after it.
        var counts = await watched.Page.EvaluateAsync<int[]>("""
            () => new Promise(resolve => {
              const map = window.maps.map;
              map.once('render', () => {
                const from = map.getCanvas();
                const to = document.createElement('canvas');
                [to.width, to.height] = [from.width, from.height];
                const context = to.getContext('2d');
                context.drawImage(from, 0, 0);
                const pixels = context.getImageData(0, 0, to.width, to.height).data;
                let blue = 0, orange = 0;
                for (let i = 0; i < pixels.length; i += 4) {
                  blue += pixels[i + 2] > pixels[i] + 60 ? 1 : 0;
                  orange += pixels[i] > pixels[i + 2] + 60 ? 1 : 0;
                }
                resolve([blue, orange, pixels.length / 4]);
              });
              map.triggerRepaint();
            })
            """);
        Assert.True(counts[0] > counts[2] / 20, $"{counts[0]} blue pixels of {counts[2]}.");
        Assert.True(counts[1] > counts[2] / 50, $"{counts[1]} orange pixels of {counts[2]}.");
    }

    [Theory]
    [InlineData("2021-07-18", "0,00 % 0 sur 423")]
    [InlineData("2021-07-19", "40,43 % 171 sur 423")]
    [InlineData("2024-04-29", "100,00 % 423 sur 423")]
    public async Task A_shared_address_opens_the_same_view(string date, string expected)
    {
        await using var watched = await fixture.OpenAsync();
        await watched.ShowAsync($"#kind=CPTS&date={date}&departement=89");
        Assert.Contains(expected, await watched.ShareAsync("communes"));
        await watched.MapAsync();
        await watched.SaveAsync($"page-yonne-{date}");
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task An_imprecise_date_is_shown_with_the_range_of_the_shares_and_the_days_on_which_they_hold()
    {
        await using var watched = await fixture.OpenAsync();
        await watched.ShowAsync("#kind=CPTS&date=2021-11-15&departement=89");
        var caveat = WatchedPage.Plain(await watched.Page.Locator("[data-caveat=imprecise-date]").InnerTextAsync());
        Assert.Contains("couvrirait 98 communes de plus", caveat);
        Assert.Contains("entre 40,43 % et 63,59 % des communes, entre 16,56 % et 49,68 % de la population", caveat);
        Assert.Equal("Inchangé du 1er novembre 2021 au 29 novembre 2021.", WatchedPage.Plain(await watched.Page.Locator("[data-valid]").InnerTextAsync()));
        await watched.MapAsync();
        await watched.SaveAsync("page-yonne-2021-11-15");
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task Unknown_compositions_are_named_beside_the_declared_and_the_computed_figure()
    {
        await using var watched = await fixture.OpenAsync();
        await watched.ShowAsync("#kind=CPTS&date=2022-07-22&departement=21");
        var caveat = WatchedPage.Plain(await watched.Page.Locator("[data-caveat=unknown-composition]").InnerTextAsync());
        foreach (var name in new[] { "CPTS Centre 21", "CPTS Pays d'Or", "CPTS 21/52", "CPTS Sud Côte-d'Or" })
        {
            Assert.Contains(name, caveat);
            Assert.True(await watched.Page.Locator("#details").GetByText(name).IsVisibleAsync());
        }

        var declared = WatchedPage.Plain(await watched.Page.Locator(".declared").InnerTextAsync());
        Assert.Contains("93,6 % de la population", declared);
        Assert.Contains("Calculé ici", declared);
        await watched.MapAsync();
        Assert.True(await watched.Page.Locator("#map-notes").GetByText("ne figurent pas sur la carte").IsVisibleAsync());
        await watched.SaveAsync("page-cote-d-or-2022-07-22");
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task A_telephone_shows_everything_without_scrolling_sideways()
    {
        await using var watched = await fixture.OpenAsync(360, 740);
        await watched.ShowAsync("#kind=CPTS&date=2024-03-12&departement=89");
        await watched.MapAsync();
        Assert.Equal(360, await watched.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await watched.SaveAsync("page-yonne-telephone");
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task Enter_reads_the_commune_in_the_middle_of_the_map()
    {
        await using var watched = await fixture.OpenAsync();
        await watched.ShowAsync("#kind=CPTS&date=2024-03-12&departement=89");
        await watched.MapAsync();
        await watched.Page.EvaluateAsync("() => void window.maps.map.jumpTo({ center: [3.909, 47.491], zoom: 10 })"); // Avallon
        await watched.MapAsync();
        await watched.Page.Locator("#map canvas").FocusAsync();
        await watched.Page.Keyboard.PressAsync("Enter");
        var card = watched.Page.Locator("#card");
        await card.WaitForAsync();
        var text = await card.InnerTextAsync();
        Assert.Contains("composition déclarée par une source", text);
        Assert.Contains("(89", text);
        await watched.SaveAsync("page-card");
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task Without_WebGL_the_figures_are_there_and_the_page_says_why_the_map_is_not()
    {
        await using var watched = await fixture.OpenAsync();
        await watched.Page.AddInitScriptAsync(
            "const get = HTMLCanvasElement.prototype.getContext; HTMLCanvasElement.prototype.getContext = function (type, ...more) { return type.startsWith('webgl') ? null : get.call(this, type, ...more); };");
        await watched.ShowAsync("#kind=CPTS&date=2024-03-12&departement=89");
        await watched.Page.GetByText("n’a pas de WebGL").WaitForAsync();
        Assert.Contains("365 sur 423", await watched.ShareAsync("communes"));
        Assert.True(await watched.Page.Locator("#details").IsVisibleAsync());
    }

    [Fact]
    public async Task When_the_service_fails_no_old_figure_stays_beside_the_new_date()
    {
        await using var watched = await fixture.OpenAsync();
        await watched.ShowAsync("#kind=CPTS&date=2024-03-12&departement=89");
        await watched.Page.RouteAsync("**/departements?**", route => route.FulfillAsync(new() { Status = 503 }));
        await watched.Page.FillAsync("#date", "2021-07-18");
        await watched.Page.GetByRole(AriaRole.Alert).GetByText("503").WaitForAsync();
        Assert.Equal(0, await watched.Page.Locator("[data-share]").CountAsync());

        await watched.Page.UnrouteAllAsync();
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Réessayer" }).ClickAsync();
        await watched.Page.GetByText("0 sur 423").WaitForAsync();
    }
}
