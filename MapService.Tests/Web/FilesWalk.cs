using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapService.Tests.Web;

/// <summary>
/// Take away: every file of the panel is downloaded by its link and read by somebody else's reader. Expected figures: facts.md. On 12 March
/// 2024, 365 of the Yonne's 423 communes are in a CPTS and 58 are not.
/// </summary>
[Collection(MapPages.Name)]
public abstract class FilesWalk(PageFixture fixture)
{
    private const string Yonne = "#kind=CPTS&date=2024-03-12&place=89&panel=files";

    // What the map paints over a covered commune (#0072b2, 62 % opaque) on its ground (#fafafa): 250 - 0.62 * 250, ...
    private static readonly int[] Covered = [95, 166, 205];

    [Fact]
    public async Task What_is_on_screen_is_taken_away_for_a_map_program()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        await OpenAsync(watched, Yonne);
        using var communes = JsonDocument.Parse(
            await File.ReadAllBytesAsync(await SaveAsync(watched, "communes"), TestContext.Current.CancellationToken));
        var states = communes.RootElement.GetProperty("features")
            .EnumerateArray()
            .Select(feature => feature.GetProperty("properties").GetProperty("state").GetString()!)
            .CountBy(state => state)
            .ToDictionary();
        Assert.Equal(423, states.Values.Sum());
        Assert.Equal(365, states["covered"]);
        Assert.Equal(58, states["uncovered"]);

        var layers = await Programs.RunAsync("ogrinfo", "-so", "-al", await SaveAsync(watched, "package", ".gpkg"));
        Assert.Equal("", layers.Errors);
        foreach (var layer in new[] { "communes", "departements", "cpts", "gaps", "overlaps" })
        {
            Assert.Contains("Layer name: " + layer, layers.Output);
        }

