namespace MapService.Tests.Web;

/// <summary>A window of 360 pixels: figures and map, every panel, in both languages, without scrolling sideways.</summary>
[Collection(MapPages.Name)]
public abstract class TelephoneWalk(PageFixture fixture)
{
    [Theory]
    [InlineData("figures", "fr")]
    [InlineData("figures", "en")]
    [InlineData("gaps", "fr")]
    [InlineData("scenario", "fr")]
    [InlineData("files", "en")]
    public async Task Nothing_is_wider_than_the_window(string panel, string language)
    {
        await using var watched = await fixture.OpenAsync(360, 740);
        await watched.Page.GotoAsync($"{fixture.Address}#kind=CPTS&date=2024-03-12&place=89&panel={panel}&lang={language}");
        await watched.MapAsync();
        await watched.SaveAsync($"telephone-{panel}-{language}-{GetType().Name}");
        await watched.IsAsWideAsItsWindowAsync();
        var box = (await watched.Page.Locator("#map canvas").BoundingBoxAsync())!;
        Assert.InRange(box.Width, 300, 360);
        Assert.InRange(box.Height, 250, 740);
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task The_figures_are_seen_without_a_map_in_the_way()
    {
        await using var watched = await fixture.OpenAsync(360, 740);
        await watched.ShowAsync("#kind=CPTS&date=2024-03-12&place=89");
        var figures = (await watched.Page.Locator("[data-share=communes]").BoundingBoxAsync())!;
        Assert.True(figures.Y + figures.Height < 740, $"The first percentage ends at {figures.Y + figures.Height}.");
    }
}

/// <summary>On the embedded dataset.</summary>
public sealed class EmbeddedTelephoneWalk(MapPageFixture fixture) : TelephoneWalk(fixture), IClassFixture<MapPageFixture>;

/// <summary>On real polygons.</summary>
[Collection(RealMapPages.Name)]
public sealed class RealTelephoneWalk(RealMapPageFixture fixture) : TelephoneWalk(fixture), IClassFixture<RealMapPageFixture>;
