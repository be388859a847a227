using Npgsql;

namespace MapService.Storage.Postgis;

/// <summary>A transaction under way, and what the server said at its beginning.</summary>
internal sealed record PostgisSession(NpgsqlConnection Connection, NpgsqlTransaction Transaction, PostgisHeader Header) : IAsyncDisposable
{
    /// <summary>Ends the transaction, undone unless it was committed, and gives the connection back.</summary>
    public async ValueTask DisposeAsync()
    {
        await Transaction.DisposeAsync();
        await Connection.DisposeAsync();
    }
}
