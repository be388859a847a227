namespace MapService.Benchmarks.Data;

/// <summary>The folder that holds <c>Maps.sln</c>.</summary>
internal static class Checkout
{
    /// <exception cref="DirectoryNotFoundException">The benchmarks do not run from inside a checkout.</exception>
    public static string Folder { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Maps.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The benchmarks run from inside a checkout, below Maps.sln, with ../shared beside it.");
    }
}
