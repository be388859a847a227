using MapService.Storage.Contract;
using MapService.Storage.Embedded;

namespace MapService.Tests.Web;

/// <summary>The embedded dataset: schematic polygons, read only.</summary>
public sealed class MapPageFixture(SharedBrowser browser) : PageFixture(browser)
{
    private protected override Task<IDatasetStore> StoreAsync() => Task.FromResult<IDatasetStore>(new EmbeddedStore());
}
