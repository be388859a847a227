using Microsoft.Playwright;

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
        Assert.Contains(expected, await watched.ShareAsync("communes"));
        await watched.MapAsync();
        await watched.SaveAsync($"share-{date}-{GetType().Name}");
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task An_address_of_before_regions_could_be_chosen_still_opens()
    {
        await using var watched = await fixture.OpenAsync();
        await watched.ShowAsync("#kind=CPTS&date=2024-03-12&departement=89");
        Assert.Contains("365 sur 423", await watched.ShareAsync("communes"));
    }

    [Fact]
    public async Task What_one_reader_made_of_the_page_another_sees_under_its_address()
    {
        await using var first = await fixture.OpenAsync();
        var page = first.Page;
        await first.ShowAsync("");
        await page.GetByLabel("CLS", new() { Exact = true }).CheckAsync();
        await page.FillAsync("#date", "2024-03-12");
        await page.SelectOptionAsync("#place", "89");
        await first.FiguresAsync("78 sur 423");
        await first.MapAsync();
        await page.GetByLabel("Contours des EPCI").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await page.Locator("#map canvas").ClickAsync();
        await page.Locator(".card.chosen h3").WaitForAsync();
        await page.Mouse.WheelAsync(0, -240);
        await page.WaitForURLAsync(url => url.Contains("map="));
        await first.MapAsync();
        var card = await page.Locator(".card.chosen h3").InnerTextAsync();
        var position = await PositionAsync(page);

        await using var second = await fixture.OpenAsync();
        await second.Page.GotoAsync(page.Url);
        await second.FiguresAsync("78 of 423");
        await second.MapAsync();
        Assert.Equal("en", await second.Page.EvaluateAsync<string>("document.documentElement.lang"));
        Assert.Equal(card, await second.Page.Locator(".card.chosen h3").InnerTextAsync());
        Assert.True(await second.Page.GetByLabel("EPCI outlines").IsCheckedAsync());
        Assert.Equal(position, await PositionAsync(second.Page));
        Assert.Empty(first.Faults);
        Assert.Empty(second.Faults);
    }

    [Fact]
    public async Task The_back_button_goes_back_by_one_choice()
    {
        await using var watched = await fixture.OpenAsync();
        await watched.ShowAsync("#kind=CPTS&date=2024-03-12&place=89");
        await watched.FiguresAsync("365 sur 423");
        await watched.Page.FillAsync("#date", "2021-07-19");
        await watched.FiguresAsync("171 sur 423");
        await watched.Page.GoBackAsync();
        await watched.FiguresAsync("365 sur 423");
        Assert.Equal("2024-03-12", await watched.Page.InputValueAsync("#date"));
    }

    private static Task<string> PositionAsync(IPage page) =>
        page.EvaluateAsync<string>("(({ lat, lng }, zoom) => `${zoom.toFixed(2)} ${lat.toFixed(2)} ${lng.toFixed(2)}`)(window.maps.map.getCenter(), window.maps.map.getZoom())");
}

/// <summary>On the embedded dataset.</summary>
public sealed class EmbeddedShareWalk(MapPageFixture fixture) : ShareWalk(fixture), IClassFixture<MapPageFixture>;

/// <summary>On real polygons.</summary>
[Collection(RealMapPages.Name)]
public sealed class RealShareWalk(RealMapPageFixture fixture) : ShareWalk(fixture), IClassFixture<RealMapPageFixture>;
