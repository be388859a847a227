using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace MapService.Benchmarks.Peers;

/// <summary>wrk: as many requests as a server answers, over connections that stay open.</summary>
internal static partial class Wrk
{
    private const int Connections = 32;
    private const int Seconds = 3;

    /// <summary>Requests a second at one address.</summary>
    /// <exception cref="PeerMissingException">wrk is not there.</exception>
    /// <exception cref="InvalidOperationException">A request failed.</exception>
    public static double RequestsPerSecond(string address, string? acceptEncoding)
    {
        List<string> arguments = ["--threads", "1", "--connections", $"{Connections}", "--duration", $"{Seconds}s"];
        if (acceptEncoding is not null)
        {
            arguments.AddRange(["--header", $"Accept-Encoding: {acceptEncoding}"]);
        }

        var output = Programs.Run(new ProcessStartInfo("wrk", [.. arguments, address]), "Install wrk: apt-get install wrk");
        if (output.Contains("Non-2xx", StringComparison.Ordinal) || output.Contains("Socket errors", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"Requests to {address} failed: {output}");
        }

        return double.Parse(Rate().Match(output).Groups[1].ValueSpan, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"Requests/sec:\s+([0-9.]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Rate();
}
