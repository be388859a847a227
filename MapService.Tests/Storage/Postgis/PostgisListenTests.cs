using System.Diagnostics;
using MapService.Storage.Contract;
using MapService.Storage.Postgis;
using MapService.Tests.Api;
using MapService.Tests.Storage.Contract;
using Npgsql;

namespace MapService.Tests.Storage.Postgis;

/// <summary>An edit in one process shows in all within a second: by LISTEN, and by the poll where nothing can be heard.</summary>
public sealed class PostgisListenTests : IAsyncDisposable
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    // With a poll of an hour, whatever comes at all comes by listening.
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(2);

    private readonly string database;
    private readonly PostgisStore writer;
    private readonly PostgisStore listener;

    public PostgisListenTests(PostgisServer server)
    {
        database = server.NewDatabase();
        writer = new PostgisStore(database);
        listener = new PostgisStore(database);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        await listener.DisposeAsync();
    }

    [Fact]
    public async Task A_change_is_heard_and_also_when_it_comes_before_the_waiting()
    {
        await writer.SaveAsync(OddRecords.Of(), Cancellation);
        await listener.WaitForChangeAsync(Hour, TimeProvider.System, Cancellation); // it has connected
        for (var year = 2000; year < 2010; year++)
        {
            var waiting = year % 2 == 0 ? listener.WaitForChangeAsync(Hour, TimeProvider.System, Cancellation) : null;
            var state = await writer.SaveAsync(OddRecords.Of(year), Cancellation);
            await (waiting ?? listener.WaitForChangeAsync(Hour, TimeProvider.System, Cancellation)).WaitAsync(Soon, Cancellation);
            Assert.Equal(state, await listener.StateAsync(Cancellation));
        }
    }

    [Fact]
    public async Task A_connection_that_is_cut_is_noticed_and_made_again()
    {
        await writer.SaveAsync(OddRecords.Of(), Cancellation);
        await listener.WaitForChangeAsync(Hour, TimeProvider.System, Cancellation);
        for (var year = 2000; year < 2003; year++)
        {
            var waiting = listener.WaitForChangeAsync(Hour, TimeProvider.System, Cancellation);
            Assert.Equal(1, CutListeners());
            await waiting.WaitAsync(Soon, Cancellation); // what was missed meanwhile is to be looked for
            // it has connected again
            await listener.WaitForChangeAsync(Hour, TimeProvider.System, Cancellation).WaitAsync(Soon, Cancellation);

            waiting = listener.WaitForChangeAsync(Hour, TimeProvider.System, Cancellation);
            Assert.False(waiting.IsCompleted);
            await writer.SaveAsync(OddRecords.Of(year), Cancellation);
            await waiting.WaitAsync(Soon, Cancellation);
        }
    }

    // The sign of life of a connection finds out by itself that it was closed; whoever waits on it afterwards must not be surprised.
    [Fact]
    public async Task A_connection_that_is_cut_while_nobody_waits_is_made_again()
    {
        await writer.SaveAsync(OddRecords.Of(), Cancellation);
        NpgsqlConnection? held = null;
        await using var postgres = NpgsqlDataSource.Create(database);
        await using var ear = new PostgisListener(async cancellation => held = await postgres.OpenConnectionAsync(cancellation));
        await ear.WaitAsync(Hour, TimeProvider.System, Cancellation);
        await held!.CloseAsync();

        await ear.WaitAsync(Hour, TimeProvider.System, Cancellation).WaitAsync(Soon, Cancellation); // what was missed is to be looked for
        await ear.WaitAsync(Hour, TimeProvider.System, Cancellation).WaitAsync(Soon, Cancellation); // it has connected again
        var waiting = ear.WaitAsync(Hour, TimeProvider.System, Cancellation);
        await writer.SaveAsync(OddRecords.Of(2000), Cancellation);
        await waiting.WaitAsync(Soon, Cancellation);
    }

    [Fact]
    public async Task Where_nobody_can_be_listened_to_waiting_takes_its_time_and_no_more()
    {
        await using var deaf = new PostgisStore("Host=127.0.0.1;Port=1;Username=nobody");
        var watch = Stopwatch.StartNew();
        await deaf.WaitForChangeAsync(TimeSpan.FromSeconds(0.3), TimeProvider.System, Cancellation);
        await deaf.WaitForChangeAsync(TimeSpan.FromSeconds(0.3), TimeProvider.System, Cancellation);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.59, 60);
    }

    [Fact]
    public async Task Waiting_ends_when_it_is_cancelled_and_the_connection_goes_on()
    {
        await writer.SaveAsync(OddRecords.Of(), Cancellation);
        await listener.WaitForChangeAsync(Hour, TimeProvider.System, Cancellation);
        for (var i = 0; i < 20; i++)
        {
            using var cancel = new CancellationTokenSource();
            var waiting = listener.WaitForChangeAsync(Hour, TimeProvider.System, cancel.Token);
            await cancel.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WaitAsync(Soon, Cancellation));
        }

        Assert.Equal(1, Listeners());
        var heard = listener.WaitForChangeAsync(Hour, TimeProvider.System, Cancellation);
        await writer.SaveAsync(OddRecords.Of(2000), Cancellation);
        await heard.WaitAsync(Soon, Cancellation);
    }

    [Fact]
    public async Task A_store_that_is_closed_while_somebody_waits_keeps_no_connection()
    {
        await writer.SaveAsync(OddRecords.Of(), Cancellation);
        var other = new PostgisStore(database);
        await other.WaitForChangeAsync(Hour, TimeProvider.System, Cancellation);
        using var cancel = new CancellationTokenSource();
        var waiting = other.WaitForChangeAsync(Hour, TimeProvider.System, cancel.Token);
        await other.DisposeAsync();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await Eventually.TrueAsync(() => Listeners() == 0);
    }

    [Fact]
    public async Task Two_services_on_one_database_agree_within_a_second_by_listening()
    {
        await writer.SaveAsync(OddRecords.Of(), Cancellation);
        await using var first = await ServerUnderTest.StartAsync(listener, pollInterval: Hour);
        await using var store = new PostgisStore(database);
        await using var second = await ServerUnderTest.StartAsync(store, pollInterval: Hour);
        await Eventually.TrueAsync(() => Listeners() == 2);

        var times = new List<TimeSpan>();
        for (var year = 2000; year < 2007; year++)
        {
            times.Add(await UntilServed((await writer.SaveAsync(OddRecords.Of(year), Cancellation)).Version, first, second));
        }

        await Eventually.WithinASecondAsync(times, () => writer.LoadAsync(null, Cancellation));
    }

    [Fact]
    public async Task Two_services_agree_within_a_second_by_looking_where_nothing_can_be_heard()
    {
        await writer.SaveAsync(OddRecords.Of(), Cancellation);
        var half = TimeSpan.FromSeconds(0.5); // the default
        await using var first = await ServerUnderTest.StartAsync(new Deaf(listener), pollInterval: half);
        await using var store = new PostgisStore(database);
        await using var second = await ServerUnderTest.StartAsync(new Deaf(store), pollInterval: half);

        var times = new List<TimeSpan>();
        for (var year = 2000; year < 2007; year++)
        {
            times.Add(await UntilServed((await writer.SaveAsync(OddRecords.Of(year), Cancellation)).Version, first, second));
        }

        Assert.Equal(0, Listeners());
        await Eventually.WithinASecondAsync(times, () => writer.LoadAsync(null, Cancellation));
    }

    /// <summary>A store whose changes are never heard of.</summary>
    private sealed class Deaf(PostgisStore store) : IDatasetStore
    {
        public string Place => store.Place;

        public Task<StoreState> StateAsync(CancellationToken cancellation) => store.StateAsync(cancellation);

        public Task<StoredRecords> LoadAsync(KnownPolygons? known, CancellationToken cancellation) => store.LoadAsync(known, cancellation);
    }

    private static async Task<TimeSpan> UntilServed(string version, params ServerUnderTest[] services)
    {
        var watch = Stopwatch.StartNew();
        await Eventually.TrueAsync(() => services.All(service => service.Snapshots.Current?.Version == version));
        return watch.Elapsed;
    }

    // Whoever listens has nothing else to do: the last that it said is LISTEN, or the sign of life that it gives.
    private const string WhoListens =
        "FROM pg_stat_activity WHERE datname = current_database() AND (query LIKE 'LISTEN%' OR query = 'SELECT NULL')";

    private long Listeners() => PostgisServer.Ask<long>(database, "SELECT count(*) " + WhoListens).Single();

    private int CutListeners() => PostgisServer.Ask<bool>(database, "SELECT pg_terminate_backend(pid) " + WhoListens).Count;
}
