using MapService.Storage.Contract;
using MapService.Storage.Postgis;
using MapService.Tests.Storage.Contract;

namespace MapService.Tests.Storage.Postgis;

public sealed class PostgisContractTests(PostgisServer server) : StoreContract, IAsyncDisposable
{
    private readonly string database = server.NewDatabase();
    private readonly List<PostgisStore> opened = [];

    public async ValueTask DisposeAsync()
    {
        foreach (var store in opened)
        {
            await store.DisposeAsync();
        }
    }

    protected override Task<IWritableStore> OpenAsync()
    {
        var store = new PostgisStore(database);
        opened.Add(store);
        return Task.FromResult<IWritableStore>(store);
    }
}
