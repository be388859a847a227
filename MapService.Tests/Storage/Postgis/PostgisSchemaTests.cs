using MapService.Storage.Contract;
using MapService.Storage.Postgis;
using MapService.Territories.Checks;
using MapService.Tests.Storage.Contract;

namespace MapService.Tests.Storage.Postgis;

/// <summary>The schema is made, brought up to date and refused.</summary>
public sealed class PostgisSchemaTests(PostgisServer server)
{
    private static readonly IReadOnlyList<Migration> Steps = Migrations.Of("Storage/Postgis/Migrations");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_extension_and_the_schema_are_made_by_who_stores_something_and_not_by_who_only_looks()
    {
        var database = server.NewDatabase(withPostgis: false);
        await using var store = new PostgisStore(database);
        Assert.False(await store.HasDatasetAsync(Cancellation));
        Assert.Empty(await store.KeysAsync(Cancellation));
        Assert.Empty(await store.RevisionsAsync(null, 10, Cancellation));
        Assert.Equal(0, PostgisServer.Ask<long>(database, "SELECT count(*) FROM pg_namespace WHERE nspname = 'maps'").Single());

        // The same connections go on: types that were made meanwhile are known to them.
        await using var other = new PostgisStore(database);
        Assert.False(await other.HasDatasetAsync(Cancellation));
        var state = await store.SaveAsync(OddRecords.Of(), Cancellation);
        Assert.Equal(state, (await other.LoadAsync(null, Cancellation)).State);
    }

    [Fact]
    public async Task Of_many_programs_that_store_the_first_dataset_at_once_one_does()
    {
        var database = server.NewDatabase(withPostgis: false);
        var stored = await Task.WhenAll(Enumerable.Range(0, 6).Select(async i =>
        {
            await using var store = new PostgisStore(database);
            try
            {
                return await store.CommitAsync(StoreCalls.Commit(null, OddRecords.Of(2000 + i)), Cancellation);
            }
            catch (StoreConflictException)
            {
                return null;
            }
        }));
        await using var reader = new PostgisStore(database);
        Assert.Equal(Assert.Single(stored.OfType<StoreState>()), await reader.StateAsync(Cancellation));
    }

