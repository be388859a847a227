using System.Globalization;
using Microsoft.Data.Sqlite;

namespace MapService.Formats.GeoPackage;

/// <summary>Short ways to run statements.</summary>
internal static class SqliteCommands
{
    /// <summary>Runs statements; values are the parameters <c>$1</c>, <c>$2</c>, ….</summary>
    public static int Execute(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = connection.Command(sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>The whole number that a query gives.</summary>
    public static long Number(this SqliteConnection connection, string sql)
    {
        using var command = connection.Command(sql);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>The rows of a query, one after another.</summary>
    public static IEnumerable<T> Rows<T>(
        this SqliteConnection connection, string sql, Func<SqliteDataReader, T> row, params object?[] values)
    {
        using var command = connection.Command(sql, values);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return row(reader);
        }
    }

    /// <summary>Runs a statement for each item, prepared once.</summary>
    public static void ForEach<T>(this SqliteConnection connection, string sql, IEnumerable<T> items, Func<T, object?[]> values)
    {
        SqliteCommand? command = null;
        try
        {
            foreach (var item in items)
            {
                var row = values(item);
                if (command is null)
                {
                    command = connection.Command(sql, row);
                    command.Prepare();
                }

                for (var i = 0; i < row.Length; i++)
                {
                    command.Parameters[i].Value = row[i] ?? DBNull.Value;
                }

                command.ExecuteNonQuery();
            }
        }
        finally
        {
            command?.Dispose();
        }
    }

    /// <summary>A text, or null.</summary>
    public static string? TextOrNull(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    /// <summary>A whole number, or null.</summary>
    public static int? IntOrNull(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);

    /// <summary>A number, or null.</summary>
    public static double? DoubleOrNull(
        this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetDouble(column);

    private static SqliteCommand Command(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue("$" + (i + 1).ToString(CultureInfo.InvariantCulture), values[i] ?? DBNull.Value);
        }

        return command;
    }
}
