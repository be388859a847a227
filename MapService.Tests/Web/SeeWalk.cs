using System.Collections.Concurrent;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapService.Tests.Web;

/// <summary>
/// See: communes by state with a legend that counts, outlines and names of territories, both kinds together, cards. Expected figures:
/// facts.md. On 12 March 2024, 365 of the Yonne's 423 communes are in a CPTS. The 58 of Grand Auxerrois et Armance are not yet; it shares
/// 29 with the CLS Auxerrois, Aillantais, Chablis, which shares 13 and 36 with two CPTS that are in force. Two CLS of the Yonne are of
/// unknown composition: what is in neither kind may be in one of those.
/// </summary>
[Collection(MapPages.Name)]
public abstract class SeeWalk(PageFixture fixture)
{
    private const string Yonne = "#kind=CPTS&date=2024-03-12&place=89";

    [Fact]
    public async Task The_legend_counts_the_communes_of_the_chosen_place_by_state()
    {
        await using var watched = await fixture.OpenAsync();
        await watched.ShowAsync(Yonne);
        Assert.Equal(
            new() { ["covered"] = 365, ["overlap"] = 0, ["possible"] = 0, ["other"] = 29, ["uncovered"] = 29 }, await LegendAsync(watched));

        await watched.Page.GetByLabel("Les deux").CheckAsync();
        await Expect(watched.Page.Locator("#legend [data-state=both] b")).ToHaveTextAsync("49");
        Assert.Equal(new() { ["both"] = 49, ["cpts"] = 316, ["cls"] = 29, ["possible"] = 29, ["neither"] = 0 }, await LegendAsync(watched));
        await watched.AddressAsync("kind=both");
        await watched.MapAsync();
        await watched.SaveAsync($"see-both-{GetType().Name}");
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task The_map_colours_each_commune_by_its_state_and_asks_for_no_tile_of_communes_when_the_day_changes()
    {
        await using var watched = await fixture.OpenAsync();
        var tiles = new ConcurrentQueue<string>();
        watched.Page.Request += (_, request) => tiles.Enqueue(request.Url);
        await watched.ShowAsync(Yonne);
        await watched.MapAsync();
        var states = await StatesAsync(watched);
        Assert.Equal(423, states.Count);
        Assert.Equal("other", states["89024"]); // Auxerre: in the CLS, in no CPTS yet.
        Assert.Equal("covered", states["89025"]); // Avallon
        Assert.Equal(29, states.Values.Count(state => state == "uncovered"));
        await watched.SaveAsync($"see-{GetType().Name}");

        tiles.Clear();
        await watched.Page.FillAsync("#date", "2024-04-29");
        await watched.FiguresAsync("423 sur 423");
        await watched.MapAsync();
        Assert.All((await StatesAsync(watched)).Values, state => Assert.Equal("covered", state));
        Assert.DoesNotContain(tiles, url => url.Contains("/tiles/communes", StringComparison.Ordinal));
        Assert.Contains(tiles, url => url.Contains("/tiles/cpts/", StringComparison.Ordinal));
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task Territories_are_outlined_and_named_and_other_outlines_can_be_added()
    {
        await using var watched = await fixture.OpenAsync();
        await watched.ShowAsync(Yonne);
        await watched.MapAsync();
        await watched.Page.Locator(".label.cpts", new() { HasText = "CPTS de Puisaye-Forterre" }).WaitForAsync();
        await Expect(watched.Page.Locator(".label", new() { HasText = "CPTS Grand Auxerrois et Armance" })).ToHaveCountAsync(0);

        await watched.Page.GetByLabel("Contours des EPCI").CheckAsync();
        await watched.Page.GetByLabel("Contours des CLS").CheckAsync();
        await watched.MapAsync();
        await watched.AddressAsync("outlines=epci,cls");
        Assert.NotEqual(
            0, await watched.Page.EvaluateAsync<int>("window.maps.map.queryRenderedFeatures({ layers: ['epci-line'] }).length"));
        Assert.Contains("CLS Auxerrois, Aillantais, Chablis", await watched.Page.EvaluateAsync<string[]>(
            "window.maps.map.queryRenderedFeatures({ layers: ['cls-line'] }).map(f => f.properties.nom)"));
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task The_pointer_reads_a_commune_and_a_click_keeps_it_in_the_address()
    {
        await using var watched = await fixture.OpenAsync();
        await watched.ShowAsync(Yonne);
        await watched.MapAsync();
        var (x, y) = await watched.PlaceOnScreenAsync(3.5735, 47.7961); // Auxerre's cathedral
        await watched.Page.Mouse.MoveAsync(x, y);
        var hover = watched.Page.Locator(".card.hover");
        await hover.GetByText("Auxerre (89024)").WaitForAsync();
        await Expect(hover).ToContainTextAsync("CA de l'Auxerrois");
        await Expect(hover).ToContainTextAsync("35 236 habitants");
        await Expect(hover).ToContainTextAsync("Dans un CLS seulement");

        await watched.Page.Mouse.ClickAsync(x, y);
        var chosen = watched.Page.Locator(".card.chosen");
        await chosen.GetByText("CLS Auxerrois, Aillantais, Chablis").WaitForAsync();
        await Expect(chosen).ToContainTextAsync("depuis le 4 octobre 2023, jusqu’au 31 décembre 2027");
        await watched.AddressAsync("card=commune:89024");
        await watched.SaveAsync($"see-card-{GetType().Name}");

        await chosen.GetByRole(AriaRole.Button, new() { Name = "Fermer" }).ClickAsync();
        await chosen.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await watched.AddressWithoutAsync("card=");
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task Enter_reads_the_commune_in_the_middle_of_the_map()
    {
        await using var watched = await fixture.OpenAsync();
        await watched.ShowAsync(Yonne + "&map=10.00/47.4910/3.9090"); // Avallon
        await watched.MapAsync();
        await watched.Page.Locator("#map canvas").FocusAsync();
        await watched.Page.Keyboard.PressAsync("Enter");
        await watched.Page.Locator(".card.chosen").GetByText("Avallon (89025)").WaitForAsync();
        Assert.Empty(await watched.FaultsAsync());
    }

    private static async Task<Dictionary<string, int>> LegendAsync(WatchedPage watched)
    {
        await watched.Page.Locator(".legend[aria-busy=false]").WaitForAsync();
        await Expect(watched.Page.Locator("#legend b")).ToHaveCountAsync(5);
        await Expect(watched.Page.Locator("#legend b", new() { HasText = "…" })).ToHaveCountAsync(0);
        var lines = await watched.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('#legend [data-state]')].map(li => li.dataset.state + ' ' + li.querySelector('b').textContent)");
        return lines.Select(line => line.Split(' '))
            .ToDictionary(parts => parts[0], parts => int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
    }

    // As the map draws them, in the Yonne: there is a layer a state.
    private static async Task<Dictionary<string, string>> StatesAsync(WatchedPage watched) =>
        await watched.Page.EvaluateAsync<Dictionary<string, string>>(
        """
        () => {
          const { map } = window.maps, states = ['covered', 'overlap', 'possible', 'other', 'uncovered'];
          return Object.fromEntries(states.flatMap(state => map.queryRenderedFeatures({ layers: ['state-' + state] })
            .filter(f => f.properties.codeDepartement === '89').map(f => [f.properties.code, state])));
        }
        """);
}

/// <summary>On the embedded dataset, whose polygons are schematic.</summary>
public sealed class EmbeddedSeeWalk(MapPageFixture fixture) : SeeWalk(fixture), IClassFixture<MapPageFixture>
{
    [Fact]
    public async Task The_canvas_shows_covered_ground_in_blue_and_gaps_in_orange()
    {
        await using var watched = await fixture.OpenAsync();
        await watched.ShowAsync("#kind=CPTS&date=2024-03-12&place=89");
        await watched.MapAsync();

        // Pixels can be read while a frame is being drawn, and not after it.
        var counts = await watched.Page.EvaluateAsync<int[]>("""
            () => new Promise(resolve => {
              const map = window.maps.map;
              map.once('render', () => {
                const from = map.getCanvas();
                const to = document.createElement('canvas');
                [to.width, to.height] = [from.width, from.height];
                const context = to.getContext('2d');
                context.drawImage(from, 0, 0);
                const pixels = context.getImageData(0, 0, to.width, to.height).data;
                let blue = 0, orange = 0;
                for (let i = 0; i < pixels.length; i += 4) {
                  blue += pixels[i + 2] > pixels[i] + 60 ? 1 : 0;
                  orange += pixels[i] > pixels[i + 2] + 60 ? 1 : 0;
                }
                resolve([blue, orange, pixels.length / 4]);
              });
              map.triggerRepaint();
            })
            """);
        Assert.True(counts[0] > counts[2] / 20, $"{counts[0]} blue pixels of {counts[2]}.");
        Assert.True(counts[1] > counts[2] / 50, $"{counts[1]} orange pixels of {counts[2]}.");
    }
}

/// <summary>On real polygons.</summary>
[Collection(RealMapPages.Name)]
public sealed class RealSeeWalk(RealMapPageFixture fixture) : SeeWalk(fixture), IClassFixture<RealMapPageFixture>;
