using MapService.Geometry;
using MapService.Territories.Checks;
using MapService.Territories.Records;
using MapService.Territories.Version;

namespace MapService.Storage.Contract;

/// <summary>
/// Keeps one dataset, whole, that can be read. What a store gives back has the same <see cref="DatasetVersion"/> as what it was given.
/// A store that can be written to is an <see cref="IWritableStore"/> too. Every store passes the same contract tests.
/// </summary>
public interface IDatasetStore
{
    /// <summary>Where the store is, for people: "embedded", a file, or a database without its password.</summary>
    string Place { get; }

    /// <summary>Where to keep on this machine what is costly to compute from the dataset; null for nowhere.</summary>
    DerivedFile? Derived => null;

    /// <summary>What the store has now, without reading it; cheap enough to ask every second.</summary>
    /// <exception cref="RefusedInputException">There is no dataset, or it is not one that this program can read.</exception>
    /// <exception cref="IOException">The store cannot be reached.</exception>
    Task<StoreState> StateAsync(CancellationToken cancellation);

    /// <summary>Reads the whole dataset, as it is at one moment.</summary>
    /// <param name="known">Polygons that need not be read when the store has the same; may be null.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="RefusedInputException">What is stored is missing or damaged: every fault, with its place.</exception>
    /// <exception cref="IOException">The store cannot be reached.</exception>
    Task<StoredRecords> LoadAsync(KnownPolygons? known, CancellationToken cancellation);

    /// <summary>Returns when the store has, or may have, another state than before; at the latest after a time.</summary>
    /// <remarks>It may return early. A store that hears of nothing by itself only waits, and the caller looks.</remarks>
    Task WaitForChangeAsync(TimeSpan atMost, TimeProvider clock, CancellationToken cancellation) => Task.Delay(atMost, clock, cancellation);
}

/// <summary>What a store has at a moment.</summary>
/// <param name="Revision">Number of the last change, from 1; 0 where nothing is counted.</param>
/// <param name="Version">Version of the dataset.</param>
/// <param name="PolygonsVersion">Version of its polygons.</param>
public sealed record StoreState(long Revision, string Version, string PolygonsVersion);

/// <summary>Polygons that the caller has already.</summary>
/// <param name="Version">Their version.</param>
/// <param name="Table">The polygons.</param>
public sealed record KnownPolygons(string Version, PolygonTable Table);

/// <summary>A dataset that was read.</summary>
/// <param name="State">What the store had at the moment of reading.</param>
/// <param name="Records">The dataset. Its polygons are the known ones, the same instance, where they could be used.</param>
public sealed record StoredRecords(StoreState State, DatasetRecords Records);
