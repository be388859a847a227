using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using MapService.Benchmarks.Harness;
using Npgsql;

namespace MapService.Benchmarks.Peers;

/// <summary>
/// A PostgreSQL of its own with PostGIS: a new cluster in a temporary folder, on a free port of this machine, gone at the end. It runs as the
/// user postgres where the benchmarks run as root, which PostgreSQL refuses. One process a query; memory as a careful administrator would set it.
/// </summary>
internal sealed class PostgisCluster : IDisposable
{
    private const string Programs = "/usr/lib/postgresql/15/bin";
    private const string HowToInstall = "Install PostGIS 3.3: apt-get install --no-install-recommends postgresql-15-postgis-3";

    private readonly string folder;
    private readonly PosixSignalRegistration[] signals;
    private bool stopped;

    private PostgisCluster(string folder, NpgsqlDataSource source)
    {
        (this.folder, Source) = (folder, source);

        // The server is nobody's child: an interrupted run has to stop it too.
        signals = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM }.Select(signal => PosixSignalRegistration.Create(signal, _ => Stop()))];
    }

    /// <summary>Connections to it.</summary>
    public NpgsqlDataSource Source { get; }

    /// <summary>Makes the cluster and starts it.</summary>
    /// <exception cref="PeerMissingException">PostgreSQL or PostGIS are not there, or do not start.</exception>
    public static PostgisCluster Start()
    {
        if (!File.Exists($"{Programs}/initdb") || !File.Exists("/usr/share/postgresql/15/extension/postgis.control"))
        {
            throw new PeerMissingException(HowToInstall);
        }

        var folder = Directory.CreateTempSubdirectory("maps-postgis-").FullName;
        if (Environment.IsPrivilegedProcess)
        {
            Peers.Programs.Run(new ProcessStartInfo("chown", ["postgres", folder]), "");
        }

        var data = Path.Combine(folder, "data");
        Run("initdb", "--pgdata", data, "--username", "maps", "--auth", "trust", "--encoding", "UTF8", "--locale", "C", "--no-sync");
        var port = FreePort();
        string[] settings =
        [
            "listen_addresses=127.0.0.1", $"port={port}", "unix_socket_directories=", "max_parallel_workers_per_gather=0",
            "shared_buffers=1GB", "work_mem=256MB", "maintenance_work_mem=256MB",
        ];
        Run("pg_ctl", "start", "--wait", "--pgdata", data, "--log", Path.Combine(folder, "log"), "--options", string.Join(' ', settings.Select(s => $"-c {s}")));
        var cluster = new PostgisCluster(
            folder,
            NpgsqlDataSource.Create(string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=maps;Database=postgres;Command Timeout=600")));
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
        Stop();
        foreach (var signal in signals)
        {
            signal.Dispose();
        }
    }

    private void Stop()
    {
        if (!stopped)
        {
            stopped = true;
            Run("pg_ctl", "stop", "--wait", "--mode", "immediate", "--pgdata", Path.Combine(folder, "data"));
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        string[] command = [$"{Programs}/{program}", .. arguments];
        string[] all = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid", "postgres", "--regid", "postgres", "--clear-groups", .. command] : command;

        // The user postgres may not enter the folder that the benchmarks were started in.
        Peers.Programs.Run(new ProcessStartInfo(all[0], all[1..]) { WorkingDirectory = "/" }, HowToInstall);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
