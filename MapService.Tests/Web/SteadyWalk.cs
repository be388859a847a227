namespace MapService.Tests.Web;

/// <summary>
/// Nothing that is seen is pushed away: while lists come, when another one is chosen, and when the day moves. Choices are made by the
/// address here, because the browser does not count what moves within half a second of a click.
/// </summary>
[Collection(MapPages.Name)]
public abstract class SteadyWalk(PageFixture fixture)
{
    // Half of what Core Web Vitals calls good.
    private const double MostShift = 0.05;

    private const string Watch =
        """
        window.shifts = [];
        window.keep = entries => window.shifts.push(...entries.map(e => [e.value, e.sources.map(s => s.node?.id || s.node?.className || s.node?.nodeName).join(' ')]));
        window.observer = new PerformanceObserver(list => window.keep(list.getEntries()));
        window.observer.observe({ type: 'layout-shift', buffered: true });
        """;

    private const string IsThere =
        "panel => document.querySelector('#panel')?.dataset.panel === panel && document.querySelector('#panel h2') !== null && "
        + "document.querySelector('#panel :is([aria-busy=true], .wait)') === null && document.querySelector('#picture').dataset.state === "
            + "'drawn'";

    // The address is followed, and drawn, by the second frame after it changed.
    private const string TwoFrames = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))";

    [Theory]
    [InlineData("gaps", "gaps&list=communes", "gaps&list=overlaps", "gaps")]
    [InlineData("gaps", "scenario", "files", "edit", "gaps")]
    public async Task Lists_and_panels_of_everything_come_and_change_without_pushing_what_is_seen(params string[] panels)
    {
        await using var watched = await fixture.OpenAsync();
        await watched.Page.AddInitScriptAsync(Watch);
        foreach (var panel in panels)
        {
            await watched.Page.GotoAsync($"{fixture.Address}#kind=CPTS&date=2022-08-01&panel={panel}");
            await watched.Page.EvaluateAsync(TwoFrames);
            await watched.Page.WaitForFunctionAsync(IsThere, panel.Split('&')[0]);
        }

        await AssertSteadyAsync(watched);
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task Day_after_day_everything_stays_where_it_is()
    {
        await using var watched = await fixture.OpenAsync();
        await watched.Page.AddInitScriptAsync(Watch);
        foreach (var day in new[] { "2022-08-01", "2023-12-18", "2024-03-12", "2024-04-29" })
        {
            await watched.Page.GotoAsync($"{fixture.Address}#kind=CPTS&date={day}");
            await watched.Page.EvaluateAsync(TwoFrames);
            await watched.Page.WaitForFunctionAsync(IsThere, "figures");
        }

        await AssertSteadyAsync(watched);
        Assert.Empty(await watched.FaultsAsync());
    }

    private static async Task AssertSteadyAsync(WatchedPage watched)
    {
        await watched.Page.EvaluateAsync(TwoFrames);
        await watched.Page.EvaluateAsync("window.keep(window.observer.takeRecords())");
        var sum = await watched.Page.EvaluateAsync<double>("window.shifts.reduce((sum, [value]) => sum + value, 0)");
        Assert.True(sum < MostShift, $"{sum}: {await watched.Page.EvaluateAsync<string>("JSON.stringify(window.shifts)")}");
    }
}

/// <summary>On the embedded dataset.</summary>
public sealed class EmbeddedSteadyWalk(MapPageFixture fixture) : SteadyWalk(fixture), IClassFixture<MapPageFixture>;

/// <summary>On real polygons.</summary>
[Collection(RealMapPages.Name)]
public sealed class RealSteadyWalk(RealMapPageFixture fixture) : SteadyWalk(fixture), IClassFixture<RealMapPageFixture>;
