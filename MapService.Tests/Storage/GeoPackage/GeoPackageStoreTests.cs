using MapService.Storage.Contract;
using MapService.Storage.GeoPackage;
using MapService.Tests.Storage.Contract;

namespace MapService.Tests.Storage.GeoPackage;

public sealed class GeoPackageContractTests : StoreContract, IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    protected override Task<IWritableStore> OpenAsync() => Task.FromResult<IWritableStore>(new GeoPackageStore(folder.File("maps.gpkg")));
}
