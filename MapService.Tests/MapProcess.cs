using System.Collections.Concurrent;
using System.Diagnostics;

namespace MapService.Tests;

/// <summary>The real program in a process of its own.</summary>
internal sealed class MapProcess : IAsyncDisposable
{
    private const string Says = "Maps serves the dataset";

    private readonly Process process;
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private MapProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (
            _,
            _) => address.TrySetException(new InvalidOperationException($"The program ended before it served: {string.Join('\n', Lines)}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The program's file.</summary>
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "MapService");

    /// <summary>Everything that it has written.</summary>
    public ConcurrentQueue<string> Lines { get; } = [];

    public int Id => process.Id;

    /// <summary>Starts it.</summary>
    public static MapProcess Start(params string[] arguments) => new(new Process { StartInfo = Info(Path, arguments) });

    /// <summary>Starts another program that becomes it: a shell that sets limits.</summary>
    public static MapProcess StartBy(
        string program, params string[] arguments) => new(new Process { StartInfo = Info(program, arguments) });

    /// <summary>Starts it to serve a store on a free port of this machine, and waits until it has the dataset.</summary>
    public static async Task<(MapProcess Process, HttpClient Client)> ServeAsync(string store, CancellationToken cancellation)
    {
        var serving = Start("serve", "--store", store, "--url", "http://127.0.0.1:0");
        return (serving, await serving.ReadyAsync(cancellation));
    }

    /// <summary>A client of it, when it has the dataset.</summary>
    public async Task<HttpClient> ReadyAsync(CancellationToken cancellation)
    {
        var client = new HttpClient { BaseAddress = await address.Task.WaitAsync(TimeSpan.FromMinutes(3), cancellation) };
        await Eventually.TrueAsync(
            async () =>
            {
                using var ready = await client.GetAsync("/health/ready", cancellation);
                return ready.IsSuccessStatusCode;
            },
            () => string.Join('\n', Lines));
        return client;
    }

    /// <summary>Ends it as a power cut does, with no chance to tidy up.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>Waits for its end.</summary>
    public async Task<int> ExitAsync(CancellationToken cancellation)
    {
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }

    private static ProcessStartInfo Info(string program, string[] arguments) =>
        new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };

    private void Take(string? line)
    {
        if (line is null)
        {
            return;
        }

        Lines.Enqueue(line);
        if (line.StartsWith(Says, StringComparison.Ordinal))
        {
            address.TrySetResult(new Uri(line.Split(' ').First(word => word.StartsWith("http://", StringComparison.Ordinal))));
        }
    }
}