        Assert.Contains("Feature Count: 423", layers.Output);
        Assert.NotEmpty((await File.ReadAllTextAsync(await SaveAsync(watched, "territories"), TestContext.Current.CancellationToken))
            .Split("CPTS de Puisaye-Forterre")[1..]);
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task What_is_on_screen_is_taken_away_for_a_spreadsheet()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        await OpenAsync(watched, Yonne);
        Assert.Equal(1 + 423, (await LinesAsync(watched, "communesTable")).Length);
        Assert.Equal(1 + 58, (await LinesAsync(watched, "gapsTable")).Length);
        // Sud, Nord, Centre and Puisaye-Forterre.
        Assert.Equal(1 + 4, (await LinesAsync(watched, "territoriesTable")).Length);
        Assert.Contains(await LinesAsync(watched, "timeline"), line => line.StartsWith("2024-03-12,CPTS,", StringComparison.Ordinal));
        var audit = await LinesAsync(watched, "audit");
        Assert.Contains(audit, line => line.Contains("cpts-centre-yonne", StringComparison.Ordinal));
        Assert.DoesNotContain(audit, line => line.Contains("cls-", StringComparison.Ordinal));
        await Expect(watched.Page.Locator("[data-file=audit] a")).ToHaveAttributeAsync("download", "maps-audit-CPTS-89.csv");
        var figures = await LinesAsync(watched, "figuresTable");
        Assert.StartsWith("89,Yonne,CPTS,2024-03-12,365,423,86.29,242463,333896,72.62,", figures[1]);
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task Declarations_of_a_region_are_said_to_be_those_of_everything()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        await OpenAsync(watched, "#kind=CLS&date=2024-03-12&place=r27&panel=files");
        var all = watched.Page.Locator("[data-file=auditOfAll]");
        await Expect(all).ToContainTextAsync("tout ce qui est chargé");
        await Expect(all.Locator("a")).ToHaveAttributeAsync("download", "maps-audit-CLS.csv");
        await Expect(watched.Page.Locator("[data-file=audit]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task There_is_no_picture_of_two_days()
    {
        await using var watched = await fixture.OpenAsync();
        var page = watched.Page;
        await OpenAsync(watched, Yonne);
        await watched.MapAsync();
        await page.Locator("#save-picture:enabled").WaitForAsync();
        // The other day is chosen while the picture is on its way: in the same task, as the page is told of an address that is typed in a
        // task of its own.
        await page.EvaluateAsync(
            """
            () => {
              document.querySelector('#save-picture').click();
              history.replaceState(null, '', location.hash.replace('2024-03-12', '2023-12-18'));
              dispatchEvent(new PopStateEvent('popstate'));
            }
            """);
        await page.GetByText("la vue a changé pendant sa préparation").WaitForAsync();
        Assert.Empty(await watched.FaultsAsync());
    }

    [Theory]
    [InlineData(1280, 900)]
    [InlineData(360, 740)]
    public async Task The_picture_has_title_map_legend_and_texts_at_twice_the_pixels(int width, int height)
    {
        await using var watched = await fixture.OpenAsync(width, height);
        await OpenAsync(watched, Yonne);
        await watched.MapAsync();
        await watched.Page.Locator("#save-picture:not([disabled])").WaitForAsync();
        var map = (await watched.Page.Locator("#map").BoundingBoxAsync())!;
        var download = await watched.Page.RunAndWaitForDownloadAsync(() => watched.Page.Locator("#save-picture").ClickAsync());
        Assert.Equal("maps-CPTS-89-2024-03-12.png", download.SuggestedFilename);
        var folder = Directory.CreateDirectory(Path.Combine(SharedData.Checkout, "TestResults"));
        var path = Path.Combine(folder.FullName, $"picture-{width}-{GetType().Name}.png");
        await download.SaveAsAsync(path);
        var picture = await DecodeAsync(watched.Page, path);

        // Twice the map and a margin of 16 at both sides; on a telephone 480 for the texts.
        Assert.Equal((Math.Max(map.Width, 480) + 32) * 2, picture.Width);
        Assert.True(picture.Height > (map.Height + 200) * 2, $"{picture.Height} pixels for a map of {map.Height}.");
        // The first sample of the legend is 60 pixels wide, from 32 on, and 36 high with its border; the map is above.
        var (_, y) = picture.Runs.Where(run => run.Length >= 25).Select(run => (run.Length, run.Y)).LastOrDefault();
        Assert.True(y > map.Height * 2, $"The legend's first sample was looked for below {map.Height * 2} and found at {y}.");
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task The_report_opens_and_the_link_of_the_view_can_be_copied_even_without_a_clipboard()
    {
        await using var watched = await fixture.OpenAsync(360, 740, map: false);
        await watched.Page.AddInitScriptAsync("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
        await OpenAsync(watched, Yonne);
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Copier le lien" }).ClickAsync();
        await Expect(watched.Page.GetByLabel("Lien de cette vue")).ToHaveValueAsync(watched.Page.Url);
        Assert.Empty(await Axe.ViolationsAsync(watched.Page));
        await watched.SaveAsync($"files-360-{GetType().Name}");
        await watched.IsAsWideAsItsWindowAsync();
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Ouvrir le rapport" }).ClickAsync();
        await watched.AddressAsync("report=1");
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task Without_WebGL_there_is_no_picture_and_the_panel_says_why()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        await OpenAsync(watched, Yonne);
        await watched.Page.GetByText("Pas d’image : ce navigateur n’a pas de WebGL").WaitForAsync();
        Assert.Equal(1 + 423, (await LinesAsync(watched, "communesTable")).Length);
        Assert.Empty(await watched.FaultsAsync());
    }

    private async Task OpenAsync(WatchedPage watched, string address)
    {
        await watched.Page.GotoAsync(fixture.Address + address);
        await watched.Page.Locator("#files").WaitForAsync();
    }

    // The browser's own copy of the file; GDAL goes by the end of the name.
    private static async Task<string> SaveAsync(WatchedPage watched, string file, string ending = "")
    {
        var download = await watched.Page.RunAndWaitForDownloadAsync(
            () => watched.Page.Locator($"[data-file={file}] :is(a, button)").First.ClickAsync());
        var path = await download.PathAsync();
        if (ending != "")
        {
            File.Copy(path, path + ending);
        }

        return path + ending;
    }

    private static async Task<string[]> LinesAsync(WatchedPage watched, string file) =>
        (await File.ReadAllTextAsync(await SaveAsync(watched, file), TestContext.Current.CancellationToken))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private sealed record Run(int Y, int Length);

    private sealed record Picture(int Width, int Height, Run[] Runs);

    // The browser's decoder: size, and the runs of the covered colour down the column in the middle of the legend's first sample.
    private static async Task<Picture> DecodeAsync(IPage page, string path)
    {
        var found = await page.EvaluateAsync<JsonElement>(
            """
            async ([text, colour]) => {
              const bytes = Uint8Array.from(atob(text), sign => sign.charCodeAt(0));
              const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
              const canvas = document.createElement('canvas');
              [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
              const context = canvas.getContext('2d');
              context.drawImage(bitmap, 0, 0);
              const column = context.getImageData(62, 0, 1, bitmap.height).data;
              const runs = [];
              let length = 0;
              for (let y = 0; y <= bitmap.height; y++) {
                if (y < bitmap.height && colour.every((value, at) => Math.abs(column[y * 4 + at] - value) <= 2)) {
                  length++;
                } else if (length > 0) {
                  runs.push({ Y: y - length, Length: length });
                  length = 0;
                }
              }
              return { Width: bitmap.width, Height: bitmap.height, Runs: runs };
            }
            """,
            new object[] { Convert.ToBase64String(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken)), Covered });
        return found.Deserialize<Picture>()!;
    }
}

/// <summary>On the embedded dataset.</summary>
public sealed class EmbeddedFilesWalk(MapPageFixture fixture) : FilesWalk(fixture), IClassFixture<MapPageFixture>;

/// <summary>On real polygons.</summary>
[Collection(RealMapPages.Name)]
public sealed class RealFilesWalk(RealMapPageFixture fixture) : FilesWalk(fixture), IClassFixture<RealMapPageFixture>;
