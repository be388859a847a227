using MapService.Storage.Contract;
using Npgsql;

namespace MapService.Storage.Postgis;

/// <summary>Reads and writes API keys.</summary>
internal static class PostgisKeys
{
    /// <summary>Every key, in the order in which they were made.</summary>
    public static ValueTask<List<ApiKey>> AllAsync(NpgsqlConnection connection, CancellationToken cancellation) => connection.ListAsync(
        "SELECT id, name, secret_hash, scopes, created, revoked FROM maps.api_keys ORDER BY number",
        row => new ApiKey(
            row.GetString(0), row.GetString(1), row.GetString(2), (ApiScopes)row.GetInt32(3), row.GetFieldValue<DateTimeOffset>(4),
            row.OrNull<DateTimeOffset>(5)),
        cancellation);

    /// <returns>False when the id is taken.</returns>
    public static async Task<bool> AddAsync(NpgsqlConnection connection, ApiKey key, CancellationToken cancellation) =>
        await connection.ExecuteAsync(
        "INSERT INTO maps.api_keys (id, name, secret_hash, scopes, created, revoked) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO "
        + "NOTHING",
        cancellation,
        key.Id, key.Name, key.SecretHash, (int)key.Scopes, key.Created.ToUniversalTime(), key.Revoked?.ToUniversalTime()) == 1;

    /// <returns>False when there is no such key.</returns>
    public static async Task<bool> RevokeAsync(NpgsqlConnection connection, string id, DateTimeOffset at, CancellationToken cancellation) =>
        await connection.ExecuteAsync(
        "UPDATE maps.api_keys SET revoked = coalesce(revoked, $1) WHERE id = $2", cancellation, at.ToUniversalTime(), id) == 1;
}
