using MapService.Formats.DatasetFolder;
using MapService.Storage.Contract;
using MapService.Territories.Records;
using MapService.Territories.Version;

namespace MapService.Storage.Embedded;

/// <summary>The dataset inside the program: <c>geodata/</c> and <c>seeds/</c> of the repository, read only.</summary>
public sealed class EmbeddedStore : IDatasetStore
{
    // It cannot change while the program runs, so its version is computed once.
    private static readonly Lazy<StoreState> State = new(() => StateOf(Read()));

    /// <inheritdoc/>
    public string Place => "embedded";

    /// <inheritdoc/>
    public Task<StoreState> StateAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(State.Value);
    }

    /// <inheritdoc/>
    public Task<StoredRecords> LoadAsync(KnownPolygons? known, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(new StoredRecords(State.Value, Read()));
    }

    private static StoreState StateOf(DatasetRecords records)
    {
        var polygons = DatasetVersion.OfPolygons(records.Polygons);
        return new StoreState(0, DatasetVersion.Of(records, polygons), polygons);
    }

    private static DatasetRecords Read() => DatasetFiles.Read(new ResourceFiles(typeof(EmbeddedStore).Assembly));
}
