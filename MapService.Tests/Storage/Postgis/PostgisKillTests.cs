using MapService.Benchmarks.Peers;
using MapService.Storage.Contract;
using MapService.Storage.Postgis;
using MapService.Tests.Api.Resources.Edits;
using MapService.Tests.Storage.Contract;

namespace MapService.Tests.Storage.Postgis;

/// <summary>Kills of the service, and of PostgreSQL under it.</summary>
public sealed class PostgisKillTests(PostgisServer server) : KillContract, IAsyncDisposable
{
    private const int Rounds = 10;

    private readonly string database = server.NewDatabase();
    private readonly List<PostgisStore> opened = [];

    protected override string StoreName => database;

    public async ValueTask DisposeAsync()
    {
        foreach (var store in opened)
        {
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_database_that_is_killed_under_edits_loses_no_acknowledged_one()
    {
        using var killed = PostgresServer.Start();
        PostgisServer.Execute(killed.ConnectionString(), "CREATE DATABASE maps");
        var name = killed.ConnectionString("maps");
        await using var store = new PostgisStore(name);
        await store.SaveAsync(EditedServer.Records(), Cancellation);
        var service = new KilledService(name, await EditedServer.AddKeyAsync(store, "A test", ApiScopes.Edit));
        var random = new Random(20240429);
        for (var round = 0; round < Rounds; round++)
        {
            await service.RoundAsync(
                random.Next(1, 12),
                TimeSpan.FromMilliseconds(random.NextDouble() * 40),
                () =>
                {
                    killed.Kill();
                    return Task.CompletedTask;
                },
                Cancellation);
            killed.Restart();
            await using var again = new PostgisStore(name);
            await KilledService.CheckRevisionsAsync(again, Cancellation);
        }

        await using var last = new PostgisStore(name);
        await service.CheckAsync(last, Cancellation);
    }

    protected override IWritableStore Open()
    {
        var store = new PostgisStore(database);
        opened.Add(store);
        return store;
    }
}
