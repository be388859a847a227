namespace MapService.Tests.Architecture;

/// <summary>Links in documents lead somewhere, and documents stay as short as they should be.</summary>
public class DocumentLinkTests
{
    private static readonly string[] FoldersOfTools = [".git", "bin", "obj", "node_modules", "wwwroot", "TestResults", "data"];

    [Fact]
    public void Every_relative_link_leads_to_a_file_and_to_a_heading_that_it_has()
    {
        var pages = Pages();
        Assert.NotEmpty(pages["README.md"].Links);
        Assert.NotEmpty(pages["docs/architecture.md"].Links);
        AssertNone(DocumentRules.BrokenLinks(pages, IsThere));
    }

    [Fact]
    public void The_readme_is_read_in_four_minutes() =>
        Assert.InRange(Pages()["README.md"].Words, 1, DocumentRules.MostWords - 1);

    [Fact]
    public void No_cell_of_a_table_is_longer_than_a_line()
    {
        var pages = Pages();
        Assert.NotEmpty(pages["README.md"].Cells);
        AssertNone(DocumentRules.LongCells(pages));
    }

    [Theory]
    [InlineData("[a](b.md)", null)]
    [InlineData("[a](./b.md#two-words)", null)]
    [InlineData("[a](../README.md)", null)]
    [InlineData("[a](https://example.org/none.md), [a](mailto:a@example.org)", null)]
    [InlineData("`[a](none.md)`", null)]
    [InlineData("```\n[a](none.md)\n```", null)]
    [InlineData("![a](none.png)", "none.png")]
    [InlineData("[a](B.md)", "B.md")]
    [InlineData("[a](b.md#three-words)", "b.md#three-words")]
    [InlineData("[a](#nowhere)", "#nowhere")]
    [InlineData("[a](../../outside.md)", "../../outside.md")]
    public void A_link_that_leads_nowhere_is_named(string text, string? broken)
    {
        var pages = new Dictionary<string, MarkdownPage>
        {
            ["README.md"] = new(""),
            ["docs/a.md"] = new(text),
            ["docs/b.md"] = new("# B\n\n## Two words\n"),
        };
        var expected = broken is null ? [] : new[] { $"docs/a.md links to {broken}, which is not there." };
        Assert.Equal(expected, DocumentRules.BrokenLinks(pages, pages.ContainsKey));
    }

    [Fact]
    public void Headings_have_the_anchors_that_GitHub_gives_them()
    {
        var page = new MarkdownPage("# Édits & `GET /a/{id}`\n## The same\n## The same\n```\n# none\n```\n#none\n");
        Assert.Equal(["édits--get-aid", "the-same", "the-same-1"], page.Anchors);
    }

    [Fact]
    public void Words_and_cells_are_counted_as_they_are_written()
    {
        var page = new MarkdownPage("# One two\n\n| three | `a\\|b` |\n|---|---|\n\n```\nfour\n```\n");
        Assert.Equal(12, page.Words);
        Assert.Equal(["three", "`a\\|b`", "---", "---"], page.Cells);
    }

    [Fact]
    public void A_cell_that_is_too_long_is_named()
    {
        var pages = new Dictionary<string, MarkdownPage> { ["a.md"] = new($"| {new string('x', 100)} | {new string('y', 101)} |") };
        Assert.Contains(new string('y', 101), Assert.Single(DocumentRules.LongCells(pages)));
    }

    // The list that Assert.Empty shows is cut off.
    private static void AssertNone(IEnumerable<string> faults) => Assert.True(!faults.Any(), string.Join('\n', faults));

    private static Dictionary<string, MarkdownPage> Pages() => FilesUnder(new DirectoryInfo(SharedData.Checkout))
        .Where(file => file.Extension == ".md")
        .ToDictionary(
            file => Path.GetRelativePath(SharedData.Checkout, file.FullName).Replace('\\', '/'),
            file => new MarkdownPage(File.ReadAllText(file.FullName)));

    private static IEnumerable<FileInfo> FilesUnder(DirectoryInfo folder) => folder.EnumerateFiles().Concat(
        folder.EnumerateDirectories().Where(inner => !FoldersOfTools.Contains(inner.Name)).SelectMany(FilesUnder));

    private static bool IsThere(string path) => Path.Exists(Path.Combine(SharedData.Checkout, path));
}
