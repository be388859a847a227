using System.Security.Cryptography;
using System.Text;
using MapService.Storage.Contract;
using MapService.Territories.Checks;
using MapService.Territories.Codes;
using Npgsql;

namespace MapService.Storage.Postgis;

/// <summary>
/// A dataset in PostGIS, for several service processes: tables and views in the schema <c>maps</c> of a database. Readers see the dataset
/// of the moment at which they began; a commit is on the server's disk when it returns, and whoever waits is notified.
/// With several hosts in the connection string, reading goes on against a standby while the primary is away, and never back to an older
/// revision.
/// </summary>
public sealed class PostgisStore : IWritableStore, IAsyncDisposable
{
    private const string StepsFolder = "Storage/Postgis/Migrations";

    private readonly PostgisDatabase database;
    private readonly PostgisListener listener;

    // A commit was sent and not answered: until the primary has been asked, nobody knows whether it was done.
    private volatile bool unsettled;

    /// <param name="connectionString">"Host=…;Database=…", as Npgsql has it; nothing is opened yet.</param>
    /// <param name="cacheFolder">Folder of this machine for what is computed from polygons, one file for each database; null for
    /// nowhere.</param>
    /// <exception cref="RefusedInputException">It is no connection string.</exception>
    public PostgisStore(
        string connectionString, string? cacheFolder = null) : this(connectionString, Migrations.Of(StepsFolder), cacheFolder)
    {
    }

    internal PostgisStore(string connectionString, IReadOnlyList<Migration> migrations, string? cacheFolder = null)
    {
        database = new PostgisDatabase(new PostgisPlace(connectionString), migrations);
        listener = new PostgisListener(database.OpenPrimaryAsync);
        Derived = cacheFolder is null ? null : new DerivedFile(Path.Combine(cacheFolder, CacheName(Place)));
    }

    /// <inheritdoc/>
    public string Place => database.Place;

    /// <inheritdoc/>
    public DerivedFile? Derived { get; }

    /// <inheritdoc/>
    public Task<StoreState> StateAsync(CancellationToken cancellation) => ReadAgainAsync(async () =>
    {
        await using var session = await database.TryReadAsync(cancellation);

        // With nothing but a standby that is behind, what was seen is what there is.
        return session is null ? database.Seen! : RequireState(session);
    });

    /// <inheritdoc/>
    public Task<StoredRecords> LoadAsync(KnownPolygons? known, CancellationToken cancellation) => ReadAsync(
        async session =>
        {
            var state = RequireState(session);
            var polygons = known?.Version == state.PolygonsVersion ? known.Table : null;
            var records = await PostgisReader.ReadAsync(session.Connection, polygons, Place, cancellation);
            StoredRows.Verify(records, state, polygons, Place);
            return new StoredRecords(state, records);
        },
        cancellation);

    /// <inheritdoc/>
    public Task WaitForChangeAsync(TimeSpan atMost, TimeProvider clock, CancellationToken cancellation) =>
        listener.WaitAsync(atMost, clock, cancellation);

    /// <inheritdoc/>
    public Task<bool> HasDatasetAsync(CancellationToken cancellation) =>
        ReadAsync(session => Task.FromResult(session.Header.State is not null), cancellation);

    /// <inheritdoc/>
    public Task<StoreState> CommitAsync(DatasetCommit commit, CancellationToken cancellation) => WriteAsync(
        async session =>
        {
            var state = await PostgisWriter.WriteAsync(session, commit, Place, cancellation);
            try
            {
                await CommitAsync(session, cancellation);
            }
            catch (Exception fault) when (PostgisFaults.Knows(fault))
            {
                if (!await IsStoredAsync(state, commit.Note, fault))
                {
                    throw;
                }
            }

            database.Wrote(state);
            return state;
        },
        cancellation);

