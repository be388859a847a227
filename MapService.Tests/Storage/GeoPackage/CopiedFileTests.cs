using MapService.Storage.Embedded;
using MapService.Storage.GeoPackage;
using MapService.Tests.Api;
using MapService.Tests.Storage.Contract;
using Microsoft.Data.Sqlite;

namespace MapService.Tests.Storage.GeoPackage;

/// <summary>
/// The file alone, copied without its write-ahead log while a service runs on it: it has the dataset that the service has.
/// </summary>
public sealed class CopiedFileTests : IDisposable
{
    private readonly TempFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string FileName => folder.File("maps.gpkg");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_copy_is_whole_after_the_first_dataset_after_an_edit_and_after_an_import()
    {
        var records = await new EmbeddedStore().RecordsAsync(Cancellation);
        var store = new GeoPackageStore(FileName);
        await store.SaveAsync(records, Cancellation);
        await using var server = await ServerUnderTest.StartAsync(store);
        var first = await SameInTheCopyAsync(store, records.Territories.Count);

        await store.SaveAsync(records with { Territories = [.. records.Territories.Skip(1)] }, Cancellation);
        var edited = await SameInTheCopyAsync(store, records.Territories.Count - 1);

        var communes = records.Communes.Select(commune => commune with { PopulationMunicipale = 1 });
        await store.SaveAsync(records with { Communes = [.. communes] }, Cancellation);
        var imported = await SameInTheCopyAsync(store, records.Territories.Count);
        Assert.Equal(3, new[] { first, edited, imported }.Distinct().Count());
    }

    [Fact]
    public async Task Who_reads_an_older_dataset_goes_on_reading_it_and_the_copy_is_whole_when_they_are_done()
    {
        var records = await new EmbeddedStore().RecordsAsync(Cancellation);
        var store = new GeoPackageStore(FileName);
        await store.SaveAsync(records, Cancellation);
        var edited = records with { Territories = [.. records.Territories.Skip(1)] };
        using (var reader = new SqliteConnection($"Data Source={FileName};Pooling=False"))
        {
            reader.Open();
            using var reading = reader.BeginTransaction(deferred: true);
            Assert.Equal(records.Territories.Count, CountOf(reader));
            await store.SaveAsync(edited, Cancellation);
            Assert.Equal(records.Territories.Count, CountOf(reader));
            Assert.Equal(edited.Territories.Count, (await store.LoadAsync(null, Cancellation)).Records.Territories.Count);

            // The commit is still in the log.
            Assert.NotEqual(0, new FileInfo(FileName + "-wal").Length);
        }

        // A service looks at the store again and again.
        await store.StateAsync(Cancellation);
        await SameInTheCopyAsync(store, edited.Territories.Count);
    }

    private async Task<string> SameInTheCopyAsync(GeoPackageStore store, int territories)
    {
        var copy = folder.File($"copy-{Guid.NewGuid():N}.gpkg");
        File.Copy(FileName, copy);
        Assert.False(File.Exists(copy + "-wal"));

        var (listed, _) = await Programs.RunAsync("ogrinfo", "-ro", "-so", copy, "territories");
        Assert.Contains($"Feature Count: {territories}\n", listed, StringComparison.Ordinal);
        var state = await store.StateAsync(Cancellation);
        Assert.Equal(state, (await new GeoPackageStore(copy).LoadAsync(null, Cancellation)).State);
        return state.Version;
    }

    private static long CountOf(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM territories";
        return (long)command.ExecuteScalar()!;
    }
}
