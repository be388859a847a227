namespace MapService.Tests;

/// <summary>
/// The npm packages of the tests. A test that needs them skips, and says so, where <c>./test.sh</c> has not installed them.
/// </summary>
internal static class NpmPackage
{
    /// <summary>Folder of the tests' <c>package.json</c>, its packages installed.</summary>
    public static string Folder
    {
        get
        {
            var folder = Path.Combine(SharedData.Checkout, "MapService.Tests", "npm");
            Assert.SkipUnless(
                Directory.Exists(Path.Combine(folder, "node_modules")),
                "The npm packages of the tests are not installed: run ./test.sh, or npm ci in MapService.Tests/npm.");
            return folder;
        }
    }

    /// <summary>Folder with the JSON files of <c>@etalab/decoupage-administratif</c> 4.1.0.</summary>
    public static string Decoupage => Path.Combine(Folder, "node_modules", "@etalab", "decoupage-administratif", "data");
}
