using System.Text.Json;
using System.Text.RegularExpressions;
using MapService.Tests.Api;
using Microsoft.Playwright;

namespace MapService.Tests.Web;

/// <summary>
/// Try: communes chosen on the map, by a lasso or in the list, added to a territory, coverage before and after, undone, shared and exported. Expected
/// figures: facts.md. On 12 March 2024, 365 of the Yonne's 423 communes and 242 463 of its 333 896 inhabitants are in a CPTS; what is missing are the two
/// EPCI of Grand Auxerrois et Armance (200067114 Auxerrois, 200067304 Serein et Armance): 58 communes, 91 433 inhabitants.
/// </summary>
[Collection(MapPages.Name)]
public abstract class TryWalk(PageFixture fixture)
{
    private const string Yonne = "#kind=CPTS&date=2024-03-12&place=89&panel=scenario";
    private static readonly string[] Missing = ["200067114", "200067304"];

    [Fact]
    public async Task A_click_chooses_a_commune_and_what_it_would_change_can_be_undone_and_redone()
    {
        await using var watched = await OpenAsync();
        var page = watched.Page;
        await watched.MapAsync();
        Assert.True(await page.GetByText("Rien n’est enregistré").First.IsVisibleAsync());
        var (x, y) = await watched.PlaceOnScreenAsync(3.5735, 47.7961); // Auxerre's cathedral
        await page.Mouse.ClickAsync(x, y);
        await page.Locator("#chosen", new() { HasText = "1 commune choisie" }).WaitForAsync();
        await page.SelectOptionAsync("#target", "cpts-centre-yonne");
        await page.ClickAsync("#try");
        await ResultAsync(watched, "366 sur 423");
        Assert.Equal("Communes 86,29 % 365 sur 423 86,52 % 366 sur 423 +0,24 pt +1", await ChangeAsync(watched, "communes"));
        Assert.Equal(["inferred-composition"], (await CaveatsAsync(page)).Where(code => code == "inferred-composition"));
        Assert.Contains("scenario=1", page.Url);
        await page.WaitForFunctionAsync("() => window.maps.map.getFeatureState({ source: 'ground', sourceLayer: 'communes', id: '89024' }).state === 'covered'");
        await watched.MapAsync();
        await watched.SaveAsync($"try-{GetType().Name}");

        await page.Locator("#undo").FocusAsync();
        await page.Keyboard.PressAsync("Control+z");
        await page.WaitForURLAsync(url => !url.Contains("scenario="));
        Assert.Equal(0, await page.Locator("[data-change]").CountAsync());
        await page.WaitForFunctionAsync("() => window.maps.map.getFeatureState({ source: 'ground', sourceLayer: 'communes', id: '89024' }).state === 'other'");
        await page.Keyboard.PressAsync("Control+y");
        await ResultAsync(watched, "366 sur 423");
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task A_lasso_takes_the_communes_whose_centre_lies_inside()
    {
        await using var watched = await OpenAsync();
        var page = watched.Page;
        await watched.MapAsync();
        var (x, y) = await watched.PlaceOnScreenAsync(3.5735, 47.7961);
        var half = 60;
        await page.ClickAsync("#lasso");
        await page.Mouse.MoveAsync(x - half, y - half);
        await page.Mouse.DownAsync();
        foreach (var (right, down) in new[] { (half, -half), (half, half), (-half, half), (-half, -half) })
        {
            await page.Mouse.MoveAsync(x + right, y + down, new() { Steps = 8 });
        }

        await page.Mouse.UpAsync();
        var inside = 0;
        foreach (var (longitude, latitude) in await CentresAsync())
        {
            var at = await watched.PlaceOnScreenAsync(longitude, latitude);
            inside += Math.Abs(at.X - x) < half && Math.Abs(at.Y - y) < half ? 1 : 0;
        }

        Assert.InRange(inside, 5, 200);
        await page.Locator("#chosen", new() { HasText = $"{inside} communes choisies" }).WaitForAsync();
        Assert.Equal("false", await page.GetAttributeAsync("#lasso", "aria-pressed"));
        await page.CheckAsync("input[value=create]");
        await page.FillAsync("#new-name", "CPTS du milieu");
        await page.ClickAsync("#try");
        await page.Locator("#steps", new() { HasText = "Créer CPTS du milieu avec" }).WaitForAsync();
        await page.Locator("#result[data-state=ready]").WaitForAsync();
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task Keys_alone_choose_from_the_list_and_try()
    {
        await using var watched = await OpenAsync();
        var page = watched.Page;
        await page.Locator(".commune-list summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".communes li").First.WaitForAsync();
        await page.Locator("#commune-filter").FocusAsync();
        await page.Keyboard.TypeAsync("st florentin");
        var box = page.Locator(".communes input");
        await Assertions.Expect(box).ToHaveCountAsync(1);
        Assert.Contains("Saint-Florentin (89345)", await page.Locator(".communes").InnerTextAsync());
        await box.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Locator("#chosen", new() { HasText = "1 commune choisie" }).WaitForAsync();
        await page.Locator("#try").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await ResultAsync(watched, "366 sur 423");
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task A_link_shows_another_reader_the_same_trial_on_its_own_day()
    {
        await using var first = await OpenAsync();
        await CoverAllAsync(first);
        Assert.Equal("Communes 86,29 % 365 sur 423 100,00 % 423 sur 423 +13,71 pt +58", await ChangeAsync(first, "communes"));
        Assert.Equal("Habitants 72,62 % 242 463 sur 333 896 100,00 % 333 896 sur 333 896 +27,38 pt +91 433", await ChangeAsync(first, "population"));
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "Copier le lien" }).ClickAsync();
        await first.Page.GetByText(new Regex("Lien copié|sélectionné")).First.WaitForAsync();

        await using var second = await fixture.OpenAsync();
        await second.Page.GotoAsync(first.Page.Url.Replace("2024-03-12", "2022-01-01"));
        await ResultAsync(second, "423 sur 423");
        Assert.Equal("2024-03-12", await second.Page.InputValueAsync("#date"));
        Assert.Equal(await first.Page.Locator("#result").InnerTextAsync(), await second.Page.Locator("#result").InnerTextAsync());
        Assert.Equal(first.Page.Url, second.Page.Url);

        // Another day: Grand Auxerrois et Armance has all of them itself then, so that they are in two.
        await second.Page.FillAsync("#date", "2024-04-29");
        await second.Page.Locator("[data-list=new-overlaps] summary", new() { HasText = "58 communes" }).WaitForAsync();
        Assert.Equal("Communes 100,00 % 423 sur 423 100,00 % 423 sur 423 ±0,00 pt ±0", await ChangeAsync(second, "communes"));
        Assert.Empty(first.Faults);
        Assert.Empty(second.Faults);
    }

    [Fact]
    public async Task The_list_is_exported_with_a_line_a_commune()
    {
        await using var watched = await OpenAsync();
        await CoverAllAsync(watched);
        var lines = await ExportAsync(watched);
        Assert.Equal("code,nom,population,codeEpci,epci,action,territory,nomTerritory", lines[0]);
        Assert.Equal(58, lines.Length - 1);
        Assert.Equal(91_433, lines.Skip(1).Sum(line => int.Parse(line.Split(',')[2], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains(lines, line => line.StartsWith("89024,Auxerre,", StringComparison.Ordinal) && line.EndsWith("add,cpts-centre-yonne,CPTS Centre Yonne", StringComparison.Ordinal));
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task What_was_chosen_elsewhere_is_counted_and_exported_with_its_names()
    {
        await using var watched = await fixture.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(fixture.Address + Yonne.Replace("place=89", "place=r27"));
        await page.Locator("#target").WaitForAsync();
        await TakeMissingAsync(page);
        var names = await HeldAnswer.OfAsync(page, url => url.EndsWith("/communes?departement=89", StringComparison.Ordinal));
        await ChangeAddressAsync(page, "place=r27", "place=58");
        await page.Locator("#chosen", new() { HasText = "58 communes choisies, population pas encore lue" }).WaitForAsync();
        await names.ReleaseAsync();
        await page.Locator("#chosen", new() { HasText = "58 communes choisies, 91 433 habitants" }).WaitForAsync();
        await page.SelectOptionAsync("#target", "cpts-centre-yonne");
        await page.ClickAsync("#try");
        await ResultAsync(watched, "423 sur 423");

        await using var second = await fixture.OpenAsync();
        names = await HeldAnswer.OfAsync(second.Page, url => url.EndsWith("/communes?departement=89", StringComparison.Ordinal));
        await second.Page.GotoAsync(page.Url);
        await ResultAsync(second, "423 sur 423");
        Assert.True(await second.Page.IsDisabledAsync("#export-list"));
        await names.ReleaseAsync();
        await second.Page.Locator("#export-list:enabled").WaitForAsync();
        Assert.DoesNotMatch(@"\b89\d{3}\b", await second.Page.Locator("#steps").InnerTextAsync());
        var lines = await ExportAsync(second);
        Assert.Equal(58, lines.Length - 1);
        Assert.Equal(91_433, lines.Skip(1).Sum(line => int.Parse(line.Split(',')[2], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains(lines, line => line.StartsWith("89024,Auxerre,", StringComparison.Ordinal));
        Assert.Empty(watched.Faults);
        Assert.Empty(second.Faults);
    }

    [Fact]
    public async Task A_population_that_is_not_known_is_never_none()
    {
        await using var watched = await fixture.OpenAsync();
        var page = watched.Page;
        await page.RouteAsync(new Regex(@"/(communes|gaps|scenarios/moves)\?"), async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = answer, Body = Regex.Replace(await answer.TextAsync(), @"""population"":\s*\d+", @"""population"":null") });
        });
        await page.GotoAsync(fixture.Address + Yonne);
        await TakeMissingAsync(page);
        await page.Locator("#chosen", new() { HasText = "58 communes choisies, population inconnue" }).WaitForAsync();
        var zones = await page.Locator("#take-zone option:not([value=''])").AllTextContentsAsync();
        Assert.NotEmpty(zones);
        Assert.All(zones, zone => Assert.EndsWith("population inconnue", zone));
        await page.ClickAsync("#moves summary");
        await page.Locator("[data-move='1']", new() { HasText = "un nombre inconnu d’habitants de plus" }).WaitForAsync();
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task A_trial_stays_in_the_address_while_the_service_is_away_or_both_kinds_are_shown()
    {
        await using var watched = await OpenAsync();
        var page = watched.Page;
        await CoverAllAsync(watched);
        var content = ContentOf(page);
        await page.RouteAsync(url => url.EndsWith("/scenarios", StringComparison.Ordinal), route => route.FulfillAsync(new() { Status = 503 }));
        await page.FillAsync("#date", "2024-03-13");
        await page.Locator("#result[data-state=fault]").WaitForAsync();
        Assert.Equal(content, ContentOf(page));
        await ChangeAddressAsync(page, "kind=CPTS", "kind=both");
        await page.GetByText("un seul type de territoire").WaitForAsync();
        Assert.Equal(content, ContentOf(page));
        Assert.All(watched.Faults, fault => Assert.Contains("status of 503", fault));
    }

    [Fact]
    public async Task A_link_is_opened_once_whatever_else_changes_meanwhile()
    {
        await using var first = await OpenAsync();
        await CoverAllAsync(first);
        await using var second = await fixture.OpenAsync();
        var opened = await HeldAnswer.OfAsync(second.Page, url => url.Contains("/scenarios/1"));
        await second.Page.GotoAsync(first.Page.Url);
        await opened.ArrivedAsync();
        await ChangeAddressAsync(second.Page, "place=89", "place=58");
        await ChangeAddressAsync(second.Page, "place=58", "place=89");
        await opened.ReleaseAsync();
        await ResultAsync(second, "423 sur 423");
        Assert.Equal(1, opened.Requests);
        Assert.Empty(first.Faults);
        Assert.Empty(second.Faults);
    }

    [Fact]
    public async Task A_refused_step_keeps_the_choice_also_after_it_is_undone()
    {
        await using var watched = await OpenAsync();
        var page = watched.Page;
        await TakeAsync(page, Missing[0]);
        await page.SelectOptionAsync("#target", "cpts-centre-yonne");
        await page.ClickAsync("#try");
        await page.Locator("#result[data-state=ready]").WaitForAsync();
        await page.Locator("#chosen", new() { HasText = "Aucune commune choisie" }).WaitForAsync();
        await TakeAsync(page, Missing[1]);
        var chosen = await page.Locator("#chosen").InnerTextAsync();
        await page.RouteAsync(url => url.EndsWith("/scenarios", StringComparison.Ordinal), route => route.FulfillAsync(new() { Status = 400 }));
        await page.ClickAsync("#try");
        await page.Locator("#result[data-state=fault]").WaitForAsync();
        await page.UnrouteAllAsync();
        await page.ClickAsync("#undo");
        await page.Locator("#result[data-state=ready]").WaitForAsync();
        await page.WaitForFunctionAsync("() => window.maps.map.getFeatureState({ source: 'ground', sourceLayer: 'communes', id: '89024' }).state === 'covered'");
        Assert.Equal(chosen, await page.Locator("#chosen").InnerTextAsync());
        Assert.All(watched.Faults, fault => Assert.Contains("status of 400", fault));
    }

    [Fact]
    public async Task What_is_in_already_is_left_aside_and_said_in_the_right_number()
    {
        await using var watched = await OpenAsync();
        var page = watched.Page;
        await TakeAsync(page, Missing[1]);
        await page.Locator(".commune-list summary").ClickAsync();
        await page.FillAsync("#commune-filter", "89387"); // Sens
        await page.Locator(".communes input").CheckAsync();
        await page.SelectOptionAsync("#target", "cpts-nord-yonne");
        await page.ClickAsync("#try");
        await page.GetByText("1 commune laissée de côté : elle était déjà dans ce territoire").WaitForAsync();
        Assert.All(watched.Faults, fault => Assert.Contains("status of 400", fault));
    }

    [Fact]
    public async Task Moves_of_another_question_cannot_be_added()
    {
        await using var watched = await OpenAsync();
        var page = watched.Page;
        await page.ClickAsync("#moves summary");
        var last = page.Locator("[data-move]").Last.GetByRole(AriaRole.Button, new() { Name = "à l’essai" });
        await page.SelectOptionAsync("#move-unit", "epci");
        await Assertions.Expect(page.Locator("#moves .block-body[aria-busy=false]")).ToBeVisibleAsync();
        var sequence = await HeldAnswer.OfAsync(page, url => url.Contains("/scenarios/moves?") && url.Contains("mode=sequence"));
        await page.SelectOptionAsync("#move-mode", "sequence");
        await sequence.ArrivedAsync();
        Assert.True(await last.IsDisabledAsync());
        Assert.Equal("Ajouter à l’essai", await last.InnerTextAsync());
        await sequence.ReleaseAsync();
        await Assertions.Expect(last).ToBeEnabledAsync();
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task The_best_next_moves_can_be_added()
    {
        await using var watched = await OpenAsync();
        var page = watched.Page;
        await page.ClickAsync("#moves summary");
        await page.SelectOptionAsync("#move-unit", "zone");
        var best = page.Locator("[data-move='1']");
        await best.WaitForAsync();
        Assert.Contains("91 433 habitants de plus", WatchedPage.Plain(await best.InnerTextAsync()));
        Assert.Contains("72,62 % → 100,00 % de la population", WatchedPage.Plain(await best.InnerTextAsync()));
        await best.GetByRole(AriaRole.Button, new() { Name = "Ajouter à l’essai" }).ClickAsync();
        await ResultAsync(watched, "423 sur 423");
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task A_broken_link_is_told_and_the_page_goes_on_without()
    {
        await using var watched = await fixture.OpenAsync();
        await watched.Page.GotoAsync(fixture.Address + Yonne + "&scenario=1AAAAAAAA");
        await watched.Page.GetByRole(AriaRole.Alert).GetByText("missing or was altered").WaitForAsync();
        Assert.DoesNotContain("scenario=1", watched.Page.Url);
        Assert.True(await watched.Page.Locator("#try").IsVisibleAsync());
        Assert.All(watched.Faults, fault => Assert.Contains("400", fault));
    }

    [Fact]
    public async Task Both_kinds_together_are_no_trial_and_one_is_asked_for()
    {
        await using var watched = await fixture.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(fixture.Address + Yonne.Replace("CPTS", "both"));
        await page.GetByText("un seul type de territoire").WaitForAsync();
        Assert.Equal(0, await page.Locator("#try").CountAsync());
        await page.Locator(".scenario").GetByRole(AriaRole.Button, new() { Name = "CLS" }).ClickAsync();
        await page.Locator("#try").WaitForAsync();
        Assert.Contains("kind=CLS", page.Url);
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task On_a_telephone_a_trial_fits_and_axe_finds_nothing_serious()
    {
        await using var watched = await OpenAsync(360, 740);
        await CoverAllAsync(watched);
        Assert.Equal(360, await watched.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(await Axe.ViolationsAsync(watched.Page));
        await watched.SaveAsync($"try-telephone-{GetType().Name}");
        Assert.Empty(watched.Faults);
    }

    private async Task<WatchedPage> OpenAsync(int width = 1280, int height = 900)
    {
        var watched = await fixture.OpenAsync(width, height);
        await watched.Page.GotoAsync(fixture.Address + Yonne);
        await watched.Page.Locator("#target").WaitForAsync();
        return watched;
    }

    // The two EPCI that no CPTS has join Centre Yonne.
    private static async Task CoverAllAsync(WatchedPage watched)
    {
        await TakeMissingAsync(watched.Page);
        Assert.Contains("58 communes choisies, 91 433 habitants", WatchedPage.Plain(await watched.Page.Locator("#chosen").InnerTextAsync()));
        await watched.Page.SelectOptionAsync("#target", "cpts-centre-yonne");
        await watched.Page.ClickAsync("#try");
        await ResultAsync(watched, "423 sur 423");
    }

    private static async Task TakeMissingAsync(IPage page)
    {
        foreach (var epci in Missing)
        {
            await TakeAsync(page, epci);
        }

        await page.Locator("#chosen", new() { HasText = "58 communes choisies" }).WaitForAsync();
    }

    private static async Task TakeAsync(IPage page, string epci)
    {
        await page.SelectOptionAsync("#take-epci", epci);
        await page.GetByRole(AriaRole.Button, new() { Name = "Prendre : Tout un EPCI" }).ClickAsync();
    }

    // The list as lines.
    private static async Task<string[]> ExportAsync(WatchedPage watched)
    {
        var download = await watched.Page.RunAndWaitForDownloadAsync(() => watched.Page.ClickAsync("#export-list"));
        Assert.Equal("maps-essai-CPTS-2024-03-12.csv", download.SuggestedFilename);
        using var reader = new StreamReader(await download.CreateReadStreamAsync());
        return (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }

    private static Task ChangeAddressAsync(IPage page, string from, string to) =>
        page.EvaluateAsync("([from, to]) => { location.hash = location.hash.replace(from, to); }", new[] { from, to });

    private static string ContentOf(IPage page) => Regex.Match(page.Url, "scenario=([^&]+)").Groups[1].Value;

    private static async Task ResultAsync(WatchedPage watched, string text)
    {
        await watched.Page.Locator("#result[data-state=ready] [data-change=communes]", new() { HasText = text }).WaitForAsync();
        await watched.Page.WaitForURLAsync(url => url.Contains("scenario=1"));
    }

    private static async Task<string> ChangeAsync(WatchedPage watched, string name) =>
        Regex.Replace(WatchedPage.Plain(await watched.Page.Locator($"[data-departement='89'] [data-change={name}]").InnerTextAsync()), @"\s+", " ").Trim();

    private static Task<string[]> CaveatsAsync(IPage page) =>
        page.EvaluateAsync<string[]>("[...document.querySelectorAll('#result [data-caveat]')].map(li => li.dataset.caveat)");

    private async Task<IReadOnlyList<(double Longitude, double Latitude)>> CentresAsync()
    {
        using var client = new HttpClient();
        var answer = await (await client.GetAsync(fixture.Address + "communes?departement=89", TestContext.Current.CancellationToken)).JsonAsync();
        return [.. answer.GetProperty("communes").EnumerateArray().Select(row => row.GetProperty("centre")).Where(centre => centre.ValueKind == JsonValueKind.Array).Select(centre => (centre[0].GetDouble(), centre[1].GetDouble()))];
    }
}

/// <summary>On the embedded dataset.</summary>
public sealed class EmbeddedTryWalk(MapPageFixture fixture) : TryWalk(fixture), IClassFixture<MapPageFixture>;

/// <summary>On real polygons.</summary>
[Collection(RealMapPages.Name)]
public sealed class RealTryWalk(RealMapPageFixture fixture) : TryWalk(fixture), IClassFixture<RealMapPageFixture>;
