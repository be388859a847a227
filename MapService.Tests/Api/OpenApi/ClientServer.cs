using System.Text.Json;
using MapService.Storage.Contract;
using MapService.Storage.Embedded;
using MapService.Storage.GeoPackage;
using MapService.Tests.Api.Resources.Edits;
using MapService.Tests.Storage.Contract;

namespace MapService.Tests.Api.OpenApi;

/// <summary>A service for clients: the embedded dataset in a store of its own, which can be edited, and a key for that.</summary>
internal sealed class ClientServer : IAsyncDisposable
{
    private readonly TempFolder folder;

    private ClientServer(TempFolder folder, ServerUnderTest server, string key) => (this.folder, Server, Key) = (folder, server, key);

    public ServerUnderTest Server { get; }

    public string Key { get; }

    public string Root => Server.Root.GetLeftPart(UriPartial.Authority);

    public static async Task<ClientServer> StartAsync()
    {
        var folder = new TempFolder();
        var store = new GeoPackageStore(folder.File("maps.gpkg"));
        var cancellation = TestContext.Current.CancellationToken;
        await store.SaveAsync(await new EmbeddedStore().RecordsAsync(cancellation), cancellation);
        var server = await ServerUnderTest.StartAsync(store);
        return new ClientServer(folder, server, await EditedServer.AddKeyAsync(store, "Client", ApiScopes.Edit | ApiScopes.Import));
    }

    /// <summary>Method and path of every operation of the document.</summary>
    public static SortedSet<string> Operations(JsonElement document) => new(
        document.GetProperty("paths").EnumerateObject().SelectMany(path =>
            path.Value.EnumerateObject().Select(operation => $"{operation.Name.ToUpperInvariant()} {path.Name}")),
        StringComparer.Ordinal);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        folder.Dispose();
    }
}
