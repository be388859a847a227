using MapService.Territories;

namespace MapService.Storage;

/// <summary>
/// Keeps one dataset, whole. What a store gives back has the same <see cref="DatasetVersion"/> as what it was given.
/// Every store passes the same contract tests.
/// </summary>
public interface IDatasetStore
{
    /// <summary>Where the store is, for people ("embedded", or a folder).</summary>
    string Place { get; }

    /// <summary>Reads the whole dataset.</summary>
    /// <exception cref="RefusedInputException">What is stored is missing or damaged: every fault, with file and place.</exception>
    Task<DatasetRecords> LoadAsync(CancellationToken cancellation);

    /// <summary>The version (<see cref="DatasetVersion"/>) that <see cref="LoadAsync"/> would give now, without reading the dataset; cheap enough to ask often.</summary>
    /// <exception cref="RefusedInputException">There is no dataset, or its version cannot be read.</exception>
    Task<string> VersionAsync(CancellationToken cancellation);

    /// <summary>Replaces the dataset, all or nothing: until the new one is complete, and whatever fails, readers get the old one.</summary>
    /// <exception cref="NotSupportedException">The store is read only.</exception>
    /// <exception cref="IOException">It cannot be written, or somebody else is writing.</exception>
    /// <exception cref="RefusedInputException">The records could not be read again once written; the old ones stay.</exception>
    Task SaveAsync(DatasetRecords records, CancellationToken cancellation);
}
