using MapService.Territories;

namespace MapService.Storage;

/// <summary>A dataset in a folder of its own.</summary>
public sealed class FolderStore(string folder) : IDatasetStore
{
    /// <inheritdoc/>
    public string Place => folder;

    /// <summary>True when a dataset was saved in the folder.</summary>
    public static bool Exists(string folder) => File.Exists(Path.Combine(folder, "current"));

    /// <inheritdoc/>
    public Task<DatasetRecords> LoadAsync(CancellationToken cancellation) => throw new NotImplementedException();

    /// <inheritdoc/>
    public Task<string> VersionAsync(CancellationToken cancellation) => throw new NotImplementedException();

    /// <inheritdoc/>
    public Task SaveAsync(DatasetRecords records, CancellationToken cancellation) => throw new NotImplementedException();
}
