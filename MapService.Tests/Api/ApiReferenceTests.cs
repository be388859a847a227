using System.Text.Json;
using System.Text.RegularExpressions;

namespace MapService.Tests.Api;

/// <summary>
/// <c>docs/api.md</c> has every operation of the OpenAPI document, with the parameters and formats that it has there and no others.
/// </summary>
/// <remarks>
/// An operation is a heading such as <c>### `GET /gaps`</c>. What stands in backticks on its lines <c>- Parameters:</c> and
/// <c>- Formats:</c>, outside of parentheses, are its parameters (of path and query) and formats.
/// </remarks>
public sealed partial class ApiReferenceTests(SmallServer fixture) : IClassFixture<SmallServer>
{
    private static readonly Dictionary<string, string> FormatOf = new()
    {
        ["application/json"] = "json",
        ["application/geo+json"] = "geojson",
        ["text/csv"] = "csv",
        ["text/html"] = "html",
        ["application/geopackage+sqlite3"] = "gpkg",
        ["application/vnd.mapbox-vector-tile"] = "mvt",
    };

    [Fact]
    public async Task The_page_has_every_operation_with_its_parameters_and_formats()
    {
        var document = await (await fixture.Server.GetAsync("/api.json")).JsonAsync();
        var described = Described(document).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(described);
        var page = await File.ReadAllTextAsync(Path.Combine(SharedData.Checkout, "docs", "api.md"), TestContext.Current.CancellationToken);
        Assert.Equal(described, Written(page).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_the_page_says_is_read_from_its_headings_and_lines()
    {
        const string Page =
            """
            ## `GET /none`
            ### `GET /a/{id}`

            Text with `words`.

            - Parameters: `id`, `to` (required; not before `from`), `f`
              - `to`: of `these`
            - Formats: `json`, `csv` (one row per `b`)

            ### `GET /c`
            - Formats: `json`
            """;
        Assert.Equal(["GET /a/{id}: f id to as csv json", "GET /c:  as json"], Written(Page));
    }

    private static IEnumerable<string> Described(JsonElement document) =>
        from path in document.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        let parameters = operation.Value.TryGetProperty("parameters", out var list) ? list.EnumerateArray().ToList() : []
        let formats = operation.Value.GetProperty("responses").GetProperty("200").GetProperty("content").EnumerateObject()
        select Line(
            $"{operation.Name.ToUpperInvariant()} {path.Name}",
            parameters.Where(p => p.GetProperty("in").GetString() != "header").Select(p => p.GetProperty("name").GetString()!),
            formats.Select(format => FormatOf[format.Name]));

    private static IEnumerable<string> Written(string page)
    {
        foreach (var section in Sections().Split(page).Skip(1))
        {
            var lines = section.Split('\n');
            yield return Line(lines[0].TrimEnd('`'), NamesOn(lines, "- Parameters:"), NamesOn(lines, "- Formats:"));
        }
    }

    private static IEnumerable<string> NamesOn(string[] lines, string start)
    {
        var at = Array.FindIndex(lines, line => line.StartsWith(start, StringComparison.Ordinal));
        if (at < 0)
        {
            return [];
        }

        // A list item may go on for some lines.
        var item = string.Join(' ',
            lines.Skip(at + 1).TakeWhile(line => line.StartsWith("  ", StringComparison.Ordinal) && !line.TrimStart().StartsWith('-'))
            .Prepend(lines[at]));
        return Names().Matches(Parentheses().Replace(item, "")).Select(name => name.Groups[1].Value);
    }

    private static string Line(string operation, IEnumerable<string> parameters, IEnumerable<string> formats) =>
        $"{operation}: {string.Join(' ', parameters.Order(StringComparer.Ordinal))} as "
        + $"{string.Join(' ', formats.Order(StringComparer.Ordinal))}";

    [GeneratedRegex("^### `", RegexOptions.Multiline)]
    private static partial Regex Sections();

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Parentheses();

    [GeneratedRegex("`([A-Za-z-]+)`")]
    private static partial Regex Names();
}
