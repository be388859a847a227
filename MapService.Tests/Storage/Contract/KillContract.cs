using System.Diagnostics;
using MapService.Formats.Records;
using MapService.Storage.Contract;
using MapService.Storage.Embedded;
using MapService.Tests.Api.Resources.Edits;

namespace MapService.Tests.Storage.Contract;

/// <summary>
/// Acknowledged means durable: the real program is killed at random moments, under edits of several clients and under imports, and then
/// everything that it acknowledged is looked for. A store's own tests derive from this.
/// </summary>
public abstract class KillContract
{
    private const int Rounds = 15;
    private const int Seed = 20240429;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>What <c>--store</c> names the store by; empty at the beginning of each test.</summary>
    protected abstract string StoreName { get; }

    /// <summary>The store, for a look from outside.</summary>
    protected abstract IWritableStore Open();

    [Fact]
    public async Task A_service_that_is_killed_under_edits_loses_no_acknowledged_one()
    {
        var store = Open();
        await store.SaveAsync(EditedServer.Records(), Cancellation);
        var service = new KilledService(StoreName, await EditedServer.AddKeyAsync(store, "A test", ApiScopes.Edit));
        var random = new Random(Seed);
        for (var round = 0; round < Rounds; round++)
        {
            await service.RoundAsync(random.Next(1, 12), TimeSpan.FromMilliseconds(random.NextDouble() * 40), null, Cancellation);
            await KilledService.CheckRevisionsAsync(Open(), Cancellation);
        }

        Assert.True(service.Acknowledgements.Count >= Rounds);
        await service.CheckAsync(Open(), Cancellation);
    }

    [Fact]
    public async Task An_import_that_is_killed_leaves_the_old_dataset_or_the_new_one()
    {
        using var folder = new TempFolder();
        var (one, other) = (TerritoryFile(folder, "one"), TerritoryFile(folder, "other"));
        var watch = Stopwatch.StartNew();
        Assert.Equal(0, await ImportAsync(one));
        var whole = watch.Elapsed; // of the last import that came to its end: the machine may be busier or less so than a moment ago
        var random = new Random(Seed);
        var ended = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var before = await Open().StateAsync(Cancellation);
            await using var import = MapProcess.Start("import", "--store", StoreName, "--territories", round % 2 == 0 ? other : one);
            using var late = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

            // Not to wait for anything: it is the random point at which the kill comes. Storing is at the end.
            watch.Restart();
            late.CancelAfter(whole * (0.4 + (0.6 * random.NextDouble())));
            try
            {
                Assert.Equal(0, await import.ExitAsync(late.Token));
                whole = watch.Elapsed;
                ended++;
            }
            catch (OperationCanceledException) when (!Cancellation.IsCancellationRequested)
            {
                await import.KillAsync();
            }

            var revisions = await KilledService.CheckRevisionsAsync(Open(), Cancellation);
            Assert.InRange(revisions[0].Number, before.Revision, before.Revision + 1);
        }

        Assert.True(ended < Rounds, "No import was killed.");
    }

    private async Task<int> ImportAsync(string territories)
    {
        await using var import = MapProcess.Start("import", "--store", StoreName, "--territories", territories);
        return await import.ExitAsync(Cancellation);
    }

    // Every territory of the program under another name: all of them change.
    private static string TerritoryFile(TempFolder folder, string name)
    {
        var records = new EmbeddedStore().LoadAsync(null, CancellationToken.None).Result.Records;
        return folder.Write(name + ".yaml", TerritoryYaml.Write(
            [.. records.Territories.Select(t => t with { Nom = $"{t.Nom} {name}" })], records.DeclaredCoverages, records.Sources));
    }
}
