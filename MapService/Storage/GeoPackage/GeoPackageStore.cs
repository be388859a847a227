using MapService.Formats.GeoPackage;
using MapService.Storage.Contract;
using MapService.Territories.Checks;
using MapService.Territories.Codes;
using Microsoft.Data.Sqlite;

namespace MapService.Storage.GeoPackage;

/// <summary>
/// A dataset in one file: a GeoPackage 1.3 that QGIS and GDAL open while a service runs on it. SQLite with a write-ahead log: readers see
/// the dataset of the moment at which they began, a commit is on the disk when it returns, and of one that was cut off nothing is left.
/// After each commit the log is emptied, so that the file alone is whole whenever nobody writes. Several processes of one machine may use
/// the file, not several machines by way of a network drive.
/// </summary>
public sealed class GeoPackageStore : IWritableStore
{
    private readonly GeoPackageFile file;

    /// <param name="path">The file; it is made when something is stored.</param>
    public GeoPackageStore(string path) : this(path, Migrations.Of("Storage/GeoPackage/Migrations"))
    {
    }

    internal GeoPackageStore(string path, IReadOnlyList<Migration> migrations)
    {
        file = new GeoPackageFile(path, migrations);
        Derived = new DerivedFile(file.FullPath + ".derived");
    }

    /// <inheritdoc/>
    public string Place => file.FullPath;

    /// <inheritdoc/>
    public DerivedFile? Derived { get; }

    /// <inheritdoc/>
    public Task<StoreState> StateAsync(CancellationToken cancellation) => ReadAsync(RequireState, cancellation);

    /// <inheritdoc/>
    public Task<StoredRecords> LoadAsync(KnownPolygons? known, CancellationToken cancellation) => ReadAsync(
        connection =>
        {
            var state = RequireState(connection);
            var polygons = known?.Version == state.PolygonsVersion ? known.Table : null;
            var records = GeoPackageReader.Read(connection, polygons, Place);
            StoredRows.Verify(records, state, polygons, Place);
            return new StoredRecords(state, records);
        },
        cancellation);

    /// <inheritdoc/>
    public Task<bool> HasDatasetAsync(CancellationToken cancellation) =>
        File.Exists(Place) ? ReadAsync(connection => GeoPackageReader.State(connection) is not null, cancellation) : Task.FromResult(false);

    /// <inheritdoc/>
    public Task<StoreState> CommitAsync(DatasetCommit commit, CancellationToken cancellation) => WriteAsync(
        connection => GeoPackageWriter.Write(connection, commit, Place), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<TerritoryRevision>> HistoryAsync(
        TerritoryId territory, long? before, int count, CancellationToken cancellation) => ReadAsync<IReadOnlyList<TerritoryRevision>>(
        connection => [.. connection.Rows(
            """
            SELECT number, at, who, action, reason, before, after FROM maps_territory_changes JOIN maps_revisions ON number = revision
            WHERE territory = $1 AND number < $2 ORDER BY number DESC LIMIT $3
            """,
            row => new TerritoryRevision(row.GetInt64(0), Note(row), row.TextOrNull(5), row.TextOrNull(6)),
            territory.Value,
            before ?? long.MaxValue,
            count)],
        cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Revision>> RevisionsAsync(long? before, int count, CancellationToken cancellation) =>
        ReadAsync<IReadOnlyList<Revision>>(
        connection => [.. connection.Rows(
            """
            SELECT number, at, who, action, reason, version, ground_changed,
              (SELECT group_concat(territory, ' ') FROM (SELECT territory FROM maps_territory_changes WHERE revision = number ORDER BY territory))
            FROM maps_revisions WHERE number < $1 ORDER BY number DESC LIMIT $2
            """,
            row => new Revision(row.GetInt64(0), Note(row), row.GetString(5), [.. Ids(row.TextOrNull(7))], row.GetBoolean(6)),
            before ?? long.MaxValue,
            count)],
        cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ApiKey>> KeysAsync(CancellationToken cancellation) => ReadAsync<IReadOnlyList<ApiKey>>(
        connection => [.. connection.Rows(
            "SELECT id, name, secret_hash, scopes, created, revoked FROM maps_api_keys ORDER BY number",
            row => new ApiKey(
                row.GetString(0), row.GetString(1), row.GetString(2), (ApiScopes)row.GetInt32(3), StoredTime.Parse(row.GetString(4)),
                row.TextOrNull(5) is { } revoked ? StoredTime.Parse(revoked) : null))],
        cancellation);

    /// <inheritdoc/>
    public Task AddKeyAsync(ApiKey key, CancellationToken cancellation) => WriteAsync(
        connection => connection.Execute(
            "INSERT INTO maps_api_keys (id, name, secret_hash, scopes, created, revoked) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) "
            + "DO NOTHING",
            key.Id, key.Name, key.SecretHash, (int)key.Scopes, StoredTime.Text(key.Created),
            key.Revoked is { } revoked ? StoredTime.Text(revoked) : null) == 1
            ? true
            : throw new StoreConflictException($"There is a key {key.Id} already."),
        cancellation);

    /// <inheritdoc/>
    public Task<bool> RevokeKeyAsync(string id, DateTimeOffset at, CancellationToken cancellation) => WriteAsync(
        connection => connection.Execute(
            "UPDATE maps_api_keys SET revoked = coalesce(revoked, $1) WHERE id = $2", StoredTime.Text(at), id) == 1, cancellation);

    private StoreState RequireState(SqliteConnection connection) => GeoPackageReader.State(connection)
        ?? throw new RefusedInputException(
            [new InputProblem(ProblemSeverity.Refused, "no-dataset", Place, null, null, "No dataset was stored in this file yet.")]);

    private static RevisionNote Note(SqliteDataReader row) => new(
        StoredTime.Parse(row.GetString(1)), row.GetString(2), RevisionActions.Parse(row.GetString(3)), row.TextOrNull(4));

    private static IEnumerable<TerritoryId> Ids(string? joined) => joined?.Split(' ').Select(TerritoryId.Parse) ?? [];

    private Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellation) => Task.Run(
        () => Translate(() =>
        {
            using var connection = file.OpenToRead();
            T found;
            using (connection.BeginTransaction(deferred: true))
            {
                found = read(connection);
            }

            file.FinishLog(connection);
            return found;
        }),
        cancellation);

    private Task<T> WriteAsync<T>(Func<SqliteConnection, T> write, CancellationToken cancellation) => Task.Run(
        () => Translate(() =>
        {
            using var connection = file.OpenToWrite();
            using var transaction = connection.BeginTransaction(deferred: false);
            var written = write(connection);
            cancellation.ThrowIfCancellationRequested();
            transaction.Commit();
            file.EmptyLog(connection);
            return written;
        }),
        cancellation);

    private T Translate<T>(Func<T> use)
    {
        try
        {
            return use();
        }
        catch (SqliteException fault)
        {
            throw file.Translated(fault);
        }
    }
}
