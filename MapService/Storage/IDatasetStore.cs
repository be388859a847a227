using MapService.Geometry;
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

    /// <summary>The version (<see cref="DatasetVersion"/>) that <see cref="LoadAsync(CancellationToken)"/> would give now, without reading the dataset; cheap enough to ask often.</summary>
    /// <exception cref="RefusedInputException">There is no dataset, or its version cannot be read.</exception>
    Task<string> VersionAsync(CancellationToken cancellation);

    /// <summary>The same as <see cref="LoadAsync(CancellationToken)"/>, which need not read what is among arrays that were kept of this dataset.</summary>
    /// <inheritdoc cref="LoadAsync(CancellationToken)"/>
    Task<DatasetRecords> LoadAsync(NamedArrays derived, CancellationToken cancellation) => LoadAsync(cancellation);

    /// <summary>What was kept by <see cref="WriteDerivedAsync"/> of this version and by this maker, proven to be whole; a store may keep nothing.</summary>
    /// <param name="version">The dataset's version.</param>
    /// <param name="maker">Who worked it out: a program that works otherwise has another name.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="RefusedInputException">There is no dataset, or its version cannot be read.</exception>
    Task<DerivedRead> ReadDerivedAsync(string version, string maker, CancellationToken cancellation) => Task.FromResult(DerivedRead.None);

    /// <summary>Keeps what was worked out from a dataset beside it, if that is the dataset in use and the store keeps such things.</summary>
    /// <param name="records">The dataset.</param>
    /// <param name="version">Its version.</param>
    /// <param name="maker">Who worked it out.</param>
    /// <param name="arrays">What was worked out.</param>
    /// <param name="cancellation">Stops it before anything is written.</param>
    /// <exception cref="IOException">It cannot be written; what was there before is still there.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    Task WriteDerivedAsync(DatasetRecords records, string version, string maker, NamedArrays arrays, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Replaces the dataset, all or nothing: until the new one is complete, and whatever fails, readers get the old one.</summary>
    /// <exception cref="NotSupportedException">The store is read only.</exception>
    /// <exception cref="IOException">It cannot be written, or somebody else is writing.</exception>
    /// <exception cref="RefusedInputException">The records could not be read again once written; the old ones stay.</exception>
    Task SaveAsync(DatasetRecords records, CancellationToken cancellation);
}
