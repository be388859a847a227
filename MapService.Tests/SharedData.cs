namespace MapService.Tests;

/// <summary>The folder of real boundaries beside the checkout. A test that reads it skips, and says so, where it is not there.</summary>
internal static class SharedData
{
    /// <summary>The checkout's own top folder.</summary>
    public static string Checkout { get; } = FindCheckout();

    /// <summary>Whether a file under <c>../shared</c> is there.</summary>
    public static bool Has(string relative) => File.Exists(FullPath(relative));

    /// <summary>The full path of a file under <c>../shared</c>.</summary>
    public static string PathOf(string relative)
    {
        var path = FullPath(relative);
        Assert.SkipUnless(File.Exists(path), $"../shared/{relative} is not there.");
        return path;
    }

    private static string FullPath(string relative) => Path.GetFullPath(Path.Combine(Checkout, "..", "shared", relative));

    private static string FindCheckout()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Maps.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run from inside a checkout, below Maps.sln.");
    }
}
