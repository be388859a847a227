using MapService.Files;
using MapService.Territories.Checks;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace MapService.Formats.Trees;

/// <summary>
/// Parses YAML into a tree with line numbers, scalars as text. Refused, because no territory file needs them: anchors, aliases and tags,
/// nesting deeper than <see cref="MaximumDepth"/>, more than <see cref="MaximumNodes"/> values, a second document, a key twice.
/// </summary>
internal static class YamlTree
{
    /// <summary>Levels of lists and mappings in one another. Territory files have seven.</summary>
    public const int MaximumDepth = 20;

    /// <summary>Characters of the largest file: thousands of territories.</summary>
    public const int MaximumLength = 16 * 1024 * 1024;

    /// <summary>
    /// Values, lists and mappings of the largest file: every commune of France in every kind of territory, several times.
    /// </summary>
    public const int MaximumNodes = 500_000;

    /// <summary>
    /// The mapping at the top of a file; null when the file holds nothing, or cannot be taken and a refused problem says so.
    /// </summary>
    public static Node? Parse(string text, string place, ICollection<InputProblem> problems)
    {
        if (text.Length > MaximumLength)
        {
            Refuse("file-too-large", null, $"{text.Length} characters", $"At most {MaximumLength} characters are read.");
            return null;
        }

        try
        {
            if (!CheckEvents(text, Refuse))
            {
                return null;
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 0)
            {
                problems.Add(new InputProblem(ProblemSeverity.Noted, "empty-file", place, null, null, "The file holds nothing."));
                return null;
            }

            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
            {
                return new YamlNode(root);
            }

            Refuse(
                "wrong-type", "line 1", null, "Expected one document, a mapping with the keys sources, territories or declaredCoverages.");
        }
        catch (YamlException e)
        {
            Refuse("not-yaml", $"line {e.Start.Line}", null, "The file is not YAML, or has a key twice: " + Shown.Of(e.Message));
        }

        return null;

        void Refuse(string code, string? feature, string? value, string message) =>
            problems.Add(new InputProblem(ProblemSeverity.Refused, code, place, feature, value, message));
    }

    /// <summary>Walks the file without building anything, so that a nesting bomb is met before the tree is built.</summary>
    private static bool CheckEvents(string text, Action<string, string?, string?, string> refuse)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        var nodes = 0;
        while (parser.MoveNext())
        {
            var found = parser.Current!;
            depth += found.NestingIncrease;
            if (depth > MaximumDepth + 2)
            {
                refuse(
                    "nested-too-deep",
                    $"line {found.Start.Line}",
                    null,
                    $"Lists and mappings are nested in more than {MaximumDepth} levels.");
                return false;
            }

            if (found is NodeEvent && ++nodes > MaximumNodes)
            {
                refuse("file-too-large", $"line {found.Start.Line}", null, $"At most {MaximumNodes} values are read.");
                return false;
            }

            if (found is AnchorAlias || found is NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
            {
                refuse(
                    "yaml-anchor-or-tag", $"line {found.Start.Line}", null, "Anchors, aliases and tags are not used in territory files.");
                return false;
            }
        }

        return true;
    }
}
