using System.Text.RegularExpressions;

namespace MapService.Tests.Architecture;

/// <summary>
/// What source files say that they use: <c>using</c> directives and names written out in full. Finds what the compiler leaves no trace of.
/// </summary>
internal static partial class SourceDependencies
{
    /// <summary>The dependencies of one file.</summary>
    /// <param name="path">Where it is, below the project's folder, with '/'.</param>
    /// <param name="text">Its text.</param>
    public static IEnumerable<Dependency> Of(string path, string text)
    {
        var space = NamespaceOf(text) ?? "";
        var user = space.Length == 0 ? "Program" : path;
        foreach (Match match in FullName().Matches(CommentOrString().Replace(text, "")))
        {
            var used = match.Value;
            yield return new Dependency(user, space, used, used);
        }
    }

    /// <summary>The namespace that a file declares, or null.</summary>
    public static string? NamespaceOf(string text) => NamespaceLine().Match(text) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"(?<!namespace )\b(?:MapService(?:\.[A-Z]\w*){1,2}|Microsoft\.AspNetCore|Npgsql|Microsoft\.Data\.Sqlite)\b")]
    private static partial Regex FullName();

    [GeneratedRegex(@"//[^\n]*|""[^""\n]*""")]
    private static partial Regex CommentOrString();
}
