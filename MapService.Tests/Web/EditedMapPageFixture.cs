using MapService.Storage.Contract;
using MapService.Storage.Embedded;
using MapService.Storage.GeoPackage;
using MapService.Territories.Records;
using MapService.Tests.Api.Resources.Edits;
using MapService.Tests.Storage.Contract;

namespace MapService.Tests.Web;

/// <summary>
/// The embedded dataset in a file that can be edited with a key. What a test changes, the next one of its class sees, also after a restart.
/// </summary>
public class EditedMapPageFixture(SharedBrowser browser) : PageFixture(browser)
{
    private readonly TempFolder folder = new();
    private GeoPackageStore? store;

    /// <summary>A key with the scope edit, of "Marie Durand".</summary>
    public string Key { get; private set; } = "";

    private protected override async Task<IDatasetStore> StoreAsync()
    {
        if (store is null)
        {
            store = new GeoPackageStore(folder.File("maps.gpkg"));
            await store.SaveAsync(await RecordsAsync(), CancellationToken.None);
            Key = await EditedServer.AddKeyAsync(store, "Marie Durand", ApiScopes.Edit);
        }

        return store;
    }

    /// <summary>What the file has at first.</summary>
    private protected virtual Task<DatasetRecords> RecordsAsync() => new EmbeddedStore().RecordsAsync(CancellationToken.None);

    private protected override void Clean() => folder.Dispose();
}
