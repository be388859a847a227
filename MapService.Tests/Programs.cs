using System.Diagnostics;

namespace MapService.Tests;

/// <summary>Programs of others that tests ask for a second opinion: GDAL's, Node.</summary>
internal static class Programs
{
    /// <summary>Runs a program to its end, which must be 0. Skips the test where it is not there; <c>./test.sh</c> installs it.</summary>
    public static async Task<(string Output, string Errors)> RunAsync(string program, params string[] arguments)
    {
        var (exitCode, output, errors) = await RunToEndAsync(program, arguments);
        Assert.True(exitCode == 0, $"{program} ended with {exitCode}: {errors}{output}");
        return (output, errors);
    }

    /// <summary>Runs a program to its end, whatever it ends with. Skips the test where it is not there.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunToEndAsync(string program, params string[] arguments)
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));
        Assert.SkipUnless(found, $"{program} is not there; ./test.sh installs it.");
        using var process =
            Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await errors);
    }
}