    [Fact]
    public async Task A_schema_of_a_newer_program_is_refused_with_both_numbers()
    {
        var database = server.NewDatabase();
        await using var store = new PostgisStore(database);
        var state = await store.SaveAsync(OddRecords.Of(), Cancellation);
        PostgisServer.Execute(database, "INSERT INTO maps.schema_steps (number) VALUES (99)");

        await Refuses(() => store.StateAsync(Cancellation));
        await Refuses(() => store.LoadAsync(null, Cancellation));
        await Refuses(() => store.CommitAsync(StoreCalls.Commit(state.Version, OddRecords.Of(2025)), Cancellation));

        static async Task Refuses(Func<Task> use)
        {
            var problem = Assert.Single((await Assert.ThrowsAsync<RefusedInputException>(use)).Problems);
            Assert.Equal(("newer-schema", "99"), (problem.Code, problem.Value));
            Assert.Contains($"up to {Steps.Count}", problem.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_older_schema_is_brought_up_to_date_once_by_whoever_comes_first_and_keeps_what_it_had()
    {
        var database = server.NewDatabase();
        await using var old = new PostgisStore(database);
        var state = await old.SaveAsync(OddRecords.Of(), Cancellation);
        Migration[] more = [.. Steps, new(Steps.Count + 1, "CREATE TABLE maps.more (n integer); INSERT INTO maps.more VALUES (1)")];

        var states = await Task.WhenAll(Enumerable.Range(0, 5).Select(async _ =>
        {
            await using var store = new PostgisStore(database, more);
            return (await store.LoadAsync(null, Cancellation)).State;
        }));

        Assert.All(states, read => Assert.Equal(state, read));
        Assert.Equal([1], PostgisServer.Ask<int>(database, "SELECT n FROM maps.more"));
        await Assert.ThrowsAsync<RefusedInputException>(() => old.StateAsync(Cancellation));
    }

    [Fact]
    public async Task Of_a_step_that_fails_nothing_is_left()
    {
        var database = server.NewDatabase();
        await using var old = new PostgisStore(database);
        var state = await old.SaveAsync(OddRecords.Of(), Cancellation);
        await using var failing = new PostgisStore(
            database, [.. Steps, new Migration(Steps.Count + 1, "CREATE TABLE maps.half (n integer); SELECT 1 / 0")]);

        var failure = await Assert.ThrowsAsync<IOException>(() => failing.StateAsync(Cancellation));

        Assert.Contains("division by zero", failure.Message, StringComparison.Ordinal);
        Assert.Equal([true], PostgisServer.Ask<bool>(database, "SELECT to_regclass('maps.half') IS NULL"));
        Assert.Equal(state, await old.StateAsync(Cancellation));
    }

    [Fact]
    public async Task A_schema_of_that_name_that_is_somebody_elses_is_left_alone()
    {
        var database = server.NewDatabase();
        PostgisServer.Execute(database, "CREATE SCHEMA maps; CREATE TABLE maps.atlas (page integer)");
        await using var store = new PostgisStore(database);
        Assert.False(await store.HasDatasetAsync(Cancellation));
        var refused = await Assert.ThrowsAsync<RefusedInputException>(() => store.SaveAsync(OddRecords.Of(), Cancellation));
        Assert.Equal("not-a-dataset", Assert.Single(refused.Problems).Code);
        Assert.Equal(
            ["atlas"], PostgisServer.Ask<string>(database, "SELECT relname::text FROM pg_class WHERE relnamespace = 'maps'::regnamespace"));
    }

    [Fact]
    public async Task A_user_that_may_not_make_the_extension_is_told_what_to_ask_for_and_then_needs_nothing_more()
    {
        var database = server.NewDatabase(withPostgis: false);
        var name = PostgisServer.Ask<string>(database, "SELECT current_database()::text").Single();
        PostgisServer.Execute(
            database, $"CREATE ROLE modest_{name} LOGIN PASSWORD 'hush-hush'; GRANT CREATE ON DATABASE {name} TO modest_{name}");
        await using var store = new PostgisStore(
            database.Replace("Username=maps", $"Username=modest_{name};Password=hush-hush", StringComparison.Ordinal));

        var failure = await Assert.ThrowsAsync<IOException>(() => store.SaveAsync(OddRecords.Of(), Cancellation));
        Assert.Contains("CREATE EXTENSION postgis", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", failure.ToString(), StringComparison.Ordinal);

        PostgisServer.Execute(database, "CREATE EXTENSION postgis");
        Assert.Equal(1, (await store.SaveAsync(OddRecords.Of(), Cancellation)).Revision);
    }

    [Fact]
    public async Task A_user_that_may_only_read_reads_and_is_told_that_it_may_not_write()
    {
        var database = server.NewDatabase();
        await using var owner = new PostgisStore(database);
        var state = await owner.SaveAsync(OddRecords.Of(), Cancellation);
        var name = PostgisServer.Ask<string>(database, "SELECT current_database()::text").Single();
        PostgisServer.Execute(
            database,
            $"CREATE ROLE reader_{name} LOGIN; GRANT USAGE ON SCHEMA maps TO reader_{name}; GRANT SELECT ON ALL TABLES IN SCHEMA maps TO "
            + $"reader_{name}");
        await using var reader = new PostgisStore(database.Replace("Username=maps", $"Username=reader_{name}", StringComparison.Ordinal));

        Assert.Equal(state, (await reader.LoadAsync(null, Cancellation)).State);
        var failure = await Assert.ThrowsAsync<IOException>(
            () => reader.CommitAsync(StoreCalls.Commit(state.Version, OddRecords.Of(2025)), Cancellation));
        Assert.Contains("may not", failure.Message, StringComparison.Ordinal);
        Assert.Equal(state, await owner.StateAsync(Cancellation));
    }
}
