using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapService.Tests.Web;

/// <summary>The page's help is the guide for planners.</summary>
[Collection(MapPages.Name)]
public sealed class GuideWalk(MapPageFixture fixture) : IClassFixture<MapPageFixture>
{
    [Theory]
    [InlineData("Aide", "", 1280)]
    [InlineData("Help", "&lang=en", 360)]
    public async Task Help_opens_the_guide_with_its_style_its_pictures_and_a_way_back(string link, string language, int width)
    {
        await using var watched = await fixture.OpenAsync(width, map: false);
        await watched.ShowAsync("#kind=CPTS&date=2024-03-12&place=89" + language);
        var help = watched.Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true });
        var guide = await watched.Page.RunAndWaitForPopupAsync(() => help.ClickAsync());
        try
        {
            await guide.SetViewportSizeAsync(width, 900);
            await Expect(guide.GetByRole(AriaRole.Heading, new() { Name = "Guide de la carte" })).ToBeVisibleAsync();
            var widths =
                await guide.EvaluateAsync<int[]>("() => Promise.all([...document.images].map(i => i.decode().then(() => i.naturalWidth)))");
            Assert.Equal(Directory.GetFiles(Path.Combine(SharedData.Checkout, "docs", "guide")).Length, widths.Length);
            Assert.All(widths, pixels => Assert.NotEqual(0, pixels));
            Assert.True(
                await guide.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"),
                "It is wider than its window.");
            Assert.Equal(
                "#0b4f8a", await guide.EvaluateAsync<string>("() => getComputedStyle(document.body).getPropertyValue('--accent')"));
            Assert.Empty(await Axe.ViolationsAsync(guide));

            // Each entry of the contents leads to a section.
            var entries = guide.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link);
            Assert.Equal(await guide.Locator("h2").CountAsync(), await entries.CountAsync());
            Assert.True(
                await entries.EvaluateAllAsync<bool>("all => all.every(one => document.querySelector(one.getAttribute('href')) !== null)"));

            await guide.GetByRole(AriaRole.Link, new() { Name = "Maps", Exact = true }).ClickAsync();
            await Expect(guide.Locator("#panel")).ToBeVisibleAsync();
        }
        finally
        {
            await guide.CloseAsync();
        }

        Assert.Empty(await watched.FaultsAsync());
    }
}
