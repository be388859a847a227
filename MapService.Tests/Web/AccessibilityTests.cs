namespace MapService.Tests.Web;

/// <summary>The page as axe-core judges it, and axe-core on a page that is not usable.</summary>
[Collection(MapPages.Name)]
public sealed class AccessibilityTests(MapPageFixture fixture) : IClassFixture<MapPageFixture>
{
    [Theory]
    [InlineData("#kind=CPTS&date=2024-03-12&place=89")]
    [InlineData("#kind=CPTS&date=2022-07-22")]
    public async Task Nothing_serious_is_found_in_the_page(string address)
    {
        await using var watched = await fixture.OpenAsync();
        await watched.ShowAsync(address);
        await watched.MapAsync();
        Assert.Empty(await Axe.ViolationsAsync(watched.Page));
        Assert.Empty(await watched.FaultsAsync());
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(720)]
    public async Task Text_of_twice_the_size_stays_within_the_window(int width)
    {
        await using var watched = await fixture.OpenAsync(width, 900);
        var page = watched.Page;
        await watched.ShowAsync("#kind=CPTS&date=2024-03-12&place=89");
        var browser = await page.Context.NewCDPSessionAsync(page);
        await browser.SendAsync("Page.setFontSizes", new() { ["fontSizes"] = new { standard = 32 } });
        await page.WaitForFunctionAsync("getComputedStyle(document.body).fontSize === '32px'");
        foreach (var panel in new[] { "figures", "gaps", "scenario", "files" })
        {
            await page.ClickAsync($"#tab-{panel}");
            await page.Locator($"#panel[data-panel={panel}] h2").First.WaitForAsync();
            await page.WaitForFunctionAsync("width => document.documentElement.scrollWidth === width", width);
        }

        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task A_picture_without_words_and_a_text_without_contrast_are_found()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        await watched.ShowAsync("");
        await watched.Page.EvaluateAsync("""
            () => {
              const picture = document.createElement('img');
              picture.id = 'wordless';
              const text = document.createElement('p');
              text.id = 'pale';
              text.textContent = 'Pale';
              [text.style.color, text.style.background] = ['#ddd', '#fff'];
              document.querySelector('main').append(picture, text);
            }
            """);
        var violations = await Axe.ViolationsAsync(watched.Page);
        Assert.Contains(violations, violation => violation.StartsWith("critical image-alt:", StringComparison.Ordinal)
            && violation.EndsWith("#wordless", StringComparison.Ordinal));
        Assert.Contains(violations, violation => violation.StartsWith("serious color-contrast:", StringComparison.Ordinal)
            && violation.Contains("#pale", StringComparison.Ordinal));
    }
}
