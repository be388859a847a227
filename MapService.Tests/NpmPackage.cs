namespace MapService.Tests;

/// <summary>The official lists that <c>test.sh</c> installs. A test that reads them skips, and says so, where they are not installed.</summary>
internal static class NpmPackage
{
    /// <summary>Folder with the JSON files of <c>@etalab/decoupage-administratif</c> 4.1.0.</summary>
    public static string Decoupage
    {
        get
        {
            var folder = Path.Combine(SharedData.Checkout, "MapService.Tests", "npm", "node_modules", "@etalab", "decoupage-administratif", "data");
            Assert.SkipUnless(Directory.Exists(folder), "The npm packages of the tests are not installed: run ./test.sh, or npm ci in MapService.Tests/npm.");
            return folder;
        }
    }
}
