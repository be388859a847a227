using System.Globalization;
using System.Text.RegularExpressions;
using MapService.Storage.Contract;
using MapService.Storage.Embedded;
using MapService.Tests.Api;
using MapService.Tests.Coverage;
using MapService.Tests.Storage.Contract;
using static Microsoft.Playwright.Assertions;

namespace MapService.Tests.Web;

/// <summary>The embedded dataset as if the Nièvre were in another region.</summary>
public sealed class SeveralRegionsFixture(SharedBrowser browser) : PageFixture(browser)
{
    private protected override async Task<IDatasetStore> StoreAsync()
    {
        var records = await new EmbeddedStore().RecordsAsync(CancellationToken.None);
        return new StoreInHand
        {
            Records = records with
            {
                Departements = [.. records.Departements.Select(one => one.Code.Value == "58" ? one with { Region = "84" } : one)]
            }
        };
    }
}

/// <summary>
/// Where several regions are shown together, there is a chart of all of them. Expected figures: facts.md, all that is known of 12 March
/// 2024.
/// </summary>
[Collection(MapPages.Name)]
public sealed class SeveralRegionsTests(SeveralRegionsFixture fixture) : IClassFixture<SeveralRegionsFixture>
{
    [Fact]
    public async Task Coverage_over_time_is_of_everything_that_is_loaded()
    {
        string[] covered = [
            .. Facts.Gips89,
            .. Facts.NordYonne,
            .. Facts.CentreYonne,
            .. Facts.PuisayeForterre,
            .. Facts.AuxoisMorvan,
            .. Facts.CentreSaoneEtLoire
        ];
        var share = 100m * Facts.Municipal(covered) / Facts.Municipal(Facts.Communes.Select(commune => commune.Code));
        var percent = share.ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',');
        await using var watched = await fixture.OpenAsync(map: false);
        var page = watched.Page;
        await watched.ShowAsync("#kind=CPTS&date=2024-03-12");
        await Expect(page.Locator("#time-slider"))
            .ToHaveAttributeAsync("aria-valuetext", new Regex($@"^12 mars 2024\s: CPTS {percent}\s% de la population$"));
        await page.GetByText("12 mars 2024 : CPTS de Puisaye-Forterre entre en vigueur, 62 communes.").WaitForAsync();
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Changement précédent" }).ClickAsync();
        await watched.AddressAsync("date=2023-12-18");
        await page.ClickAsync("#tab-files");
        await Expect(page.Locator("[data-file=timeline] a")).ToHaveAttributeAsync("href", fixture.Address + "timeline?f=csv&kind=CPTS");
        await page.SelectOptionAsync("#place", "r84");
        // Of the Nièvre nothing changes on that day: Centre Yonne has no commune there.
        await page.GetByText("Rien ne change ce jour-là").WaitForAsync();
        Assert.Empty(await watched.FaultsAsync());
    }
}
