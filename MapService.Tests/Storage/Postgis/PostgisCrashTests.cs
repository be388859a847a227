using System.Collections.Concurrent;
using System.Globalization;
using MapService.Benchmarks.Peers;
using MapService.Coverage.Snapshot;
using MapService.Storage.Contract;
using MapService.Storage.Embedded;
using MapService.Storage.Postgis;
using MapService.Territories.Codes;
using MapService.Territories.Records;
using MapService.Territories.Version;
using MapService.Tests.Storage.Contract;

namespace MapService.Tests.Storage.Postgis;

/// <summary>PostgreSQL is killed under edits and imports, again and again, and its disk is filled.</summary>
public sealed class PostgisCrashTests
{
    private const int Writers = 3;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_acknowledged_edit_is_lost_when_the_server_is_killed_under_edits()
    {
        PostgisServer.RequireInstalled();

        // By its default this server would confirm before anything is on the disk.
        using var server = PostgresServer.Start("synchronous_commit=off", "wal_writer_delay=10s");
        PostgisServer.Execute(server.ConnectionString(), "CREATE DATABASE maps");
        var database = server.ConnectionString("maps");
        await using (var store = new PostgisStore(database))
        {
            await store.SaveAsync(OddRecords.Of(), Cancellation);
        }

        var random = new Random(20_241_122);
        var acknowledged = new ConcurrentQueue<Edit>();
        for (var round = 0; round < 12; round++)
        {
            var goal = acknowledged.Count + random.Next(1, 12);
            var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var editing = Enumerable.Range(0, Writers).Select(writer => Task.Run(
                () => EditUntilTheServerIsGone(database, writer, acknowledged, () =>
                {
                    if (acknowledged.Count >= goal)
                    {
                        enough.TrySetResult();
                    }
                }),
                Cancellation)).ToArray();

            // Whoever has been acknowledged last, the others are somewhere in the middle of theirs.
            await enough.Task.WaitAsync(TimeSpan.FromMinutes(3), Cancellation);
            server.Kill();
            await Task.WhenAll(editing);
            server.Restart();
            await CheckAsync(database, acknowledged);
        }
    }

    // The server has committed and waits for a standby that does not exist: there the connection is cut.
    [Fact]
    public async Task A_commit_whose_confirmation_was_lost_is_found_again()
    {
        PostgisServer.RequireInstalled();
        using var server = PostgresServer.Start("synchronous_standby_names=nobody");
        const string WithoutStandby = ";Options=-c synchronous_commit=local";
        PostgisServer.Execute(server.ConnectionString() + WithoutStandby, "CREATE DATABASE maps");
        StoreState first;
        await using (var alone = new PostgisStore(server.ConnectionString("maps") + WithoutStandby))
        {
            first = await alone.SaveAsync(OddRecords.Of(), Cancellation);
        }

        await using var store = new PostgisStore(server.ConnectionString("maps"));
        var committing = store.CommitAsync(StoreCalls.Commit(first.Version, OddRecords.Of(2000)), Cancellation);
        await Eventually.TrueAsync(() =>
            PostgisServer.Ask<int>(server.ConnectionString(), "SELECT pid FROM pg_stat_activity WHERE wait_event = 'SyncRep'").Count == 1);
        PostgisServer.Ask<bool>(
            server.ConnectionString(), "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'");

        Assert.Equal(2, (await committing).Revision);
        Assert.Equal(await committing, await store.StateAsync(Cancellation));
        Assert.Equal(2000, (await store.RecordsAsync(Cancellation)).Provenance.CogYear);
    }

    [Fact]
    public async Task An_import_that_the_server_is_killed_under_is_there_whole_or_not_at_all()
    {
        PostgisServer.RequireInstalled();
        using var server = PostgresServer.Start();
        PostgisServer.Execute(server.ConnectionString(), "CREATE DATABASE maps");
        var database = server.ConnectionString("maps");
        var records = await new EmbeddedStore().RecordsAsync(Cancellation);
        var random = new Random(20_241_123);
        var cut = 0;
        StoreState before;
        await using (var store = new PostgisStore(database))
        {
            before = await store.SaveAsync(records, Cancellation);
        }

        for (var round = 0; round < 8; round++)
        {
            // Another year is another ground: every commune is written.
            var next = records with { Provenance = records.Provenance with { CogYear = 2030 + round } };
            var acknowledged = await ImportKilledAfter(random.Next(1, records.Communes.Count), server, database, before.Version, next);
            server.Restart();

            await using var store = new PostgisStore(database);
            var (state, loaded) = await store.LoadAsync(null, Cancellation); // which verifies the version of all of it
            string[] possible = acknowledged ? [DatasetVersion.Of(next)] : [before.Version, DatasetVersion.Of(next)];
            Assert.Contains(state.Version, possible);
            Assert.Equal(records.Communes.Count, loaded.Communes.Count);
            Assert.Equal(state.Revision, (await store.RevisionsAsync(null, 1, Cancellation)).Single().Number);
            cut += acknowledged ? 0 : 1;
            before = state;
        }

        Assert.True(cut > 0, "No import was cut off: the test has shown nothing.");
    }

