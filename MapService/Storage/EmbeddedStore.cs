using MapService.Formats;
using MapService.Territories;

namespace MapService.Storage;

/// <summary>The dataset inside the program: <c>geodata/</c> and <c>seeds/</c> of the repository, read only.</summary>
public sealed class EmbeddedStore : IDatasetStore
{
    // It cannot change while the program runs, so its version is worked out once.
    private static readonly Lazy<string> Version = new(() => DatasetVersion.Of(Read()));

    /// <inheritdoc/>
    public string Place => "embedded";

    /// <inheritdoc/>
    public Task<DatasetRecords> LoadAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(Read());
    }

    /// <inheritdoc/>
    public Task<string> VersionAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(Version.Value);
    }

    /// <inheritdoc/>
    public Task SaveAsync(DatasetRecords records, CancellationToken cancellation) =>
        throw new NotSupportedException("The embedded dataset is part of the program and cannot be replaced; import into a folder.");

    private static DatasetRecords Read() => DatasetFiles.Read(new ResourceFiles(typeof(EmbeddedStore).Assembly));
}
