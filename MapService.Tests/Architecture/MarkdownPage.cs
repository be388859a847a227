using System.Text.RegularExpressions;

namespace MapService.Tests.Architecture;

/// <summary>What of a Markdown text the rules for documents look at.</summary>
/// <remarks>
/// A <em>word</em> is a run of characters between white space, anywhere in the text, as <c>wc -w</c> counts. A <em>cell</em> is what stands
/// between two <c>|</c> of a line that begins with one, as it is written, without the spaces around it. Code in fences has no links, cells
/// or headings. A link is <c>](target)</c> outside of code spans.
/// </remarks>
internal sealed partial class MarkdownPage
{
    private readonly string text;
    private readonly IReadOnlyList<string> lines;

    public MarkdownPage(string text)
    {
        this.text = text;
        lines = [.. OutsideFences(text.Split('\n'))];
    }

    /// <summary>Number of words.</summary>
    public int Words => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>Every cell of every table.</summary>
    public IEnumerable<string> Cells => lines
        .Select(line => line.Trim())
        .Where(line => line.StartsWith('|'))
        .SelectMany(line => Bars().Split(line.Trim('|')))
        .Select(cell => cell.Trim());

    /// <summary>Targets of links and pictures, in order.</summary>
    public IEnumerable<string> Links => lines
        .SelectMany(line => Targets().Matches(CodeSpans().Replace(line, "code")))
        .Select(match => match.Groups[1].Value);

    /// <summary>
    /// What links to headings end with after <c>#</c>, as GitHub makes them: lower case, letters, digits, hyphens and underscores only,
    /// hyphens for spaces, "-1" and so on for a heading that comes again.
    /// </summary>
    public IReadOnlySet<string> Anchors
    {
        get
        {
            var anchors = new HashSet<string>(StringComparer.Ordinal);
            foreach (var heading in lines.Where(line => Headings().IsMatch(line)))
            {
                var words = NotInAnchors().Replace(heading.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-');
                var anchor = words;
                for (var again = 1; !anchors.Add(anchor); again++)
                {
                    anchor = $"{words}-{again}";
                }
            }

            return anchors;
        }
    }

    private static IEnumerable<string> OutsideFences(IEnumerable<string> lines)
    {
        var inside = false;
        foreach (var line in lines)
        {
            var isFence = line.TrimStart().StartsWith("```", StringComparison.Ordinal);
            inside ^= isFence;
            if (!inside && !isFence)
            {
                yield return line;
            }
        }
    }

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bars();

    [GeneratedRegex(@"\]\(([^()\s]+)\)")]
    private static partial Regex Targets();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex CodeSpans();

    [GeneratedRegex("^#{1,6} ")]
    private static partial Regex Headings();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex NotInAnchors();
}