    [Fact]
    public async Task A_full_disk_refuses_a_change_loses_nothing_and_takes_it_when_there_is_room()
    {
        PostgisServer.RequireInstalled();
        using var server = PostgresServer.StartWithSmallFolder(megabytes: 64);
        PostgisServer.Execute(server.ConnectionString(), $"CREATE TABLESPACE small LOCATION '{server.SmallFolder}'");
        PostgisServer.Execute(server.ConnectionString(), "CREATE DATABASE maps TABLESPACE small");
        var database = server.ConnectionString("maps");
        await using var store = new PostgisStore(database);
        var records = await new EmbeddedStore().RecordsAsync(Cancellation);
        var before = await store.SaveAsync(records, Cancellation);
        var next = StoreCalls.Commit(before.Version, records with { Provenance = records.Provenance with { CogYear = 2031 } });

        // Something else takes all the room that is left, a little at the end.
        PostgisServer.Execute(database, "CREATE TABLE public.filler (t text); ALTER TABLE public.filler ALTER t SET STORAGE PLAIN");
        foreach (var rows in new[] { 1000, 10 })
        {
            Fill(rows);
        }

        var full = await Assert.ThrowsAsync<IOException>(() => store.CommitAsync(next, Cancellation));
        Assert.Contains("no room left; nothing was changed", full.Message, StringComparison.Ordinal);
        Assert.Equal(before, (await store.LoadAsync(null, Cancellation)).State);

        PostgisServer.Execute(database, "DROP TABLE public.filler");
        PostgisServer.Execute(database, "CHECKPOINT"); // the files of a table that is dropped go with it
        var after = await store.CommitAsync(next, Cancellation);
        Assert.Equal(before.Revision + 1, after.Revision);
        Assert.Equal(after, (await store.LoadAsync(null, Cancellation)).State);

        void Fill(int rows)
        {
            var room = true;
            while (room)
            {
                try
                {
                    PostgisServer.Execute(database, string.Create(
                        CultureInfo.InvariantCulture,
                        $"INSERT INTO public.filler SELECT repeat('x', 4000) FROM generate_series(1, {rows})"));
                }
                catch (Npgsql.PostgresException fault) when (fault.SqlState == Npgsql.PostgresErrorCodes.DiskFull)
                {
                    room = false;
                }
            }
        }
    }

    private static async Task EditUntilTheServerIsGone(string database, int writer, ConcurrentQueue<Edit> acknowledged, Action told)
    {
        await using var store = new PostgisStore(database);
        var polygons = new KnownPolygons(DatasetVersion.OfPolygons(OddRecords.Of().Polygons), OddRecords.Of().Polygons);
        for (var number = 0; ; number++)
        {
            try
            {
                var (state, records) = await store.LoadAsync(polygons, Cancellation);
                var territories = records.Territories.ToArray();
                var nom = string.Create(CultureInfo.InvariantCulture, $"edit {number} of {writer} on {state.Revision}");
                territories[writer] = territories[writer] with { Nom = nom };
                var after = await store.CommitAsync(
                    StoreCalls.Commit(state.Version, records with { Territories = territories }), Cancellation);
                acknowledged.Enqueue(new Edit(territories[writer].Id, after, nom));
                told();
            }
            catch (StoreConflictException)
            {
                // Another one was faster: again, on what is there now.
            }
            catch (IOException)
            {
                return;
            }
        }
    }

    private static async Task CheckAsync(string database, IReadOnlyCollection<Edit> acknowledged)
    {
        await using var store = new PostgisStore(database);
        var state = (await store.LoadAsync(null, Cancellation)).State; // which verifies the version of all of it
        var revisions = await store.RevisionsAsync(null, int.MaxValue, Cancellation);
        Assert.Equal(
            Enumerable.Range(1, (int)state.Revision).Select(number => (long)number),
            revisions.Select(revision => revision.Number).Reverse());
        Assert.Equal(state.Version, revisions[0].Version);
        foreach (var edits in acknowledged.GroupBy(edit => edit.Territory))
        {
            var history = (await store.HistoryAsync(edits.Key, null, int.MaxValue, Cancellation)).ToDictionary(change => change.Revision);
            foreach (var edit in edits)
            {
                Assert.Equal(edit.State.Version, revisions[(int)(state.Revision - edit.State.Revision)].Version);
                Assert.Contains($"\"{edit.Nom}\"", history[edit.State.Revision].After, StringComparison.Ordinal);
            }
        }
    }

    private static async Task<bool> ImportKilledAfter(
        int communes, PostgresServer server, string database, string expected, DatasetRecords next)
    {
        await using var store = new PostgisStore(database);
        var dataset = Dataset.Build(next);
        var outlines = MapService.Snapshots.StoredOutlines.Of(dataset);
        var commit = new DatasetCommit(
            expected, next, dataset.Versions, outlines, new RevisionNote(StoreCalls.At, "a test", RevisionAction.Import, null));
        var importing = Task.Run(() => store.CommitAsync(commit, Cancellation), Cancellation);
        using (var watching = new Npgsql.NpgsqlConnection(database + ";Pooling=false"))
        {
            await watching.OpenAsync(Cancellation);
            using var written = new Npgsql.NpgsqlCommand(
                "SELECT coalesce(max(tuples_processed), 0) FROM pg_stat_progress_copy WHERE relid = 'maps.dataset_communes'::regclass",
                watching);
            while (!importing.IsCompleted && (long)(await written.ExecuteScalarAsync(Cancellation))! < communes)
            {
                // As long as it has not come so far.
            }

            server.Kill();
        }

        try
        {
            await importing;
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private sealed record Edit(TerritoryId Territory, StoreState State, string Nom);
}
