using Npgsql;
using NpgsqlTypes;

namespace MapService.Storage.Postgis;

/// <summary>A column of a bulk write, and how its value is taken from an item.</summary>
internal sealed record BulkColumn<T>(string Name, NpgsqlDbType Type, Func<T, object?> Value);

/// <summary>Writes many rows by binary COPY, one after another: no more than a row is in memory.</summary>
internal static class PostgisBulk
{
    /// <summary>Puts rows in place of all that the table has.</summary>
    public static async Task ReplaceAsync<T>(
        NpgsqlConnection connection, string table, IEnumerable<T> items, IReadOnlyList<BulkColumn<T>> columns,
        CancellationToken cancellation)
    {
        // Not TRUNCATE: readers whose transaction began before would find the table empty.
        await connection.ExecuteAsync($"DELETE FROM {table}", cancellation);
        await using var rows = await connection.BeginBinaryImportAsync(
            $"COPY {table} ({string.Join(", ", columns.Select(column => column.Name))}) FROM STDIN (FORMAT BINARY)", cancellation);
        foreach (var item in items)
        {
            await rows.StartRowAsync(cancellation);
            foreach (var column in columns)
            {
                if (column.Value(item) is { } value)
                {
                    await rows.WriteAsync(value, column.Type, cancellation);
                }
                else
                {
                    await rows.WriteNullAsync(cancellation);
                }
            }
        }

        await rows.CompleteAsync(cancellation);
    }
}
