using System.Net;
using System.Text;
using MapService.Api.Http.Requests;
using MapService.Api.Resources.Scenarios.Links;
using MapService.Coverage.Scenarios;
using MapService.Territories.Records;
using Microsoft.Extensions.DependencyInjection;

namespace MapService.Tests.Api.Http;

/// <summary>Few downloads and scenarios are worked out at a time; the server's other answers do not wait for them.</summary>
public sealed class HeavyWorkTests
{
    [Fact]
    public async Task Beyond_the_queue_downloads_and_scenarios_are_503_and_all_else_is_answered()
    {
        await using var server = await ServerUnderTest.StartAsync(SmallServer.Store());
        var heavy = server.App.Services.GetRequiredService<HeavyWork>();
        using var gate = new ManualResetEventSlim();
        using var begun = new CountdownEvent(HeavyWork.MostAtATime);
        var cancellation = TestContext.Current.CancellationToken;
        var working = Enumerable.Range(0, HeavyWork.MostAtATime).Select(_ => Task.Factory.StartNew(
            () => heavy.RunAsync(
                () =>
                {
                    begun.Signal();
                    gate.Wait(cancellation);
                    return true;
                },
                cancellation),
            cancellation,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap()).ToArray();
        Assert.True(begun.Wait(TimeSpan.FromMinutes(1), cancellation));

        // Only now: what waits does so in the queue, without a thread.
        var waiting = Enumerable.Range(0, HeavyWork.MostWaiting).Select(_ => heavy.RunAsync(() => true, cancellation)).ToArray();
        var faulty = ScenarioLink.TextOf(new ScenarioRequest(
            TerritoryKind.Cpts, new DateOnly(2024, 1, 1), [new ScenarioChange(ScenarioAction.Add, "cpts-one", null, ["89099"], [])]));
        foreach (var address in (string[])["/downloads/communes.geojson", "/downloads/communes.csv", "/scenarios/" + faulty])
        {
            await CheckBusyAsync(await server.GetAsync(address));
        }

        using var body = new StringContent(
            """{"kind":"CPTS","date":"2024-01-01","changes":[{"action":"dissolve","territory":"cpts-one"}]}""",
            Encoding.UTF8,
            "application/json");
        await CheckBusyAsync(await server.SendAsync(HttpMethod.Post, "/scenarios", body));
        Assert.Equal(HttpStatusCode.OK, (await server.GetAsync("/departements")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await server.GetAsync("/tiles/communes/0/0/0.mvt")).StatusCode);

        gate.Set();
        await Task.WhenAll([.. working, .. waiting]);
        Assert.Equal(HttpStatusCode.OK, (await server.GetAsync("/downloads/communes.geojson")).StatusCode);

        static async Task CheckBusyAsync(HttpResponseMessage answer)
        {
            using (answer)
            {
                Assert.EndsWith(
                    "#problem-busy", (await answer.ProblemAsync(503)).GetProperty("type").GetString(), StringComparison.Ordinal);
                Assert.Equal("2", answer.Header("Retry-After"));
                Assert.Null(answer.Header("ETag"));
            }
        }
    }
}
