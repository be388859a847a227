using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace MapService.Benchmarks.Peers;

/// <summary>
/// A PostgreSQL of its own: a new cluster in a temporary folder, on a free port of this machine, gone at the end. It runs as the user
/// postgres where its caller runs as root, which PostgreSQL refuses. Its user <c>maps</c> may do everything and needs no password.
/// </summary>
internal sealed class PostgresServer : IDisposable
{
    /// <summary>For a machine without it.</summary>
    public const string HowToInstall = "Install PostGIS 3.3: apt-get install --no-install-recommends postgresql-15-postgis-3";

    private const string Programs = "/usr/lib/postgresql/15/bin";

    private readonly string folder;
    private readonly string[] settings;
    private readonly int smallMegabytes;
    private readonly PosixSignalRegistration[] signals;
    private bool running;
    private bool removed;

    private PostgresServer(string folder, string[] settings, int smallMegabytes)
    {
        (this.folder, this.settings, this.smallMegabytes, Port) = (folder, settings, smallMegabytes, FreePort());

        // The server is nobody's child: an interrupted run has to stop it too.
        signals = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM }
            .Select(signal => PosixSignalRegistration.Create(signal, _ => Remove()))];
    }

    /// <summary>True when PostgreSQL and PostGIS are installed.</summary>
    public static bool IsInstalled =>
        File.Exists($"{Programs}/initdb") && File.Exists("/usr/share/postgresql/15/extension/postgis.control");

    /// <summary>Where it listens on this machine; the same after a restart.</summary>
    public int Port { get; }

    /// <summary>
    /// A folder that only this server sees, with little room (<see cref="StartWithSmallFolder"/>): the place for a tablespace that is to be
    /// filled.
    /// </summary>
    public string SmallFolder => Path.Combine(folder, "small");

    /// <summary>What a connection to one of its databases is made with.</summary>
    public string ConnectionString(string database = "postgres") =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={Port};Username=maps;Database={database}");

    /// <summary>Makes a cluster and starts it.</summary>
    /// <param name="settings">Settings of the server, as "name=value".</param>
    /// <exception cref="InvalidOperationException">PostgreSQL does not start.</exception>
    public static PostgresServer Start(params string[] settings) => Made(settings, 0, MakeData);

    /// <summary>Makes a cluster and starts it with a folder of a few megabytes in memory, which is gone when it stops.</summary>
    /// <exception cref="InvalidOperationException">PostgreSQL does not start, or the system does not let users mount things of their
    /// own.</exception>
    public static PostgresServer StartWithSmallFolder(int megabytes) => Made([], megabytes, MakeData);

    /// <summary>Makes a standby of this server, which follows it, and starts it.</summary>
    public PostgresServer StartStandby(params string[] standbySettings) => Made(standbySettings, 0, standby => Run(
        "pg_basebackup", "--pgdata", standby.Data, "--write-recovery-conf", "--checkpoint", "fast", "--no-sync", "--dbname",
        string.Create(CultureInfo.InvariantCulture, $"host=127.0.0.1 port={Port} user=maps")));

    /// <summary>Starts it again, after a crash or a stop.</summary>
    public void Restart()
    {
        string[] start =
        [
            $"{Programs}/pg_ctl", "start", "--wait", "--pgdata", Data, "--log", Path.Combine(folder, "log"), "--options",
            string.Join(' ', Settings().Select(setting => $"-c {setting}")),
        ];
        RunCommand(smallMegabytes == 0 ? start : [.. InSmallFolder(), .. start]);
        running = true;
    }

    /// <summary>Stops it in order: connections are cut, everything is written.</summary>
    public void Stop() => Stop("fast");

    /// <summary>Kills its processes where they stand (SIGKILL), as a crash of the machine would.</summary>
    public void Kill()
    {
        var postmaster = int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), CultureInfo.InvariantCulture);
        var processes = ChildrenOf(postmaster).Append(postmaster).Select(TryFind).OfType<Process>().ToList();

        // The postmaster first: it would start others in place of its children.
        for (var i = processes.Count - 1; i >= 0; i--)
        {
            processes[i].Kill();
        }

        foreach (var process in processes)
        {
            process.WaitForExit();
            process.Dispose();
        }

        running = false;
    }

    /// <summary>Stops it without care and removes its folder.</summary>
    public void Dispose()
    {
        Remove();
        foreach (var signal in signals)
        {
            signal.Dispose();
        }
    }

    private string Data => Path.Combine(folder, "data");

    private static void MakeData(PostgresServer server) => Run(
        "initdb", "--pgdata", server.Data, "--username", "maps", "--auth", "trust", "--encoding", "UTF8", "--locale", "C", "--no-sync");

    // In namespaces of its own anybody may mount; they last as long as the server.
    private string[] InSmallFolder() =>
    [
        "unshare", "--user", "--map-current-user", "--keep-caps", "--mount", "sh", "-c",
        string.Create(
            CultureInfo.InvariantCulture,
            $"mkdir -p \"$0\" && mount -t tmpfs -o size={smallMegabytes}m,mode=0700 tmpfs \"$0\" && exec \"$@\""), SmallFolder,
    ];

    private static PostgresServer Made(string[] settings, int smallMegabytes, Action<PostgresServer> makeData)
    {
        var folder = Directory.CreateTempSubdirectory("maps-postgres-").FullName;
        if (Environment.IsPrivilegedProcess)
        {
            MapService.Benchmarks.Peers.Programs.Run(new ProcessStartInfo("chown", ["postgres", folder]), "");
        }

        var server = new PostgresServer(folder, settings, smallMegabytes);
        try
        {
            makeData(server);
            server.Restart();
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    private IEnumerable<string> Settings() =>
        ["listen_addresses=127.0.0.1", string.Create(
            CultureInfo.InvariantCulture, $"port={Port}"), "unix_socket_directories=", .. settings];

    private void Stop(string mode)
    {
        Run("pg_ctl", "stop", "--wait", "--mode", mode, "--pgdata", Data);
        running = false;
    }

    private void Remove()
    {
        if (!removed)
        {
            removed = true;
            if (running)
            {
                Stop("immediate");
            }

            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<int> ChildrenOf(int parent) =>
        from task in Directory.EnumerateDirectories($"/proc/{parent}/task")
        from child in File.ReadAllText(Path.Combine(task, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        select int.Parse(child, CultureInfo.InvariantCulture);

    // A child may end while it is looked for.
    private static Process? TryFind(int id)
    {
        try
        {
            return Process.GetProcessById(id);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static void Run(string program, params string[] arguments) => RunCommand([$"{Programs}/{program}", .. arguments]);

    private static void RunCommand(string[] command)
    {
        string[] all = Environment.IsPrivilegedProcess
            ? ["setpriv", "--reuid", "postgres", "--regid", "postgres", "--clear-groups", .. command]
            : command;

        // The user postgres may not enter the folder that its caller was started in.
        MapService.Benchmarks.Peers.Programs.Run(new ProcessStartInfo(all[0], all[1..]) { WorkingDirectory = "/" }, HowToInstall);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
