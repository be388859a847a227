using System.Net;
using System.Text;
using MapService.Benchmarks.Peers;
using MapService.Storage.Contract;
using MapService.Storage.Postgis;
using MapService.Territories.Checks;
using MapService.Tests.Api;
using MapService.Tests.Storage.Contract;
using Microsoft.Extensions.Logging;

namespace MapService.Tests.Storage.Postgis;

/// <summary>A primary and a standby that follows it: reading goes on while the primary is away, and never back.</summary>
public sealed class PostgisStandbyTests : IDisposable
{
    private readonly PostgresServer primary;
    private readonly PostgresServer standby;

    public PostgisStandbyTests()
    {
        PostgisServer.RequireInstalled();
        primary = PostgresServer.Start();
        try
        {
            PostgisServer.Execute(primary.ConnectionString(), "CREATE DATABASE maps");
            standby = primary.StartStandby("hot_standby_feedback=on");
        }
        catch
        {
            primary.Dispose();
            throw;
        }
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // The standby is named first: what decides is what a server is.
    private string Both => $"Host=127.0.0.1:{standby.Port},127.0.0.1:{primary.Port};Username=maps;Database=maps";

    public void Dispose()
    {
        standby.Dispose();
        primary.Dispose();
    }

    [Fact]
    public async Task Reading_goes_on_while_the_primary_is_away_and_writing_goes_on_after_the_standby_was_promoted()
    {
        await using var store = new PostgisStore(Both);
        var first = await store.SaveAsync(OddRecords.Of(2021), Cancellation);
        await using var service = await ServerUnderTest.StartAsync(store, pollInterval: TimeSpan.FromSeconds(0.1));
        await HasReplayed(first);

        primary.Kill();

        // One that is running, and one that starts now.
        Assert.Equal(first, await store.StateAsync(Cancellation));
        Assert.Equal(first, (await store.LoadAsync(null, Cancellation)).State);
        Assert.Equal(1, Assert.Single(await store.RevisionsAsync(null, 10, Cancellation)).Number);
        await using (var late = new PostgisStore(Both))
        {
            Assert.Equal(first, (await late.LoadAsync(null, Cancellation)).State);
        }

        var refused = await Assert.ThrowsAsync<IOException>(
            () => store.CommitAsync(StoreCalls.Commit(first.Version, OddRecords.Of(2022)), Cancellation));
        Assert.Contains("no server that can be written to", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<IOException>(() => store.KeysAsync(Cancellation));
        Assert.Equal(first.Version, service.Snapshots.Current?.Version);
        var edit = await service.SendAsync(
            HttpMethod.Put, "/territories/cpts-a", new StringContent("{}", Encoding.UTF8, "application/json"),
            ("Authorization", $"Bearer maps_{new string('a', 12)}_{new string('b', 43)}"), ("If-Match", "\"x\""));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, edit.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await service.GetAsync("/territories/cpts-a")).StatusCode);

        PostgisServer.Execute(standby.ConnectionString(), "SELECT pg_promote()");

        var second = await store.CommitAsync(StoreCalls.Commit(first.Version, OddRecords.Of(2022)), Cancellation);
        Assert.Equal(2, second.Revision);
        await Eventually.TrueAsync(() => service.Snapshots.Current?.Version == second.Version);
        Assert.DoesNotContain(
            service.Log.Lines, line => line.Level >= LogLevel.Error && !line.Text.StartsWith("PUT ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_a_commit_that_was_not_answered_a_standby_says_nothing_and_the_primary_says_what_became_of_it()
    {
        await using var store = new PostgisStore(Both);
        var first = await store.SaveAsync(OddRecords.Of(2021), Cancellation);
        await HasReplayed(first);

        // The commit is done on the primary and waits for a standby that never answers; then the connection is lost.
        PostgisServer.Execute(primary.ConnectionString(), "ALTER SYSTEM SET synchronous_standby_names = 'nobody'");
        PostgisServer.Execute(primary.ConnectionString(), "SELECT pg_reload_conf()");
        var committing = store.CommitAsync(StoreCalls.Commit(first.Version, OddRecords.Of(2022)), Cancellation);
        await Eventually.TrueAsync(() => PostgisServer.Ask<long>(
            primary.ConnectionString(),
            "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep' AND query LIKE 'COMMIT%'").Single() == 1);
        PostgisServer.Execute(standby.ConnectionString(), "SELECT pg_wal_replay_pause()");
        primary.Kill();
        await Assert.ThrowsAsync<StoreOutcomeUnknownException>(() => committing);

        await Assert.ThrowsAsync<IOException>(() => store.RevisionsAsync(null, 1, Cancellation));
        Assert.NotNull((await store.LoadAsync(null, Cancellation)).Records); // reading goes on

        primary.Restart();
        Assert.Equal(2, Assert.Single(await store.RevisionsAsync(null, 1, Cancellation)).Number);
        Assert.Equal(2, (await store.StateAsync(Cancellation)).Revision);
    }

    [Theory]
    [InlineData("prefer-standby")]
    [InlineData("any")]
    public async Task A_standby_that_is_behind_does_not_make_a_service_go_back(string session)
    {
        await using var store = new PostgisStore($"{Both};Target Session Attributes={session}");
        var first = await store.SaveAsync(OddRecords.Of(2021), Cancellation);
        await HasReplayed(first);
        PostgisServer.Execute(standby.ConnectionString(), "SELECT pg_wal_replay_pause()");
        var second = await store.CommitAsync(StoreCalls.Commit(first.Version, OddRecords.Of(2022)), Cancellation);

        // The primary is there: it is asked.
        Assert.Equal(second, await store.StateAsync(Cancellation));
        Assert.Equal(second, (await store.LoadAsync(null, Cancellation)).State);
        Assert.Equal(2, (await store.RevisionsAsync(null, 10, Cancellation)).Count);

        primary.Kill();

        // It is away: what was seen stays what there is, and nothing older is read.
        Assert.Equal(second, await store.StateAsync(Cancellation));
        var behind = await Assert.ThrowsAsync<IOException>(() => store.LoadAsync(null, Cancellation));
        Assert.Contains("has not yet received", behind.Message, StringComparison.Ordinal);

        // The standby is promoted and what it had not received is lost (as asynchronous replication has it): it is the truth now.
        primary.Dispose();
        PostgisServer.Execute(standby.ConnectionString("maps"), "SELECT pg_wal_replay_resume()");
        PostgisServer.Execute(standby.ConnectionString(), "SELECT pg_promote()");
        var now = await store.StateAsync(Cancellation);
        Assert.Equal(now, (await store.LoadAsync(null, Cancellation)).State);
        Assert.Equal(
            now.Revision + 1, (await store.CommitAsync(StoreCalls.Commit(now.Version, OddRecords.Of(2023)), Cancellation)).Revision);
    }

    [Fact]
    public async Task A_service_that_reads_from_a_standby_takes_changes_up_as_they_arrive()
    {
        await using var store = new PostgisStore(Both);
        await HasReplayed(await store.SaveAsync(OddRecords.Of(2021), Cancellation));
        await using var reader = new PostgisStore(standby.ConnectionString("maps"));
        await using var service = await ServerUnderTest.StartAsync(reader, pollInterval: TimeSpan.FromSeconds(0.1));
        var second = await store.SaveAsync(OddRecords.Of(2022), Cancellation);
        await Eventually.TrueAsync(() => service.Snapshots.Current?.Version == second.Version);

        var refused = await Assert.ThrowsAsync<IOException>(
            () => reader.CommitAsync(StoreCalls.Commit(second.Version, OddRecords.Of(2023)), Cancellation));
        Assert.Contains("standby", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_schema_on_a_standby_waits_for_the_primary()
    {
        await using var store = new PostgisStore(Both);
        var state = await store.SaveAsync(OddRecords.Of(2021), Cancellation);
        await HasReplayed(state);
        var steps = Migrations.Of("Storage/Postgis/Migrations");
        await using var newer = new PostgisStore(Both, [.. steps, new Migration(steps.Count + 1, "CREATE TABLE maps.more ()")]);
        primary.Stop();
        await Assert.ThrowsAsync<IOException>(() => newer.LoadAsync(null, Cancellation));
        primary.Restart();
        Assert.Equal(state, (await newer.LoadAsync(null, Cancellation)).State);
        await using var older = new PostgisStore(primary.ConnectionString("maps"));
        await Assert.ThrowsAsync<RefusedInputException>(() => older.LoadAsync(null, Cancellation));
    }

    private async Task HasReplayed(StoreState state)
    {
        await using var direct = new PostgisStore(standby.ConnectionString("maps"));
        await Eventually.TrueAsync(
            async () => await direct.HasDatasetAsync(Cancellation) && await direct.StateAsync(Cancellation) == state);
    }
}
