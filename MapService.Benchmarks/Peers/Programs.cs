using System.ComponentModel;
using System.Diagnostics;

namespace MapService.Benchmarks.Peers;

/// <summary>Programs of others.</summary>
internal static class Programs
{
    /// <summary>Runs a program to its end.</summary>
    /// <param name="start">Program, arguments, folder.</param>
    /// <param name="howToInstall">A sentence for a machine without it.</param>
    /// <returns>Its standard output.</returns>
    /// <exception cref="PeerMissingException">It is not there.</exception>
    /// <exception cref="InvalidOperationException">It ended with a failure.</exception>
    public static string Run(ProcessStartInfo start, string howToInstall)
    {
        start.RedirectStandardError = true;
        using var process = Start(start, howToInstall);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{start.FileName} ended with {process.ExitCode}: {errors.Result.Trim()}");
    }

    /// <summary>Starts a program whose standard output is read by the caller.</summary>
    /// <exception cref="PeerMissingException">It is not there.</exception>
    public static Process Start(ProcessStartInfo start, string howToInstall)
    {
        start.RedirectStandardOutput = true;
        try
        {
            return Process.Start(start) ?? throw new PeerMissingException($"{start.FileName} did not start.");
        }
        catch (Win32Exception fault)
        {
            throw new PeerMissingException($"{start.FileName} is not there. {howToInstall}", fault);
        }
    }
}
