using MapService.Storage;
using MapService.Territories;

namespace MapService.Benchmarks.Data;

/// <summary>A store of records that are in memory already and never change.</summary>
internal sealed class StoreInMemory(DatasetRecords held) : IDatasetStore
{
    public string Place => "in memory";

    public Task<DatasetRecords> LoadAsync(CancellationToken cancellation) => Task.FromResult(held);

    public Task<string> VersionAsync(CancellationToken cancellation) => Task.FromResult("1");

    public Task SaveAsync(DatasetRecords records, CancellationToken cancellation) => throw new NotSupportedException("The store is read only.");
}
