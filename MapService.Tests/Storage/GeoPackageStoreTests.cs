using MapService.Storage;
using MapService.Storage.GeoPackage;

namespace MapService.Tests.Storage;

public sealed class GeoPackageContractTests : StoreContract, IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    protected override Task<IWritableStore> OpenAsync() => Task.FromResult<IWritableStore>(new GeoPackageStore(folder.File("maps.gpkg")));
}
