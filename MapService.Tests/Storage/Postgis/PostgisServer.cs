using System.Globalization;
using MapService.Benchmarks.Peers;
using MapService.Tests.Storage.Postgis;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgisServer))]

namespace MapService.Tests.Storage.Postgis;

/// <summary>One PostgreSQL with PostGIS for all tests, started when the first asks for a database and stopped after the last.</summary>
public sealed class PostgisServer : IDisposable
{
    private const string Template = "with_postgis";

    private readonly Lock gate = new();
    private PostgresServer? server;
    private int databases;

    /// <summary>Skips the test where there is no PostgreSQL with PostGIS.</summary>
    public static void RequireInstalled() =>
        Assert.SkipUnless(PostgresServer.IsInstalled, "PostgreSQL with PostGIS is not there; ./test.sh installs it.");

    /// <summary>Connection string of a new empty database.</summary>
    /// <param name="withPostgis">False for one in which the extension has not been made yet.</param>
    public string NewDatabase(bool withPostgis = true)
    {
        RequireInstalled();
        lock (gate)
        {
            server ??= StartWithTemplate();
            var name = string.Create(CultureInfo.InvariantCulture, $"test_{++databases}");
            Execute(server.ConnectionString(), $"CREATE DATABASE {name}" + (withPostgis ? $" TEMPLATE {Template}" : ""));
            return server.ConnectionString(name);
        }
    }

    /// <summary>Runs statements as an administrator.</summary>
    public static int Execute(string connectionString, string sql)
    {
        using var connection = Open(connectionString);
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first column of a query.</summary>
    public static List<T> Ask<T>(string connectionString, string sql)
    {
        using var connection = Open(connectionString);
        using var command = new NpgsqlCommand(sql, connection);
        using var reader = command.ExecuteReader();
        var values = new List<T>();
        while (reader.Read())
        {
            values.Add(reader.GetFieldValue<T>(0));
        }

        return values;
    }

    public void Dispose() => server?.Dispose();

    private static PostgresServer StartWithTemplate()
    {
        var started = PostgresServer.Start();
        Execute(started.ConnectionString(), $"CREATE DATABASE {Template}");
        Execute(started.ConnectionString(Template), "CREATE EXTENSION postgis");
        return started;
    }

    // Without a pool: a database with connections left over cannot be the template of another.
    private static NpgsqlConnection Open(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        connection.Open();
        return connection;
    }
}
