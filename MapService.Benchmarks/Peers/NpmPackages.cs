using System.Diagnostics;
using MapService.Benchmarks.Data;

namespace MapService.Benchmarks.Peers;

/// <summary>The peers from npm, in the versions of <c>npm/package-lock.json</c>.</summary>
internal static class NpmPackages
{
    private static readonly string Home = Path.Combine(Checkout.Folder, "MapService.Benchmarks", "npm");

    /// <summary>The folder with the packages installed; installs them where they are missing or older than the lock file.</summary>
    /// <exception cref="PeerMissingException">npm is not there, or could not install them.</exception>
    public static string Folder()
    {
        var installed = new FileInfo(Path.Combine(Home, "node_modules", ".package-lock.json"));
        if (!installed.Exists || installed.LastWriteTimeUtc < File.GetLastWriteTimeUtc(Path.Combine(Home, "package-lock.json")))
        {
            Install();
        }

        return Home;
    }

    private static void Install()
    {
        try
        {
            Programs.Run(new ProcessStartInfo("npm", ["ci", "--no-progress"]) { WorkingDirectory = Home }, "Install Node 20 with npm.");
        }
        catch (InvalidOperationException failed)
        {
            throw new PeerMissingException($"npm ci failed in MapService.Benchmarks/npm. {failed.Message}", failed);
        }
    }
}
