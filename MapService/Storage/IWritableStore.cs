using MapService.Geometry;
using MapService.Territories;

namespace MapService.Storage;

/// <summary>
/// A store that can be written to. What was written is there whatever happens afterwards: when a call has returned, a killed process, a killed
/// database and a power cut lose nothing of it; when it has not, all of it is there or none. Nobody's change is overwritten unseen: every
/// change names the version that it was made on.
/// </summary>
public interface IWritableStore : IDatasetStore
{
    /// <summary>True when a dataset is stored.</summary>
    /// <exception cref="RefusedInputException">What is there is of no use to this program: another kind of file, or a newer schema.</exception>
    /// <exception cref="IOException">The store cannot be reached.</exception>
    Task<bool> HasDatasetAsync(CancellationToken cancellation);

    /// <summary>Replaces the dataset, all or nothing, and keeps what changed of each territory. Readers get the old one until then.</summary>
    /// <param name="commit">The new dataset, and what it replaces.</param>
    /// <param name="cancellation">Stops it before the new dataset is there.</param>
    /// <returns>What the store has now.</returns>
    /// <exception cref="StoreConflictException">The store has another version than the one that is to be replaced.</exception>
    /// <exception cref="StoreOutcomeUnknownException">Whether it was written is not known.</exception>
    /// <exception cref="IOException">It cannot be written: a full disk, a lost connection. The old one stays.</exception>
    Task<StoreState> CommitAsync(DatasetCommit commit, CancellationToken cancellation);

    /// <summary>The changes of a territory, the last one first.</summary>
    /// <param name="territory">Which; one that was deleted has a history too.</param>
    /// <param name="before">Only those of revisions with a smaller number; null for all.</param>
    /// <param name="count">At most so many.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="IOException">The store cannot be reached.</exception>
    Task<IReadOnlyList<TerritoryChange>> HistoryAsync(TerritoryId territory, long? before, int count, CancellationToken cancellation);

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

/// <summary>A dataset to be stored.</summary>
/// <param name="Expected">Version of the dataset that it replaces; null where there must be none yet.</param>
/// <param name="Records">The new dataset.</param>
/// <param name="Outlines">Shapes that go beside it.</param>
/// <param name="Note">Who changes it, when and why.</param>
public sealed record DatasetCommit(string? Expected, DatasetRecords Records, DatasetOutlines Outlines, RevisionNote Note);

/// <summary>
/// Merged shapes of a dataset, for those who open a store with a program for maps. Each is made when it is asked for, as a table of one feature: a
/// commit of one territory writes one shape.
/// </summary>
/// <param name="Territory">Of a territory, by its place in the dataset: all that it was ever made of.</param>
/// <param name="Departement">Of a département, by its place.</param>
public sealed record DatasetOutlines(Func<int, PolygonTable> Territory, Func<int, PolygonTable> Departement);

/// <summary>What kind of change a revision is.</summary>
public enum RevisionAction
{
    /// <summary>The first dataset, from inside the program.</summary>
    Create,

    /// <summary>A whole dataset was imported.</summary>
    Import,

    /// <summary>A territory was added or changed.</summary>
    Edit,

    /// <summary>A territory was taken out.</summary>
    Delete,

    /// <summary>A territory was put back as it was before.</summary>
    Restore,
}

/// <summary>Who changed what, when and why.</summary>
/// <param name="At">When; kept to the microsecond.</param>
/// <param name="Who">Name of the key or the account that did it.</param>
/// <param name="Action">What was done.</param>
/// <param name="Reason">Why; null where nobody said.</param>
public sealed record RevisionNote(DateTimeOffset At, string Who, RevisionAction Action, string? Reason);

/// <summary>One change of a store.</summary>
/// <param name="Number">From 1, one more each time.</param>
/// <param name="Note">Who, when and why.</param>
/// <param name="Version">Version of the dataset since then.</param>
/// <param name="Territories">Ids of the territories that it changed, sorted.</param>
/// <param name="GroundChanged">True when communes, their polygons or where they come from changed too.</param>
public sealed record Revision(long Number, RevisionNote Note, string Version, IReadOnlyList<TerritoryId> Territories, bool GroundChanged);

/// <summary>What a revision did to one territory.</summary>
/// <param name="Revision">Number of the revision.</param>
/// <param name="Note">Who, when and why.</param>
/// <param name="Before">The territory before, as a document (<c>TerritoryDocuments</c>); null when there was none.</param>
/// <param name="After">The territory after; null when it was taken out.</param>
public sealed record TerritoryChange(long Revision, RevisionNote Note, string? Before, string? After);

/// <summary>What a key is good for.</summary>
[Flags]
public enum ApiScopes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Changing territories.</summary>
    Edit = 1,

    /// <summary>Importing datasets.</summary>
    Import = 2,
}

/// <summary>An API key as it is kept: its secret only as a hash.</summary>
/// <param name="Id">Public part, unique.</param>
/// <param name="Name">Whose; the name in the history.</param>
/// <param name="SecretHash">SHA-256 of the secret, which is random and long: sixty-four hexadecimal digits.</param>
/// <param name="Scopes">What it is good for.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Revoked">Since when it is good for nothing; null while it is good.</param>
public sealed record ApiKey(string Id, string Name, string SecretHash, ApiScopes Scopes, DateTimeOffset Created, DateTimeOffset? Revoked);

/// <summary>The connection was lost while a commit was being confirmed, and the store cannot be asked: the commit may be there or not.</summary>
public sealed class StoreOutcomeUnknownException(string message, Exception inner) : IOException(message, inner);

/// <summary>The store is not as the caller believes: somebody else was faster.</summary>
public sealed class StoreConflictException(string message) : Exception(message)
{
    /// <summary>The store has another version than the one that was to be replaced.</summary>
    internal static StoreConflictException Of(string? expected, string? found) => new(
        $"Somebody else was faster: the store has {(found is null ? "no dataset" : "version " + found)}, and what was to be stored was made on {(expected is null ? "an empty store" : "version " + expected)}. Nothing was changed: run it again.");
}
