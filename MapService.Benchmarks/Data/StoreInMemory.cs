using MapService.Storage.Contract;
using MapService.Territories.Records;
using MapService.Territories.Version;

namespace MapService.Benchmarks.Data;

/// <summary>A store of records that are in memory already and never change.</summary>
internal sealed class StoreInMemory(DatasetRecords held) : IDatasetStore
{
    public string Place => "in memory";

    private readonly StoreState state = new(0, DatasetVersion.Of(held), DatasetVersion.OfPolygons(held.Polygons));

    public Task<StoreState> StateAsync(CancellationToken cancellation) => Task.FromResult(state);

    public Task<StoredRecords> LoadAsync(KnownPolygons? known, CancellationToken cancellation) =>
        Task.FromResult(new StoredRecords(state, held));
}
