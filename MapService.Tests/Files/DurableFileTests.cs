using MapService.Files;

namespace MapService.Tests.Files;

public sealed class DurableFileTests
{
    [Fact]
    public void A_folder_is_flushed_and_one_that_is_not_there_is_a_failure()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Nothing is flushed there.");
        using var folder = new TempFolder();
        folder.Write("données/a", "a");
        DurableFile.FlushFolder(folder.File("données"));

        Assert.Contains(
            "missing", Assert.Throws<IOException>(() => DurableFile.FlushFolder(folder.File("missing"))).Message, StringComparison.Ordinal);
    }
}
