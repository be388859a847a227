namespace MapService.Tests.Architecture;

/// <summary>The rules for documents, as pure functions: what is wrong, a sentence each.</summary>
internal static class DocumentRules
{
    /// <summary>A README has fewer words than this.</summary>
    public const int MostWords = 1000;

    /// <summary>A cell of a table has at most so many characters.</summary>
    public const int LongestCell = 100;

    /// <summary>Links of the pages that lead nowhere.</summary>
    /// <param name="pages">Every page by its path from the top folder, with <c>/</c>.</param>
    /// <param name="exists">Whether a path from the top folder is a file or a folder.</param>
    public static IEnumerable<string> BrokenLinks(IReadOnlyDictionary<string, MarkdownPage> pages, Predicate<string> exists) =>
        from page in pages
        from link in page.Value.Links
        where !IsAddress(link) && !LeadsSomewhere(pages, page.Key, link, exists)
        select $"{page.Key} links to {link}, which is not there.";

    /// <summary>Cells that nobody reads at one look.</summary>
    public static IEnumerable<string> LongCells(IReadOnlyDictionary<string, MarkdownPage> pages) =>
        from page in pages
        from cell in page.Value.Cells
        where cell.Length > LongestCell
        select $"{page.Key} has a cell of {cell.Length} characters, of at most {LongestCell}: {cell}";

    private static bool IsAddress(string link) => Uri.TryCreate(link, UriKind.Absolute, out var address) && !address.IsFile;

    private static bool LeadsSomewhere(
        IReadOnlyDictionary<string, MarkdownPage> pages, string from, string link, Predicate<string> exists)
    {
        var (path, anchor) = link.Split('#', 2) is [var before, var after] ? (before, after) : (link, null);
        return (path.Length == 0 ? from : Resolve(from, path)) is { } target
            && exists(target)
            && (anchor is null || (pages.TryGetValue(target, out var page) && page.Anchors.Contains(anchor)));
    }

    // Null for a path that leaves the top folder: what lies there is not the project's.
    private static string? Resolve(string from, string path)
    {
        var parts = new Stack<string>(from.Split('/')[..^1]);
        foreach (var part in path.TrimEnd('/').Split('/'))
        {
            if (part == ".." && !parts.TryPop(out _))
            {
                return null;
            }

            if (part is not (".." or "."))
            {
                parts.Push(part);
            }
        }

        return string.Join('/', parts.Reverse());
    }
}
