using MapService.Territories.Checks;
using MapService.Territories.Codes;

namespace MapService.Storage.Contract;

/// <summary>
/// A store that can be written to. What was written stays, whatever happens afterwards: when a call has returned, a killed process, a
/// killed database and a power cut lose nothing of it; when it has not, all of it is there or none. Nobody's change is overwritten unseen:
/// every change names the version that it was made on.
/// </summary>
public interface IWritableStore : IDatasetStore
{
    /// <summary>True when a dataset is stored.</summary>
    /// <exception cref="RefusedInputException">What is there is of no use to this program: another kind of file, or a newer
    /// schema.</exception>
    /// <exception cref="IOException">The store cannot be reached.</exception>
    Task<bool> HasDatasetAsync(CancellationToken cancellation);

    /// <summary>
    /// Replaces the dataset, all or nothing, and keeps what changed of each territory. Readers get the old one until then. Where the answer
    /// to the commit is lost, the store itself finds out whether it was done.
    /// </summary>
    /// <param name="commit">The new dataset, and what it replaces.</param>
    /// <param name="cancellation">Stops it before the new dataset is there.</param>
    /// <returns>What the store has now.</returns>
    /// <exception cref="StoreConflictException">The store has another version than the one that is to be replaced.</exception>
    /// <exception cref="StoreOutcomeUnknownException">Whether it was written is not known, and the store cannot be asked.</exception>
    /// <exception cref="IOException">It cannot be written: a full disk, a lost connection. The old one stays.</exception>
    Task<StoreState> CommitAsync(DatasetCommit commit, CancellationToken cancellation);

    /// <summary>The changes of a territory, the last one first.</summary>
    /// <param name="territory">Which; one that was deleted has a history too.</param>
    /// <param name="before">Only those of revisions with a smaller number; null for all.</param>
    /// <param name="count">At most so many.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="IOException">The store cannot be reached.</exception>
    Task<IReadOnlyList<TerritoryRevision>> HistoryAsync(TerritoryId territory, long? before, int count, CancellationToken cancellation);

    /// <summary>The revisions of the store, the last one first.</summary>
    /// <param name="before">Only those with a smaller number; null for all.</param>
    /// <param name="count">At most so many.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="IOException">The store cannot be reached.</exception>
    Task<IReadOnlyList<Revision>> RevisionsAsync(long? before, int count, CancellationToken cancellation);

    /// <summary>Every API key, revoked ones too, in the order in which they were made.</summary>
    /// <exception cref="IOException">The store cannot be reached.</exception>
    Task<IReadOnlyList<ApiKey>> KeysAsync(CancellationToken cancellation);

    /// <summary>Adds an API key.</summary>
    /// <exception cref="StoreConflictException">Its id is taken.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    Task AddKeyAsync(ApiKey key, CancellationToken cancellation);

    /// <summary>Revokes an API key; one that is revoked stays so from the first time on.</summary>
    /// <returns>False when there is no such key.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    Task<bool> RevokeKeyAsync(string id, DateTimeOffset at, CancellationToken cancellation);
}
