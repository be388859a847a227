using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapService.Tests.Web;

/// <summary>
/// What the service refuses is said in the reader's language; its own words, and texts of the data in another one, are marked as such.
/// </summary>
[Collection(MapPages.Name)]
public abstract class FaultWordsWalk(PageFixture fixture)
{
    private const string Yonne = "#kind=CPTS&date=2024-03-12&place=89";

    [Fact]
    public async Task What_the_data_have_not_is_said_in_the_readers_language()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        await watched.ShowAsync(Yonne + "&card=commune:99999");
        var notice = watched.Page.Locator(".notices [role=alert]");
        await notice.GetByText("les données n’ont pas de commune 99999").WaitForAsync();
        await Expect(notice.Locator("[lang]")).ToHaveCountAsync(0);
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await notice.GetByText("The dataset has no commune '99999'").WaitForAsync();
        await Expect(notice.Locator("[lang]")).ToHaveCountAsync(0);
        Assert.All(await watched.FaultsAsync(), fault => Assert.Contains("status of 404", fault));
    }

    [Fact]
    public async Task A_known_fault_of_a_step_is_said_and_an_unknown_one_is_quoted()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        var page = watched.Page;
        await page.RouteAsync(url => url.EndsWith("/scenarios", StringComparison.Ordinal), route => route.FulfillAsync(new()
        {
            Status = 400,
            ContentType = "application/problem+json",
            Body =
                """{"type":"/api.html#problem-bad-request","status":400,"detail":"The request has 2 faults.","errors":[{"in":"body","name":"/changes/0/territory","value":"cpts-centre-yonne","expected":"a territory that is in force on 2024-03-12: changing another would change nothing (not-in-force)"},{"in":"body","name":"/changes/0/communes/0","value":"89024","expected":"something that is new to the page (brand-new)"}]}""",
        }));
        await page.GotoAsync(fixture.Address + Yonne + "&panel=scenario&communes=89024");
        await page.SelectOptionAsync("#target", "cpts-centre-yonne");
        await page.ClickAsync("#try");
        await Expect(page.Locator("#steps .fault")).ToHaveTextAsync(
        [
            new Regex(@"^cpts-centre-yonne\s: ce territoire n’est pas en vigueur ce jour-là$"),
            new Regex(@"^Le service dit, en anglais\s: 89024: something that is new to the page$"),
        ]);
        await Expect(page.Locator("#steps .fault q[lang=en]")).ToHaveTextAsync("89024: something that is new to the page");
        await Expect(page.Locator("#result [lang=en]")).ToHaveCountAsync(0);
        Assert.All(await watched.FaultsAsync(), fault => Assert.Contains("status of 400", fault));
    }

    [Fact]
    public async Task Texts_of_the_data_are_marked_where_they_are_in_another_language()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        // The notes and titles of the seeds are in English.
        await watched.ShowAsync(Yonne + "&card=territory:cpts-puisaye-forterre");
        await Expect(watched.Page.Locator(".origin [lang=en]").First).ToHaveTextAsync(new Regex("^Press release on the CPTS"));
        await Expect(watched.Page.Locator(".note[lang=en]").First).ToBeVisibleAsync();
        await Expect(watched.Page.Locator(".note:not([lang=en])")).ToHaveCountAsync(0);
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await watched.Page.GetByText("Note of the dataset").Or(watched.Page.GetByText("composition inferred")).First.WaitForAsync();
        await Expect(watched.Page.Locator(".card [lang=fr]")).ToHaveCountAsync(0);
        Assert.Empty(await watched.FaultsAsync());
    }
}

/// <summary>On the embedded dataset.</summary>
public sealed class EmbeddedFaultWordsWalk(MapPageFixture fixture) : FaultWordsWalk(fixture), IClassFixture<MapPageFixture>;

/// <summary>On real polygons.</summary>
[Collection(RealMapPages.Name)]
public sealed class RealFaultWordsWalk(RealMapPageFixture fixture) : FaultWordsWalk(fixture), IClassFixture<RealMapPageFixture>;
