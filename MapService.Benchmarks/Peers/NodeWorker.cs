using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using MapService.Benchmarks.Harness;

namespace MapService.Benchmarks.Peers;

/// <summary>
/// The peers from npm, in one Node process that has read the input and waits for work (<c>npm/worker.js</c>), so that its rounds
/// alternate with ours. Node measures the work itself; what goes through the pipe is not timed.
/// </summary>
internal sealed class NodeWorker : IDisposable
{
    private readonly Process process;

    private NodeWorker(Process process) => this.process = process;

    /// <summary>Starts Node and has it read the communes.</summary>
    /// <exception cref="PeerMissingException">Node or the packages are not there.</exception>
    public static NodeWorker Start(string communesFile)
    {
        var start = new ProcessStartInfo("node", ["--expose-gc", "--max-old-space-size=8192", "worker.js", communesFile])
        {
            WorkingDirectory = NpmPackages.Folder(),
            RedirectStandardInput = true,
        };
        var worker = new NodeWorker(Programs.Start(start, "Install Node 20."));
        worker.Answer();
        return worker;
    }

    /// <summary>One of the worker's works, to be timed.</summary>
    public Way Way(string what, object? options = null) => new(() => Ask("time", what, options).GetProperty("milliseconds").GetDouble());

    /// <summary>Does a work and gives what the worker found out about its result.</summary>
    public JsonElement Look(string what, object? options = null) => Ask("look", what, options).GetProperty("result");

    /// <summary>Ends Node.</summary>
    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private JsonElement Ask(string how, string what, object? options)
    {
        var request = new JsonObject { ["do"] = how, ["what"] = what, ["options"] = JsonSerializer.SerializeToNode(options) };
        process.StandardInput.WriteLine(request.ToJsonString());
        process.StandardInput.Flush();
        return Answer();
    }

    private JsonElement Answer()
    {
        var line = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("Node has ended; its message is above.");
        return JsonSerializer.Deserialize<JsonElement>(line);
    }
}
