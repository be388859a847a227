using MapService.Storage.Contract;
using MapService.Storage.Embedded;
using MapService.Territories.Version;
using MapService.Tests.Storage.Contract;

namespace MapService.Tests.Storage.Embedded;

public class EmbeddedStoreTests
{
    [Fact]
    public async Task The_embedded_store_says_its_version_and_cannot_be_written_to()
    {
        var store = new EmbeddedStore();
        var state = await store.StateAsync(TestContext.Current.CancellationToken);
        Assert.Equal(DatasetVersion.Of(await store.RecordsAsync(TestContext.Current.CancellationToken)), state.Version);
        Assert.IsNotAssignableFrom<IWritableStore>(store);
    }
}
