using System.Text.Json;
using System.Text.RegularExpressions;
using MapService.Tests.Api;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapService.Tests.Web;

/// <summary>
/// Try: communes chosen on the map, by a lasso or in the list, added to a territory, coverage before and after, undone, shared and
/// exported. Expected figures: facts.md. On 12 March 2024, 365 of the Yonne's 423 communes and 242 463 of its 333 896 inhabitants are in a
/// CPTS; what is missing are the two EPCI of Grand Auxerrois et Armance (200067114 Auxerrois, 200067304 Serein et Armance): 58 communes, 91
/// 433 inhabitants.
/// </summary>
[Collection(MapPages.Name)]
public abstract class TryWalk(PageFixture fixture)
{
    private const string Yonne = "#kind=CPTS&date=2024-03-12&place=89&panel=scenario";
    private static readonly string[] Missing = ["200067114", "200067304"];

    [Fact]
    public async Task A_click_chooses_a_commune_and_what_it_would_change_can_be_undone_and_redone()
    {
        await using var watched = await OpenAsync(map: true);
        var page = watched.Page;
        await watched.MapAsync();
        await Expect(page.GetByText("Rien n’est enregistré").First).ToBeVisibleAsync();
        var (x, y) = await watched.PlaceOnScreenAsync(3.5735, 47.7961); // Auxerre's cathedral
        await page.Mouse.ClickAsync(x, y);
        await page.Locator("#chosen", new() { HasText = "1 commune choisie" }).WaitForAsync();
        await page.SelectOptionAsync("#target", "cpts-centre-yonne");
        await page.ClickAsync("#try");
        await ResultAsync(watched, "366 sur 423");
        await ChangeAsync(watched, "communes", "Communes 86,29 % 365 sur 423 86,52 % 366 sur 423 +0,24 pt +1");
        await Expect(page.Locator("#result [data-caveat=inferred-composition]")).ToHaveCountAsync(1);
        await watched.AddressAsync("scenario=1");
        await page.WaitForFunctionAsync(
            "() => window.maps.map.queryRenderedFeatures({ layers: ['state-covered'] }).some(f => f.properties.code === '89024')");
        await watched.MapAsync();
        await watched.SaveAsync($"try-{GetType().Name}");

        await page.Locator("#undo").FocusAsync();
        await page.Keyboard.PressAsync("Control+z");
        await watched.AddressWithoutAsync("scenario=");
        await Expect(page.Locator("[data-change]")).ToHaveCountAsync(0);
        await page.WaitForFunctionAsync(
            "() => window.maps.map.queryRenderedFeatures({ layers: ['state-other'] }).some(f => f.properties.code === '89024')");
        await page.Keyboard.PressAsync("Control+y");
        await ResultAsync(watched, "366 sur 423");
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task A_lasso_takes_the_communes_whose_centre_lies_inside()
    {
        await using var watched = await OpenAsync(map: true);
        var page = watched.Page;
        await watched.MapAsync();
        await page.ClickAsync("#lasso");
        await Expect(page.Locator("#lasso")).ToHaveAttributeAsync("aria-pressed", "true");
        var (x, y) = await watched.PlaceOnScreenAsync(3.5735, 47.7961);
        var half = 60;
        await page.Mouse.MoveAsync(x - half, y - half);
        await page.Mouse.DownAsync();
        foreach (var (right, down) in new[] { (half, -half), (half, half), (-half, half), (-half, -half) })
        {
            await page.Mouse.MoveAsync(x + right, y + down, new() { Steps = 8 });
        }

        await page.Mouse.UpAsync();
        var inside = (await watched.PlacesOnScreenAsync(await CentresAsync()))
            .Count(at => Math.Abs(at.X - x) < half && Math.Abs(at.Y - y) < half);
        Assert.InRange(inside, 5, 200);
        await page.Locator("#chosen", new() { HasText = $"{inside} communes choisies" }).WaitForAsync();
        await Expect(page.Locator("#lasso")).ToHaveAttributeAsync("aria-pressed", "false");
        await page.CheckAsync("input[value=create]");
        await page.FillAsync("#new-name", "CPTS du milieu");
        await page.ClickAsync("#try");
        await page.Locator("#steps", new() { HasText = "Créer CPTS du milieu avec" }).WaitForAsync();
        await page.Locator("#result[data-state=ready]").WaitForAsync();
        Assert.Empty(await watched.FaultsAsync());
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
        await Expect(box).ToHaveCountAsync(1);
        await Expect(page.Locator(".communes")).ToContainTextAsync("Saint-Florentin (89345)");
        await box.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Locator("#chosen", new() { HasText = "1 commune choisie" }).WaitForAsync();
        await page.Locator("#try").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await ResultAsync(watched, "366 sur 423");
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task A_link_shows_another_reader_the_same_trial_on_its_own_day()
    {
        await using var first = await OpenAsync();
        await CoverAllAsync(first);
        await ChangeAsync(first, "communes", "Communes 86,29 % 365 sur 423 100,00 % 423 sur 423 +13,71 pt +58");
        await ChangeAsync(first, "population", "Habitants 72,62 % 242 463 sur 333 896 100,00 % 333 896 sur 333 896 +27,38 pt +91 433");
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "Copier le lien" }).ClickAsync();
        await first.Page.GetByText(new Regex("Lien copié|sélectionné")).First.WaitForAsync();

        await using var second = await fixture.OpenAsync(map: false);
        await second.Page.GotoAsync(first.Page.Url.Replace("2024-03-12", "2022-01-01"));
        await ResultAsync(second, "423 sur 423");
        await Expect(second.Page.Locator("#date")).ToHaveValueAsync("2024-03-12");
        await Expect(second.Page.Locator("#result"))
            .ToHaveTextAsync(await first.Page.Locator("#result").InnerTextAsync(), new() { UseInnerText = true });
        await Expect(second.Page).ToHaveURLAsync(first.Page.Url);

        // Another day: Grand Auxerrois et Armance has all of them itself then, so that they are in two.
        await second.Page.FillAsync("#date", "2024-04-29");
        await second.Page.Locator("[data-list=new-overlaps] summary", new() { HasText = "58 communes" }).WaitForAsync();
        await ChangeAsync(second, "communes", "Communes 100,00 % 423 sur 423 100,00 % 423 sur 423 ±0,00 pt ±0");
        Assert.Empty(await first.FaultsAsync());
        Assert.Empty(await second.FaultsAsync());
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
        Assert.Contains(lines, line => line.StartsWith("89024,Auxerre,", StringComparison.Ordinal)
            && line.EndsWith("add,cpts-centre-yonne,CPTS Centre Yonne", StringComparison.Ordinal));
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task What_was_chosen_elsewhere_is_counted_and_exported_with_its_names()
    {
        await using var watched = await fixture.OpenAsync(map: false);
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

        await using var second = await fixture.OpenAsync(map: false);
        names = await HeldAnswer.OfAsync(second.Page, url => url.EndsWith("/communes?departement=89", StringComparison.Ordinal));
        await second.Page.GotoAsync(page.Url);
        await ResultAsync(second, "423 sur 423");
        await Expect(second.Page.Locator("#export-list")).ToBeDisabledAsync();
        await names.ReleaseAsync();
        await second.Page.Locator("#export-list:enabled").WaitForAsync();
        await Expect(second.Page.Locator("#steps")).Not.ToHaveTextAsync(new Regex(@"\b89\d{3}\b"));
        var lines = await ExportAsync(second);
        Assert.Equal(58, lines.Length - 1);
        Assert.Equal(91_433, lines.Skip(1).Sum(line => int.Parse(line.Split(',')[2], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains(lines, line => line.StartsWith("89024,Auxerre,", StringComparison.Ordinal));
        Assert.Empty(await watched.FaultsAsync());
        Assert.Empty(await second.FaultsAsync());
    }

    [Fact]
    public async Task A_population_that_is_not_known_is_never_none()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        var page = watched.Page;
        await page.RouteAsync(new Regex(@"/(communes|gaps|scenarios/moves)\?"), async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new()
            {
                Response = answer,
                Body = Regex.Replace(await answer.TextAsync(), @"""population"":\s*\d+", @"""population"":null")
            });
        });
        await page.GotoAsync(fixture.Address + Yonne);
        await TakeMissingAsync(page);
        await page.Locator("#chosen", new() { HasText = "58 communes choisies, population inconnue" }).WaitForAsync();
        await page.Locator("#take-zone").WaitForAsync();
        var zones = await page.Locator("#take-zone option:not([value=''])").AllTextContentsAsync();
        Assert.NotEmpty(zones);
        Assert.All(zones, zone => Assert.EndsWith("population inconnue", zone));
        await page.ClickAsync("#moves summary");
        await page.Locator("[data-move='1']", new() { HasText = "un nombre inconnu d’habitants de plus" }).WaitForAsync();
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task A_trial_stays_in_the_address_while_the_service_is_away_or_both_kinds_are_shown()
    {
        await using var watched = await OpenAsync();
        var page = watched.Page;
        await CoverAllAsync(watched);
        var content = ContentOf(page);
        await page.RouteAsync(
            url => url.EndsWith("/scenarios", StringComparison.Ordinal), route => route.FulfillAsync(new() { Status = 503 }));
        await page.FillAsync("#date", "2024-03-13");
        await page.Locator("#result[data-state=fault]").WaitForAsync();
        Assert.Equal(content, ContentOf(page));
        await ChangeAddressAsync(page, "kind=CPTS", "kind=both");
        await page.GetByText("un seul type de territoire").WaitForAsync();
        Assert.Equal(content, ContentOf(page));
        Assert.All(await watched.FaultsAsync(), fault => Assert.Contains("status of 503", fault));
    }

    [Fact]
    public async Task A_link_is_opened_once_whatever_else_changes_meanwhile()
    {
        await using var first = await OpenAsync();
        await CoverAllAsync(first);
        await using var second = await fixture.OpenAsync(map: false);
        var opened = await HeldAnswer.OfAsync(second.Page, url => url.Contains("/scenarios/1"));
        await second.Page.GotoAsync(first.Page.Url);
        await opened.ArrivedAsync();
        await ChangeAddressAsync(second.Page, "place=89", "place=58");
        await Expect(second.Page.Locator("#place")).ToHaveValueAsync("58");
        await ChangeAddressAsync(second.Page, "place=58", "place=89");
        await Expect(second.Page.Locator("#place")).ToHaveValueAsync("89");
        await opened.ReleaseAsync();
        await ResultAsync(second, "423 sur 423");
        Assert.Equal(1, opened.Requests);
        Assert.Empty(await first.FaultsAsync());
        Assert.Empty(await second.FaultsAsync());
    }

    [Fact]
    public async Task A_refused_step_keeps_the_choice_also_after_it_is_undone()
    {
        await using var watched = await OpenAsync(map: true);
        var page = watched.Page;
        await watched.MapAsync();
        await TakeAsync(page, Missing[0]);
        await page.SelectOptionAsync("#target", "cpts-centre-yonne");
        await page.ClickAsync("#try");
        await page.Locator("#result[data-state=ready]").WaitForAsync();
        await page.Locator("#chosen", new() { HasText = "Aucune commune choisie" }).WaitForAsync();
        await TakeAsync(page, Missing[1]);
        await Expect(page.Locator("#chosen")).ToHaveTextAsync(new Regex(@"^\s*29\scommunes choisies, [\d\s]+habitants"));
        var chosen = await page.Locator("#chosen").InnerTextAsync();
        await page.RouteAsync(
            url => url.EndsWith("/scenarios", StringComparison.Ordinal), route => route.FulfillAsync(new() { Status = 400 }));
        await page.ClickAsync("#try");
        await page.Locator("#result[data-state=fault]").WaitForAsync();
        await page.UnrouteAllAsync();
        await page.ClickAsync("#undo");
        await page.Locator("#result[data-state=ready]").WaitForAsync();
        await page.WaitForFunctionAsync(
            "() => window.maps.map.queryRenderedFeatures({ layers: ['state-covered'] }).some(f => f.properties.code === '89024')");
        await Expect(page.Locator("#chosen")).ToHaveTextAsync(chosen);
        Assert.All(await watched.FaultsAsync(), fault => Assert.Contains("status of 400", fault));
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
        Assert.All(await watched.FaultsAsync(), fault => Assert.Contains("status of 400", fault));
    }

    [Fact]
    public async Task Moves_of_another_question_cannot_be_added()
    {
        await using var watched = await OpenAsync();
        var page = watched.Page;
        await page.ClickAsync("#moves summary");
        var last = page.Locator("[data-move]").Last.GetByRole(AriaRole.Button, new() { Name = "à l’essai" });
        await page.SelectOptionAsync("#move-unit", "epci");
        await Expect(page.Locator("#moves .block-body[aria-busy=false]")).ToBeVisibleAsync();
        var sequence = await HeldAnswer.OfAsync(page, url => url.Contains("/scenarios/moves?") && url.Contains("mode=sequence"));
        await page.SelectOptionAsync("#move-mode", "sequence");
        await sequence.ArrivedAsync();
        await Expect(last).ToBeDisabledAsync();
        await Expect(last).ToHaveTextAsync("Ajouter à l’essai");
        await sequence.ReleaseAsync();
        await Expect(last).ToBeEnabledAsync();
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task The_best_next_moves_can_be_added()
    {
        await using var watched = await OpenAsync();
        var page = watched.Page;
        await page.ClickAsync("#moves summary");
        await page.SelectOptionAsync("#move-unit", "zone");
        var best = page.Locator("[data-move='1']");
        await Expect(best).ToContainTextAsync("91 433 habitants de plus");
        await Expect(best).ToContainTextAsync("72,62 % → 100,00 % de la population");
        await best.GetByRole(AriaRole.Button, new() { Name = "Ajouter à l’essai" }).ClickAsync();
        await ResultAsync(watched, "423 sur 423");
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task A_broken_link_is_told_and_the_page_goes_on_without()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        await watched.Page.GotoAsync(fixture.Address + Yonne + "&scenario=1AAAAAAAA");
        await watched.Page.GetByRole(AriaRole.Alert).GetByText("il manque une partie du lien, ou elle a été changée").WaitForAsync();
        await watched.AddressWithoutAsync("scenario=1");
        await Expect(watched.Page.Locator("#try")).ToBeVisibleAsync();
        Assert.All(await watched.FaultsAsync(), fault => Assert.Contains("400", fault));
    }

    [Fact]
    public async Task Both_kinds_together_are_no_trial_and_one_is_asked_for()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        var page = watched.Page;
        await page.GotoAsync(fixture.Address + Yonne.Replace("CPTS", "both"));
        await page.GetByText("un seul type de territoire").WaitForAsync();
        await Expect(page.Locator("#try")).ToHaveCountAsync(0);
        await page.Locator(".scenario").GetByRole(AriaRole.Button, new() { Name = "CLS" }).ClickAsync();
        await page.Locator("#try").WaitForAsync();
        await watched.AddressAsync("kind=CLS");
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task On_a_telephone_a_trial_fits_and_axe_finds_nothing_serious()
    {
        await using var watched = await OpenAsync(360, 740, map: true);
        await CoverAllAsync(watched);
        await watched.IsAsWideAsItsWindowAsync();
        Assert.Empty(await Axe.ViolationsAsync(watched.Page));
        await watched.SaveAsync($"try-telephone-{GetType().Name}");
        Assert.Empty(await watched.FaultsAsync());
    }

    private async Task<WatchedPage> OpenAsync(int width = 1280, int height = 900, bool map = false)
    {
        var watched = await fixture.OpenAsync(width, height, map);
        await watched.Page.GotoAsync(fixture.Address + Yonne);
        await watched.Page.Locator("#target").WaitForAsync();
        return watched;
    }

    // The two EPCI that no CPTS has join Centre Yonne.
    private static async Task CoverAllAsync(WatchedPage watched)
    {
        await TakeMissingAsync(watched.Page);
        await Expect(watched.Page.Locator("#chosen")).ToContainTextAsync("58 communes choisies, 91 433 habitants");
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
        await watched.AddressAsync("scenario=1");
    }

    private static Task ChangeAsync(WatchedPage watched, string name, string text) =>
        Expect(watched.Page.Locator($"[data-departement='89'] [data-change={name}]")).ToHaveTextAsync(text, new() { UseInnerText = true });

    private async Task<IReadOnlyList<(double Longitude, double Latitude)>> CentresAsync()
    {
        using var client = new HttpClient();
        var answer = await (await client.GetAsync(fixture.Address + "communes?departement=89", TestContext.Current.CancellationToken))
            .JsonAsync();
        return [.. answer.GetProperty("communes")
            .EnumerateArray()
            .Select(row => row.GetProperty("centre"))
            .Where(centre => centre.ValueKind == JsonValueKind.Array)
            .Select(centre => (centre[0].GetDouble(), centre[1].GetDouble()))];
    }
}

/// <summary>On the embedded dataset.</summary>
public sealed class EmbeddedTryWalk(MapPageFixture fixture) : TryWalk(fixture), IClassFixture<MapPageFixture>;

/// <summary>On real polygons.</summary>
[Collection(RealMapPages.Name)]
public sealed class RealTryWalk(RealMapPageFixture fixture) : TryWalk(fixture), IClassFixture<RealMapPageFixture>;
