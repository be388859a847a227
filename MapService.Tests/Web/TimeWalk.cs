using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapService.Tests.Web;

/// <summary>
/// Time: a chart, a slider and a play button that move map, figures and chart together. Expected: the Yonne's dates in facts.md; of the
/// CPTS du Nord de l'Yonne only November 2021 is known.
/// </summary>
[Collection(MapPages.Name)]
public abstract class TimeWalk(PageFixture fixture)
{
    // Every change of the Yonne's CPTS and the communes covered from that day on: 171 + 98 + 40 + 56 of the 62 + 58.
    private static readonly (string Date, string Communes)[] Changes =
    [
        ("2021-07-19", "171 sur 423"), ("2021-11-01", "171 sur 423"), ("2021-11-30", "269 sur 423"),
        ("2023-12-18", "309 sur 423"), ("2024-03-12", "365 sur 423"), ("2024-04-29", "423 sur 423"),
    ];

    [Fact]
    public async Task Arrow_keys_step_from_change_to_change_and_move_figures_and_map()
    {
        await using var watched = await fixture.OpenAsync();
        var page = watched.Page;
        await ShowAsync(watched, "#kind=CPTS&date=2021-07-18&place=89");
        await page.Locator("#time-slider").FocusAsync();
        foreach (var (date, communes) in Changes)
        {
            await page.Keyboard.PressAsync("ArrowRight");
            await watched.AddressAsync($"date={date}");
            await watched.FiguresAsync(communes);
        }

        await page.Keyboard.PressAsync("ArrowRight");
        await watched.AddressAsync("date=2024-04-29");
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("ArrowLeft");
        await watched.FiguresAsync("309 sur 423");
        // 55 307 + 110 573 + 44 969 of 333 896.
        await SaysAsync(page, "18 décembre 2023 : CPTS 63,15 % de la population");
        await Expect(page.Locator(".day-changes")).ToHaveTextAsync("18 décembre 2023 : CPTS Centre Yonne entre en vigueur, 40 communes.");
        await Expect(page.Locator("#date")).ToHaveValueAsync("2023-12-18");
        await Expect(page.Locator("#legend [data-state=covered] b")).ToHaveTextAsync("309");
        await watched.MapAsync();
        await watched.SaveAsync($"time-{GetType().Name}");
        Assert.Empty(await Axe.ViolationsAsync(page));
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task The_pointer_may_stop_at_any_day_and_the_back_button_is_not_filled_with_steps()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        var page = watched.Page;
        await ShowAsync(watched, "#kind=CPTS&date=2021-07-19&place=89", map: false);
        var before = await page.EvaluateAsync<int>("history.length");
        await page.Locator("#time-slider").FillAsync(DayNumber("2022-05-05"));
        await watched.FiguresAsync("269 sur 423");
        await watched.AddressAsync("date=2022-05-05");
        await Expect(page.Locator(".day-changes"))
            .ToContainTextAsync("Rien ne change ce jour-là. Changement précédent : 30 novembre 2021. Suivant : 18 décembre 2023.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Changement précédent" }).ClickAsync();
        await watched.AddressAsync("date=2021-11-30");
        Assert.Equal(before, await page.EvaluateAsync<int>("history.length"));
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task Playing_shows_every_change_once_and_stops_at_the_end()
    {
        await using var watched = await fixture.OpenAsync();
        var page = watched.Page;
        var asked = new ConcurrentQueue<string>();
        await ShowAsync(watched, "#kind=CPTS&date=2021-07-18&place=89");
        page.Request += (_, request) => asked.Enqueue(request.Url);
        await page.EvaluateAsync(
            "() => { window.days = []; const push = history.replaceState; history.replaceState = function (state, title, hash) { "
            + "window.days.push([/date=([0-9-]+)/.exec(hash)[1], performance.now()]); return push.call(this, state, title, hash); }; }");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lecture" }).ClickAsync();
        await page.WaitForFunctionAsync("count => window.days.length >= count", Changes.Length);
        await page.GetByRole(AriaRole.Button, new() { Name = "Lecture" }).WaitForAsync();
        await watched.FiguresAsync("423 sur 423");
        Assert.Equal(Changes.Select(change => change.Date), await page.EvaluateAsync<string[]>("days.map(([day]) => day)"));
        Assert.True(
            await page.EvaluateAsync<double>("Math.min(...days.slice(1).map(([, at], index) => at - days[index][1]))") >= 900,
            "Steps follow each other too soon.");
        foreach (var answer in new[] { "/coverage?", "/communes/states?date" })
        {
            var urls = asked.Where(url => url.Contains(answer, StringComparison.Ordinal)).ToArray();
            Assert.Equal(urls.Distinct().Count(), urls.Length);
            Assert.InRange(urls.Count(url => url.Contains("kind=CPTS", StringComparison.Ordinal)), 1, Changes.Length);
        }

        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task What_is_not_known_by_the_day_is_no_sharp_step_and_the_table_says_the_range()
    {
        await using var watched = await fixture.OpenAsync();
        var page = watched.Page;
        await ShowAsync(watched, "#kind=CPTS&date=2021-11-15&place=89");
        await Expect(page.Locator(".steps.main rect.perhaps")).ToHaveCountAsync(1);
        await Expect(page.Locator(".steps.second rect.perhaps")).ToHaveCountAsync(1);
        // Of each line: a level and a riser a change known by the day, and a level only of the other two; and the level before the first.
        await Expect(page.Locator(".chart svg > .steps.main line")).ToHaveCountAsync(1 + (4 * 2) + 2);

        await page.GetByText("Lire le graphique comme un tableau").ClickAsync();
        var november = page.Locator("[data-entry='2021-11-01']");
        await Expect(november).ToBeVisibleAsync();
        await Expect(november).ToContainTextAsync("entre 40,43 % et 63,59 %");
        await Expect(november).ToContainTextAsync("entre 16,56 % et 49,68 %");
        await Expect(november).ToContainTextAsync("peut-être");
        await Expect(page.Locator("[data-entry]")).ToHaveCountAsync(Changes.Length);
        await watched.SaveAsync($"time-table-{GetType().Name}");
        Assert.Empty(await Axe.ViolationsAsync(page));
    }

    [Fact]
    public async Task Figures_stay_in_their_place_from_step_to_step()
    {
        await using var watched = await fixture.OpenAsync();
        var page = watched.Page;
        await ShowAsync(watched, "#kind=CPTS&date=2021-07-19&place=89");
        var places = new List<float>();
        foreach (var (date, communes) in Changes)
        {
            await watched.AddressAsync($"date={date}");
            await watched.FiguresAsync(communes);
            await watched.MapAsync();
            places.Add((await page.Locator("[data-share=population]").BoundingBoxAsync())!.Y);
            places.Add((await page.Locator(".time").BoundingBoxAsync())!.Y);
            await page.Locator("#time-slider").PressAsync("ArrowRight");
        }

        Assert.Equal(2, places.Distinct().Count());
    }

    [Fact]
    public async Task Both_kinds_have_a_line_each_and_their_changes_together()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        var page = watched.Page;
        await ShowAsync(watched, "#kind=both&date=2021-12-01&place=89", map: false);
        await page.GetByRole(AriaRole.Button, new() { Name = "Changement suivant" }).ClickAsync();
        await watched.AddressAsync("date=2023-10-04");
        await page.GetByText("CLS Auxerrois, Aillantais, Chablis entre en vigueur, 78 communes").First.WaitForAsync();
        await Expect(page.Locator(".chart .names text")).ToHaveTextAsync(["CPTS (pop.)", "CLS (pop.)"]);
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task A_day_that_is_dragged_away_from_and_back_to_is_not_held_on_to()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        var page = watched.Page;
        await ShowAsync(watched, "#kind=CPTS&date=2023-12-18&place=89", map: false);
        await page.Locator("#time-slider").ScrollIntoViewIfNeededAsync();
        var slider = (await page.Locator("#time-slider").BoundingBoxAsync())!;
        var (min, max, day) = (
            await NumberAsync(page, "min"),
            await NumberAsync(page, "max"),
            new DateOnly(2023, 12, 18).DayNumber - new DateOnly(1970, 1, 1).DayNumber);
        // The middle of the thumb goes from half a thumb, 8 pixels, to as much before the end.
        var (x, y) = (slider.X + 8 + ((slider.Width - 16) * (day - min) / (max - min)), slider.Y + (slider.Height / 2));
        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(x + 60, y);
        await page.WaitForFunctionAsync("() => !location.hash.includes('date=2023-12-18')");
        await page.Mouse.MoveAsync(x, y);
        await page.WaitForFunctionAsync(
            "() => Math.abs(Date.parse(/date=([0-9-]+)/.exec(location.hash)[1]) - Date.parse('2023-12-18')) < 30 * 86400e3");
        await page.Mouse.UpAsync();
        await page.WaitForFunctionAsync(
            "() => document.querySelector('#time-slider').value == Date.parse(/date=([0-9-]+)/.exec(location.hash)[1]) / 86400e3");
        var dropped = await page.EvaluateAsync<string>("/date=([0-9-]+)/.exec(location.hash)[1]");
        var (before, said) = string.CompareOrdinal(dropped, "2023-12-18") > 0
            ? ("2023-12-18", "18 déc. 2023")
            : ("2021-11-30", "30 nov. 2021");
        await page.GetByRole(AriaRole.Button, new() { Name = "Changement précédent" }).ClickAsync();
        await watched.AddressAsync($"date={before}");
        await Expect(page.Locator("#time-slider")).ToHaveValueAsync(DayNumber(before));
        await Expect(page.Locator(".slider output")).ToHaveTextAsync(said);
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task A_share_that_is_not_known_by_the_day_is_said_as_what_it_lies_between_and_english_axes_are_english()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        await ShowAsync(watched, "#kind=CPTS&date=2021-11-15&place=89", map: false);
        await SaysAsync(watched.Page, "15 novembre 2021 : CPTS entre 16,56 % et 49,68 % de la population");
        await ShowAsync(watched, "#kind=CPTS&date=2021-11-15&place=89&lang=en", map: false);
        await watched.Page.Locator(".chart .axes text").GetByText("50%", new() { Exact = true }).WaitForAsync();
    }

