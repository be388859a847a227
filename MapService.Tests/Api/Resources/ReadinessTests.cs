using System.Net;
using System.Net.Sockets;
using MapService.Snapshots;
using MapService.Territories.Checks;
using MapService.Territories.Version;
using MapService.Tests.Coverage;
using Microsoft.Extensions.Logging;

namespace MapService.Tests.Api.Resources;

/// <summary>Loading, swapping, and what is told meanwhile.</summary>
public sealed class ReadinessTests
{
    private static readonly RefusedInputException Damaged =
        new([new InputProblem(ProblemSeverity.Refused, "damaged", "communes.csv", null, null, "The file is cut off.")]);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_dataset_the_server_lives_is_not_ready_and_says_so()
    {
        var store = new StoreInHand { Fault = Damaged };
        await using var server = await ServerUnderTest.StartAsync(store, waitUntilLoaded: false);
        Assert.Equal(HttpStatusCode.OK, (await server.GetAsync("/health/live")).StatusCode);
        foreach (var address in (string[])["/health/ready", "/departements", "/communes/89001", "/tiles/cpts/0/0/0.mvt"])
        {
            var answer = await server.GetAsync(address);
            await answer.ProblemAsync(503);
            Assert.Equal("2", answer.Header("Retry-After"));
        }

        (store.Records, store.Fault) = (SmallServer.Store().Records, null);
        Assert.True(await server.Loader.LookAsync(Cancellation));
        var ready = await server.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Equal(DatasetVersion.Of(store.Records!), (await ready.JsonAsync()).GetProperty("datasetVersion").GetString());
        Assert.Equal("no-store", ready.Header("Cache-Control"));
    }

