using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MapService.Tests.Import.Sources;

/// <summary>
/// Answers HTTP on a free loopback port with the bytes it is given, one connection after another, until it is disposed.
/// Given none, it takes connections and never answers.
/// </summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly byte[]? answer;
    private readonly Task running;

    public LoopbackServer(byte[]? answer)
    {
        this.answer = answer;
        listener.Start();
        running = RunAsync();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/communes.geojson";

    /// <summary>An answer with a status, a length (of the body, unless another is claimed) and a body.</summary>
    public static byte[] Answer(string status, byte[] body, int? claimedLength = null) =>
        [.. Encoding.ASCII.GetBytes(
            $"HTTP/1.1 {status}\r\nContent-Length: {claimedLength ?? body.Length}\r\nConnection: close\r\n\r\n"), .. body];

    /// <summary>An address on which nobody listens.</summary>
    public static string DeadAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/communes.geojson";
    }

    public async ValueTask DisposeAsync()
    {
        // The loop ends by the token alone; the listener goes when nobody waits on it any more.
        await stop.CancelAsync();
        await running;
        listener.Dispose();
        stop.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await ServeAsync(client.GetStream());
            }
        }
        catch (OperationCanceledException)
        {
            // Disposed: the test is over.
        }
    }

    private async Task ServeAsync(NetworkStream stream)
    {
        try
        {
            await AnswerAsync(stream);
        }
        catch (IOException)
        {
            // The client gave up, as it does on an answer that is too large: what it made of that is what the test looks at.
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var request = new byte[4096];
        var length = 0;
        while (!request.AsSpan(0, length).EndsWith("\r\n\r\n"u8))
        {
            var read = await stream.ReadAsync(request.AsMemory(length), stop.Token);
            if (read == 0)
            {
                return;
            }

            length += read;
        }

        if (answer is null)
        {
            await Task.Delay(Timeout.Infinite, stop.Token);
            return;
        }

        await stream.WriteAsync(answer, stop.Token);
    }
}
