using System.Data;
using MapService.Storage.Contract;
using MapService.Territories.Checks;
using Npgsql;

namespace MapService.Storage.Postgis;

/// <summary>
/// Begins transactions on the servers of a connection string: to read, on those that it prefers; to write, on the primary. Checks the
/// schema each time, and makes it or brings it up to date where it is older.
/// </summary>
internal sealed class PostgisDatabase : IAsyncDisposable
{
    private const string ReadOnly = "SET TRANSACTION READ ONLY";

    // A confirmed commit is on the disk, whatever the server's default is. A stronger default (standbys confirm too) stays.
    private const string Durable =
        "SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit') = 'off'";

    // As long as a national import by another process may take.
    private const string Patient = "SET LOCAL lock_timeout = '60s'";

    private readonly PostgisPlace place;
    private readonly PostgisSchema schema;
    private readonly SeenState seen = new();
    private PostgisServers servers;

    public PostgisDatabase(PostgisPlace place, IReadOnlyList<Migration> migrations)
    {
        this.place = place;
        schema = new PostgisSchema(place.Name, migrations);
        servers = new PostgisServers(place);
    }

    /// <summary>For people.</summary>
    public string Place => place.Name;

    /// <summary>The newest state that was seen; null for nothing.</summary>
    public StoreState? Seen => seen.Newest;

    /// <summary>
    /// Begins to read the database as it is at one moment; null where a standby is behind what was seen before and no other server is
    /// within reach.
    /// </summary>
    /// <exception cref="RefusedInputException">The schema is newer than the program.</exception>
    public async Task<PostgisSession?> TryReadAsync(CancellationToken cancellation)
    {
        var before = seen.Newest;
        var session = await OpenAsync(from => from.Reading, writing: false, cancellation);
        if (Accepts(session, before))
        {
            return session;
        }

        await session.DisposeAsync();
        try
        {
            session = await OpenAsync(from => from.Primary, writing: false, cancellation);
        }
        catch (NpgsqlException)
        {
            // The primary is away, which is what standbys are for; the caller has what it had.
            return null;
        }

        if (Accepts(session, before))
        {
            return session;
        }

        await session.DisposeAsync();
        return null;
    }

    /// <summary>Begins to read.</summary>
    /// <exception cref="RefusedInputException">The schema is newer than the program.</exception>
    /// <exception cref="IOException">A standby is behind what was seen before, and no other server is within reach.</exception>
    public async Task<PostgisSession> ReadAsync(CancellationToken cancellation) => await TryReadAsync(cancellation)
        ?? throw new IOException(
            $"{Place}: the primary cannot be reached, and the standby has not yet received what was stored last. Try again later.");

    /// <summary>Begins to read on the primary, where nothing is ever behind.</summary>
    public Task<PostgisSession> ReadPrimaryAsync(CancellationToken cancellation) =>
        OpenAsync(from => from.Primary, writing: false, cancellation);

    /// <summary>Begins to write: nobody else writes until the session ends. Makes the schema where there is none.</summary>
    /// <exception cref="RefusedInputException">The schema is newer than the program.</exception>
    public Task<PostgisSession> WriteAsync(CancellationToken cancellation) => OpenAsync(from => from.Primary, writing: true, cancellation);

    /// <summary>A connection to the server that can be written to, or to the only one there is.</summary>
    public ValueTask<NpgsqlConnection> OpenPrimaryAsync(CancellationToken cancellation) =>
        servers.Primary.OpenConnectionAsync(cancellation);

    /// <summary>Remembers what was committed.</summary>
    public void Wrote(StoreState state) => seen.Accept(state, standby: false, seen.Newest);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => servers.DisposeAsync();

    private bool Accepts(PostgisSession session, StoreState? before) => seen.Accept(session.Header.State, session.Header.Standby, before);

    private async Task<PostgisSession> OpenAsync(
        Func<PostgisServers, NpgsqlDataSource> source, bool writing, CancellationToken cancellation)
    {
        var session = await BeginAsync(source, writing, cancellation);
        try
        {
            schema.Check(session.Header.Schema);
            if (IsUpToDate(session, writing))
            {
                return session;
            }
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }

        await session.DisposeAsync();
        await using (var connection = await OpenPrimaryAsync(cancellation))
        {
            await schema.MigrateAsync(connection, cancellation);
        }

        // Not a standby, which may not have the new schema yet.
        return await BeginAsync(from => from.Primary, writing, cancellation);
    }

    // A reader creates nothing in a database that may not be ours.
    private bool IsUpToDate(PostgisSession session, bool writing) =>
        session.Header.Schema == schema.Newest || (session.Header.Schema == 0 && !writing);

    private async Task<PostgisSession> BeginAsync(
        Func<PostgisServers, NpgsqlDataSource> source, bool writing, CancellationToken cancellation)
    {
        while (true)
        {
            var used = servers;
            PostgisSession session;
            try
            {
                session = await BeginAsync(await source(used).OpenConnectionAsync(cancellation), writing, cancellation);
            }
            catch (ObjectDisposedException) when (servers != used)
            {
                // Somebody else has met the server anew meanwhile.
                continue;
            }

            if (session.Header.Schema == 0 || session.Header.KnowsGeometry)
            {
                return session;
            }

            // Npgsql reads a server's types once. One that it met before PostGIS was there has to be met anew.
            await session.DisposeAsync();
            if (Interlocked.CompareExchange(ref servers, new PostgisServers(place), used) == used)
            {
                await used.DisposeAsync();
            }
        }
    }

    private static async Task<PostgisSession> BeginAsync(NpgsqlConnection connection, bool writing, CancellationToken cancellation)
    {
        try
        {
            var transaction = await connection.BeginTransactionAsync(
                writing ? IsolationLevel.ReadCommitted : IsolationLevel.RepeatableRead, cancellation);
            await connection.ExecuteAsync(writing ? $"{Durable}; {Patient}" : ReadOnly, cancellation);
            return new PostgisSession(connection, transaction, await PostgisHeader.ReadAsync(connection, locked: writing, cancellation));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
