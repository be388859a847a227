using System.Diagnostics;
using MapService.Benchmarks.Harness;
using Npgsql;

namespace MapService.Benchmarks.Peers;

/// <summary>A <see cref="PostgresServer"/> with PostGIS. One process a query; memory as a careful administrator would set it.</summary>
internal sealed class PostgisCluster : IDisposable
{
    private readonly PostgresServer server;

    private PostgisCluster(PostgresServer server)
    {
        this.server = server;
        Source = NpgsqlDataSource.Create(server.ConnectionString() + ";Command Timeout=600");
    }

    /// <summary>Connections to it.</summary>
    public NpgsqlDataSource Source { get; }

    /// <summary>Makes the cluster and starts it.</summary>
    /// <exception cref="PeerMissingException">PostgreSQL or PostGIS are not there.</exception>
    public static PostgisCluster Start()
    {
        if (!PostgresServer.IsInstalled)
        {
            throw new PeerMissingException(PostgresServer.HowToInstall);
        }

        var cluster = new PostgisCluster(PostgresServer.Start(
            "max_parallel_workers_per_gather=0", "shared_buffers=1GB", "work_mem=256MB", "maintenance_work_mem=256MB"));
        cluster.Execute("CREATE EXTENSION postgis");
        return cluster;
    }

    /// <summary>Runs a statement.</summary>
    public void Execute(string sql)
    {
        using var command = Source.CreateCommand(sql);
        command.ExecuteNonQuery();
    }

    /// <summary>A query with one value, to be timed: from its being sent to its answer.</summary>
    public Way Way(string sql) => new(() =>
    {
        using var command = Source.CreateCommand(sql);
        var watch = Stopwatch.StartNew();
        command.ExecuteScalar();
        return watch.Elapsed.TotalMilliseconds;
    });

    /// <summary>Stops the server and removes its folder.</summary>
    public void Dispose()
    {
        Source.Dispose();
        server.Dispose();
    }
}
