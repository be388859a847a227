using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace MapService.Tests.Api.Http;

/// <summary>nginx on a free port of this machine, as somebody else's proxy. It hands "/maps/" on to a server, without the prefix.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    private readonly DirectoryInfo folder;
    private readonly Process process;

    private Nginx(DirectoryInfo folder, Process process, Uri root)
    {
        (this.folder, this.process) = (folder, process);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = root };
    }

    /// <summary>Asks nginx.</summary>
    public HttpClient Client { get; }

    /// <param name="server">Where requests are handed on to.</param>
    /// <param name="headers">Lines of the configuration that set headers of what is handed on.</param>
    public static async Task<Nginx> StartAsync(Uri server, string headers)
    {
        const string Program = "/usr/sbin/nginx";
        Assert.SkipUnless(File.Exists(Program), "nginx is not there; ./test.sh installs it.");
        var port = FreePort();
        var folder = Directory.CreateTempSubdirectory("maps-nginx-");
        var configuration = Path.Combine(folder.FullName, "nginx.conf");
        await File.WriteAllTextAsync(
            configuration, Configuration(folder.FullName, port, server, headers), TestContext.Current.CancellationToken);
        var process = Process.Start(
            new ProcessStartInfo(Program, ["-p", folder.FullName, "-c", configuration, "-e", "stderr"]) { RedirectStandardError = true })!;
        var lines = new List<string>();
        while (await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            lines.Add(line);
            if (line.Contains("start worker process ", StringComparison.Ordinal))
            {
                // It listens from before its first worker on.
                return new Nginx(folder, process, new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")));
            }
        }

        process.Dispose();
        throw new InvalidOperationException("nginx did not start: " + string.Join(Environment.NewLine, lines));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
        folder.Delete(recursive: true);
    }

    private static string Configuration(string folder, int port, Uri server, string headers) =>
        $$"""
        daemon off;
        worker_processes 1;
        pid {{folder}}/nginx.pid;
        error_log stderr notice;
        events {}
        http {
          access_log off;
          client_body_temp_path {{folder}}/body;
          proxy_temp_path {{folder}}/proxy;
          fastcgi_temp_path {{folder}}/fastcgi;
          uwsgi_temp_path {{folder}}/uwsgi;
          scgi_temp_path {{folder}}/scgi;
          server {
            listen 127.0.0.1:{{port}};
            location /maps/ {
              proxy_pass {{server.GetLeftPart(UriPartial.Authority)}}/;
              {{headers}}
            }
          }
        }
        """;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