    // The connection broke off at the very end. The lock of the dataset is given when a commit that the server is still about has ended.
    private async Task<bool> IsStoredAsync(StoreState state, RevisionNote note, Exception fault)
    {
        try
        {
            await using var session = await database.WriteAsync(CancellationToken.None);
            var found = (await PostgisHistory.RevisionsAsync(session.Connection, state.Revision + 1, 1, CancellationToken.None))
                .SingleOrDefault();
            unsettled = false;
            return found is not null && found.IsOf(state, note);
        }
        catch (Exception e) when (PostgisFaults.Knows(e))
        {
            throw new StoreOutcomeUnknownException(
                $"{PostgisFaults.Of(fault, Place, writing: true).Message} {PostgisFaults.Of(e, Place, writing: false).Message}", e);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<TerritoryRevision>> HistoryAsync(
        TerritoryId territory, long? before, int count,
        CancellationToken cancellation) => ReadSettledAsync<IReadOnlyList<TerritoryRevision>>(
        async session => HasSchema(session)
            ? await PostgisHistory.OfTerritoryAsync(session.Connection, territory, before ?? long.MaxValue, count, cancellation)
            : [],
        cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Revision>> RevisionsAsync(long? before, int count, CancellationToken cancellation) =>
        ReadSettledAsync<IReadOnlyList<Revision>>(
        async session => HasSchema(session)
            ? await PostgisHistory.RevisionsAsync(session.Connection, before ?? long.MaxValue, count, cancellation)
            : [], cancellation);

    /// <inheritdoc/>
    /// <remarks>Asks the primary: a standby may not know yet that a key was revoked.</remarks>
    public Task<IReadOnlyList<ApiKey>> KeysAsync(CancellationToken cancellation) =>
        Translated<IReadOnlyList<ApiKey>>(writing: false, async () =>
    {
        await using var session = await database.ReadPrimaryAsync(cancellation);
        return HasSchema(session) ? await PostgisKeys.AllAsync(session.Connection, cancellation) : [];
    });

    /// <inheritdoc/>
    public Task AddKeyAsync(ApiKey key, CancellationToken cancellation) => WriteAsync(
        async session =>
        {
            if (!await PostgisKeys.AddAsync(session.Connection, key, cancellation))
            {
                throw new StoreConflictException($"There is a key {key.Id} already.");
            }

            await CommitAsync(session, cancellation);
            return true;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<bool> RevokeKeyAsync(string id, DateTimeOffset at, CancellationToken cancellation) => WriteAsync(
        async session =>
        {
            var there = await PostgisKeys.RevokeAsync(session.Connection, id, at, cancellation);
            await CommitAsync(session, cancellation);
            return there;
        },
        cancellation);

    /// <summary>Closes every connection.</summary>
    public async ValueTask DisposeAsync()
    {
        await listener.DisposeAsync();
        await database.DisposeAsync();
    }

    private static string CacheName(string place) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(place)))[..16] + ".derived";

    private static bool HasSchema(PostgisSession session) => session.Header.Schema > 0;

    private StoreState RequireState(PostgisSession session) => session.Header.State
        ?? throw new RefusedInputException(
            [new InputProblem(ProblemSeverity.Refused, "no-dataset", Place, null, null, "No dataset was stored in this database yet.")]);

    // Up to here the commit can be cancelled. From here on nobody could say whether it was done.
    private async Task CommitAsync(PostgisSession session, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            await session.Transaction.CommitAsync(CancellationToken.None);
        }
        catch
        {
            unsettled = true;
            throw;
        }
    }

    // What was stored last is asked for by those whose commit was not answered. A standby may not have got it, and the server may still be
    // at it: whoever holds the lock of the dataset on the primary knows.
    private Task<T> ReadSettledAsync<T>(Func<PostgisSession, Task<T>> read, CancellationToken cancellation) => unsettled
        ? WriteAsync(
            async session =>
            {
                var settled = await read(session);
                unsettled = false;
                return settled;
            },
            cancellation)
        : ReadAsync(read, cancellation);

    private Task<T> ReadAsync<T>(Func<PostgisSession, Task<T>> read, CancellationToken cancellation) => ReadAgainAsync(async () =>
    {
        await using var session = await database.ReadAsync(cancellation);
        return await read(session);
    });

    // A server that goes away in the middle of reading is no reason to fail: another one may be there, and reading changes nothing.
    private Task<T> ReadAgainAsync<T>(Func<Task<T>> read) => Translated(writing: false, async () =>
    {
        try
        {
            return await read();
        }
        catch (NpgsqlException fault) when (fault.IsTransient)
        {
            return await read();
        }
    });

    private Task<T> WriteAsync<T>(Func<PostgisSession, Task<T>> write, CancellationToken cancellation) =>
        Translated(writing: true, async () =>
    {
        await using var session = await database.WriteAsync(cancellation);
        return await write(session);
    });

    private async Task<T> Translated<T>(bool writing, Func<Task<T>> use)
    {
        try
        {
            return await use();
        }
        catch (Exception fault) when (PostgisFaults.Knows(fault))
        {
            throw PostgisFaults.Of(fault, Place, writing);
        }
    }
}
