using System.Runtime.CompilerServices;
using Npgsql;

namespace MapService.Storage.Postgis;

/// <summary>Short ways to run statements. Values are the parameters <c>$1</c>, <c>$2</c>, ….</summary>
internal static class PostgisCommands
{
    /// <summary>Runs a statement; several where there are no values.</summary>
    /// <returns>The number of rows that it changed.</returns>
    public static async Task<int> ExecuteAsync(
        this NpgsqlConnection connection, string sql, CancellationToken cancellation, params object?[] values)
    {
        await using var command = Command(connection, sql, values);
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>The rows of a query, one after another as they arrive.</summary>
    public static async IAsyncEnumerable<T> RowsAsync<T>(
        this NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> row,
        [EnumeratorCancellation] CancellationToken cancellation, params object?[] values)
    {
        await using var command = Command(connection, sql, values);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            yield return row(reader);
        }
    }

    /// <summary>All rows of a query.</summary>
    public static ValueTask<List<T>> ListAsync<T>(
        this NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> row, CancellationToken cancellation,
        params object?[] values) =>
        connection.RowsAsync(sql, row, cancellation, values).ToListAsync(cancellation);

    /// <summary>Runs a statement for each item, prepared once.</summary>
    public static async Task ForEachAsync<T>(
        this NpgsqlConnection connection, string sql, IEnumerable<T> items, Func<T, object?[]> values, CancellationToken cancellation)
    {
        foreach (var item in items)
        {
            await using var command = Command(connection, sql, values(item));
            await command.PrepareAsync(cancellation);
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    /// <summary>A value, or null.</summary>
    public static T? OrNull<T>(
        this NpgsqlDataReader reader, int column) where T : struct => reader.IsDBNull(column) ? null : reader.GetFieldValue<T>(column);

    /// <summary>A text, or null.</summary>
    public static string? TextOrNull(this NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, object?[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }

        return command;
    }
}