    [Fact]
    public async Task A_changed_store_is_served_without_a_restart()
    {
        var store = SmallServer.Store();
        await using var server = await ServerUnderTest.StartAsync(store);
        store.Records = SmallWorld.Draw("ab").Build().Records;
        Assert.True(await server.Loader.LookAsync(Cancellation));
        var all = await (await server.GetAsync("/departements")).JsonAsync();
        Assert.Equal(2, all.GetProperty("total").GetProperty("communes").GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task The_server_looks_at_the_store_by_itself()
    {
        var store = SmallServer.Store();
        await using var server = await ServerUnderTest.StartAsync(store, pollInterval: TimeSpan.FromSeconds(0.1));
        var changed = SmallWorld.Draw("ab").Build().Records;
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        server.Log.Logged += line =>
        {
            if (line.Contains(DatasetVersion.Of(changed), StringComparison.Ordinal))
            {
                seen.TrySetResult();
            }
        };
        store.Records = changed;
        await seen.Task.WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
        Assert.Equal(2, server.Snapshots.Current!.Communes.Count);
    }

    [Fact]
    public async Task A_server_that_serves_logs_nothing_but_what_it_serves()
    {
        await using var server = await ServerUnderTest.StartAsync(SmallServer.Store());
        foreach (var address in (string[])[
            "/departements", "/communes/89001", "/nowhere", "/departements?date=x", "/tiles/cpts/0/0/0.mvt", "/api.html"
        ])
        {
            await server.GetAsync(address);
        }

        Assert.DoesNotContain(server.Log.Lines, line => line.Level >= LogLevel.Warning);
        Assert.Single(server.Log.Lines, line => line.Level == LogLevel.Information
            && line.Text.StartsWith("Serving the dataset", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("localhost:5080")]
    [InlineData("ftp://localhost")]
    [InlineData("http://localhost:5080/path")]
    [InlineData("http://localhost:99999")]
    [InlineData("https://localhost:5080")]
    [InlineData("http://:5080")]
    [InlineData("")]
    public void An_address_to_listen_on_is_checked_at_the_start(string url) =>
        Assert.Throws<ArgumentException>(
            () => MapService.Api.Hosting.MapServer.Create(new MapService.Api.MapServerOptions { Url = url, Store = SmallServer.Store() }));

    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://[::1]:0")]
    [InlineData("http://192.0.2.1:80")]
    public async Task Any_address_of_the_machine_or_all_of_them_can_be_named(string url)
    {
        await using var app = MapService.Api.Hosting.MapServer.Create(
            new MapService.Api.MapServerOptions { Url = url, Store = SmallServer.Store() });
        Assert.NotNull(app);
    }

    // The host logged the exception, and the command line said it again.
    [Fact]
    public async Task An_address_in_use_is_thrown_and_not_logged_as_well()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        using var log = new ServerLog();
        await using var app = MapService.Api.Hosting.MapServer.Create(new MapService.Api.MapServerOptions
        {
            Url = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}",
            Store = SmallServer.Store(),
            Logging = logging => logging.AddProvider(log),
        });
        await Assert.ThrowsAsync<IOException>(() => app.StartAsync(Cancellation));
        Assert.DoesNotContain(log.Lines, line => line.Level >= LogLevel.Warning);
    }

    [Fact]
    public void A_poll_interval_is_checked_at_the_start() =>
        Assert.Throws<ArgumentException>(() => MapService.Api.Hosting.MapServer.Create(
            new MapService.Api.MapServerOptions { Store = SmallServer.Store(), PollInterval = TimeSpan.Zero }));

    [Theory]
    [InlineData(-1)]
    [InlineData(64_000_000_001)]
    public void The_size_of_the_tile_cache_is_checked_at_the_start(long bytes) =>
        Assert.Throws<ArgumentException>(() => MapService.Api.Hosting.MapServer.Create(
            new MapService.Api.MapServerOptions { Store = SmallServer.Store(), TileCacheBytes = bytes }));

    [Fact]
    public async Task An_unchanged_store_is_not_loaded_again()
    {
        var store = SmallServer.Store();
        await using var server = await ServerUnderTest.StartAsync(store);
        var snapshot = server.Snapshots.Current;
        Assert.False(await server.Loader.LookAsync(Cancellation));
        Assert.Same(snapshot, server.Snapshots.Current);
    }

    [Fact]
    public async Task A_store_that_breaks_leaves_the_old_dataset_and_is_logged_once()
    {
        var store = SmallServer.Store();
        await using var server = await ServerUnderTest.StartAsync(store);
        var version = server.Snapshots.Current!.Version;
        store.Fault = Damaged;
        Assert.False(await server.Loader.LookAsync(Cancellation));
        Assert.False(await server.Loader.LookAsync(Cancellation));
        Assert.Equal(version, (await (await server.GetAsync("/health/ready")).JsonAsync()).GetProperty("datasetVersion").GetString());
        var errors = server.Log.Lines.Where(line => line.Level == LogLevel.Error).ToList();
        Assert.Contains("still serving", Assert.Single(errors).Text, StringComparison.Ordinal);
    }

    // It was read and built anew every five seconds, for ever.
    [Fact]
    public async Task A_bad_dataset_is_loaded_once_until_the_store_has_another()
    {
        var store = SmallServer.Store();
        await using var server = await ServerUnderTest.StartAsync(store);
        store.Fault = Damaged;
        await LookAsync(server, 3);
        Assert.Equal(2, store.Loads);

        store.FaultyVersion = "damaged in another way";
        await LookAsync(server, 3);
        Assert.Equal(3, store.Loads);

        (store.Records, store.Fault) = (SmallWorld.Draw("ab").Build().Records, null);
        Assert.True(await server.Loader.LookAsync(Cancellation));
        Assert.Equal(2, server.Snapshots.Current!.Communes.Count);
    }

    [Fact]
    public async Task A_disk_that_failed_is_tried_again_after_twice_the_time_each_time()
    {
        var clock = new StandingClock("2024-06-15T10:00:00Z");
        var store = SmallServer.Store();
        await using var server = await ServerUnderTest.StartAsync(store, clock, pollInterval: TimeSpan.FromHours(1));
        store.Fault = new IOException("The disk does not answer.");
        await LookAsync(server, 2);
        Assert.Equal(2, store.Loads);

        // Ten minutes are the longest wait, less than two intervals of an hour.
        clock.Now += TimeSpan.FromMinutes(9);
        await LookAsync(server, 1);
        Assert.Equal(2, store.Loads);
        clock.Now += TimeSpan.FromMinutes(1);
        await LookAsync(server, 2);
        Assert.Equal(3, store.Loads);
        Assert.Single(server.Log.Lines, line => line.Level == LogLevel.Error);

        store.Fault = null;
        store.Records = SmallWorld.Draw("ab").Build().Records;
        Assert.True(await server.Loader.LookAsync(Cancellation));
    }

    [Fact]
    public void The_wait_for_a_failed_disk_doubles_up_to_ten_minutes()
    {
        var (fault, now, first) = (new IOException("failed"), DateTimeOffset.UnixEpoch, TimeSpan.FromSeconds(10));
        var waits = new List<double>();
        FailedLoad? failed = null;
        for (var i = 0; i < 8; i++)
        {
            failed = FailedLoad.Of("v", fault, failed, now, first);
            waits.Add((failed.NextTry - now).TotalSeconds);
        }

        Assert.Equal([10, 20, 40, 80, 160, 320, 600, 600], waits);
        Assert.Equal(10, (FailedLoad.Of("w", fault, failed, now, first).NextTry - now).TotalSeconds);
    }

    [Fact]
    public async Task A_composition_of_unknown_communes_leaves_the_old_dataset()
    {
        var store = SmallServer.Store();
        await using var server = await ServerUnderTest.StartAsync(store);
        var good = store.Records!;
        store.Records = good with { Communes = [.. good.Communes.Take(1)], Polygons = SmallWorld.Draw("a").Build().Records.Polygons };
        Assert.False(await server.Loader.LookAsync(Cancellation));
        Assert.Equal(6, server.Snapshots.Current!.Communes.Count);
    }

    private static async Task LookAsync(ServerUnderTest server, int times)
    {
        for (var i = 0; i < times; i++)
        {
            Assert.False(await server.Loader.LookAsync(Cancellation));
        }
    }

    [Theory]
    [InlineData("2024-04-28T21:59:59Z", "2024-04-28")]
    [InlineData("2024-04-28T22:00:00Z", "2024-04-29")]
    [InlineData("2024-12-31T22:59:59Z", "2024-12-31")]
    [InlineData("2024-12-31T23:00:00Z", "2025-01-01")]
    public async Task Today_is_the_day_in_France(string utc, string day)
    {
        // Something changes on the 29th of April and on New Year's Day, so each of the four days is the first or the last of a period.
        var store = new StoreInHand
        {
            Records = SmallServer.World().Cpts("april", "d", from: "2024-04-29").Cpts("new-year", "e", from: "2025-01-01").Build().Records
        };
        await using var server = await ServerUnderTest.StartAsync(store, new StandingClock(utc));
        var answer = await (await server.GetAsync("/departements")).JsonAsync();
        Assert.Contains(day, new[] { answer.GetProperty("validFrom").GetString(), answer.GetProperty("validUntil").GetString() });
    }

    [Fact]
    public void The_zone_for_machines_without_zone_data_is_that_of_Paris()
    {
        var zone = MapService.Snapshots.FranceCalendar.ByTheDirective();

        // Last Sundays of March and October 2024: the 31st and the 27th, both at 01:00 UTC.
        Assert.Equal(1, zone.GetUtcOffset(new DateTimeOffset(2024, 3, 31, 0, 59, 59, TimeSpan.Zero)).Hours);
        Assert.Equal(2, zone.GetUtcOffset(new DateTimeOffset(2024, 3, 31, 1, 0, 0, TimeSpan.Zero)).Hours);
        Assert.Equal(2, zone.GetUtcOffset(new DateTimeOffset(2024, 10, 27, 0, 59, 59, TimeSpan.Zero)).Hours);
        Assert.Equal(1, zone.GetUtcOffset(new DateTimeOffset(2024, 10, 27, 1, 0, 0, TimeSpan.Zero)).Hours);
    }
}