    [Fact]
    public async Task A_share_that_nobody_knows_is_not_said_to_be_nothing()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        await watched.Page.RouteAsync("**/timeline?**", async route =>
        {
            var answer = await route.FetchAsync();
            var timeline = System.Text.Json.Nodes.JsonNode.Parse(await answer.TextAsync())!;
            foreach (var entry in timeline["entries"]!.AsArray())
            {
                entry!["population"]!["percent"] = null;
                entry["caveats"] = new System.Text.Json.Nodes.JsonArray();
            }

            await route.FulfillAsync(new() { Response = answer, Body = timeline.ToJsonString() });
        });
        await ShowAsync(watched, "#kind=CPTS&date=2024-03-12&place=89", map: false);
        await SaysAsync(watched.Page, "12 mars 2024 : CPTS une part inconnue de la population");
        // Of the line only what was before the first change is drawn, and its name.
        await Expect(watched.Page.Locator(".chart .steps.main line")).ToHaveCountAsync(1 + 1);
    }

    [Fact]
    public async Task Playing_stops_where_the_report_opens_and_of_both_kinds_waits_for_both()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        var page = watched.Page;
        await ShowAsync(watched, "#kind=both&date=2021-12-01&place=89", map: false);
        var other = await HeldAnswer.OfAsync(page, "**/coverage?*kind=CLS*");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lecture" }).ClickAsync();
        await other.ArrivedAsync();
        // Long enough for another step, which would be the day after.
        await page.EvaluateAsync(
            "() => new Promise(resolve => { const began = performance.now(); const look = () => performance.now() - began > 2000 ? "
            + "resolve() : requestAnimationFrame(look); look(); })");
        await watched.AddressAsync("date=2023-10-04");
        await page.EvaluateAsync("() => { location.hash += '&report=1'; }");
        await page.Locator(".sheet").First.WaitForAsync();
        other.LetGo();
        await page.Locator(".report-bar .primary:enabled").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Fermer" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Lecture" }).WaitForAsync();
        await watched.AddressAsync("date=2023-10-04");
        Assert.Empty(await watched.FaultsAsync());
    }

    private static async Task<float> NumberAsync(IPage page, string attribute) =>
        float.Parse(await page.Locator("#time-slider").GetAttributeAsync(attribute) ?? "", CultureInfo.InvariantCulture);

    private static Task SaysAsync(IPage page, string text) =>
        Expect(page.Locator("#time-slider"))
            .ToHaveAttributeAsync("aria-valuetext", new Regex("^" + string.Join(@"\s", text.Split(' ').Select(Regex.Escape)) + "$"));

    // As the slider counts days.
    private static string DayNumber(string date) =>
        (DateOnly.Parse(date, CultureInfo.InvariantCulture).DayNumber - new DateOnly(1970, 1, 1).DayNumber)
            .ToString(CultureInfo.InvariantCulture);

    private static async Task ShowAsync(WatchedPage watched, string path, bool map = true)
    {
        await watched.ShowAsync(path);
        await watched.Page.Locator("#time-slider").WaitForAsync();
        await watched.Page.Locator(".legend[aria-busy=false]").WaitForAsync();
        if (map)
        {
            await watched.MapAsync();
        }
    }
}

/// <summary>On the embedded dataset.</summary>
public sealed class EmbeddedTimeWalk(MapPageFixture fixture) : TimeWalk(fixture), IClassFixture<MapPageFixture>;

/// <summary>On real polygons.</summary>
[Collection(RealMapPages.Name)]
public sealed class RealTimeWalk(RealMapPageFixture fixture) : TimeWalk(fixture), IClassFixture<RealMapPageFixture>;
