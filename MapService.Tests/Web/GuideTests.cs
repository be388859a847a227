using System.Text.RegularExpressions;

namespace MapService.Tests.Web;

/// <summary>
/// <c>docs/guide.fr.md</c>, the guide for planners, speaks of the page that there is. What it has in bold is what the page says.
/// </summary>
public sealed partial class GuideTests
{
    private const int LargestPictureBytes = 200_000;

    private static readonly string Docs = Path.Combine(SharedData.Checkout, "docs");
    private static readonly string Guide = File.ReadAllText(Path.Combine(Docs, "guide.fr.md"));

    [Fact]
    public void What_is_in_bold_is_a_text_of_the_page()
    {
        var sources =
            Directory.EnumerateFiles(Path.Combine(SharedData.Checkout, "MapService", "Web", "src"), "*.ts*", SearchOption.AllDirectories)
            .Select(File.ReadAllText).ToList();
        var labels = Bold().Matches(Guide).Select(match => match.Groups[1].Value.ReplaceLineEndings(" ")).Distinct().ToList();
        Assert.Contains("Rapport à imprimer", labels);
        Assert.All(labels, label => Assert.Contains(sources, source => source.Contains(label, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_picture_is_there_and_small_and_none_is_left_over()
    {
        var named = Picture().Matches(Guide).Select(match => match.Groups[1].Value).ToList();
        var files = Directory.EnumerateFiles(Path.Combine(Docs, "guide")).ToList();
        Assert.NotEmpty(named);
        Assert.Equal(
            files.Select(file => "guide/" + Path.GetFileName(file)).Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
        Assert.All(files, file => Assert.InRange(new FileInfo(file).Length, 1, LargestPictureBytes));
    }

    [GeneratedRegex(@"\*\*([^*]+)\*\*")]
    private static partial Regex Bold();

    [GeneratedRegex(@"!\[[^\]]+\]\(([^)]+)\)")]
    private static partial Regex Picture();
}
