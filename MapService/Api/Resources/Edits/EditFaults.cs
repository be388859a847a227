using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using MapService.Api.Http.Problems;
using MapService.Api.Resources.Records;
using MapService.Formats.Trees;
using MapService.Territories.Checks;

namespace MapService.Api.Resources.Edits;

/// <summary>
/// Turns what the reader and the checks of records refuse into faults of the body, each with the JSON pointer of its value.
/// </summary>
internal static partial class EditFaults
{
    /// <summary>Those of an edit of one territory.</summary>
    /// <param name="problems">Of the reader and the checks; those that are not refused are left.</param>
    /// <param name="body">The body that they are of.</param>
    /// <param name="faults">Takes them.</param>
    public static void Add(IEnumerable<InputProblem> problems, EditBody body, FaultList faults) => Add(
        problems,
        faults,
        problem =>
        {
            var pointer = Pointer().Match(problem.Feature ?? "");
            if (pointer.Groups["list"].Value == "sources")
            {
                return $"/sources/{pointer.Groups["number"].Value}{pointer.Groups["rest"].Value}";
            }

            return body.Territory is not { } territory
                ? body.Revision is null ? "" : "/restore"
                : pointer.Success ? "/territory" + pointer.Groups["rest"].Value : "/territory" + PointerOf(territory, problem.Value);
        });

    /// <summary>Those of records of all territories.</summary>
    /// <param name="problems">Of the reader and the checks; those that are not refused are left.</param>
    /// <param name="body">The body that they are of.</param>
    /// <param name="faults">Takes them.</param>
    public static void Add(IEnumerable<InputProblem> problems, RecordsBody body, FaultList faults) => Add(
        problems,
        faults,
        problem =>
        {
            var pointer = Pointer().Match(problem.Feature ?? "");
            if (pointer.Success)
            {
                return RecordsBody.At + pointer.Value.TrimStart(',', ' ');
            }

            // "territory cpts-one"
            var id = problem.Feature?[(problem.Feature.LastIndexOf(' ') + 1)..];
            var number = body.Territories.Index().FirstOrDefault(t => IdOf(t.Item) == id, (-1, default)).Index;
            return number < 0
                ? RecordsBody.At
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{RecordsBody.At}/territories/{number}{PointerOf(body.Territories[number], problem.Value)}");
        });

    private static void Add(IEnumerable<InputProblem> problems, FaultList faults, Func<InputProblem, string> pointerOf)
    {
        foreach (var problem in problems.Where(p => p.Severity == ProblemSeverity.Refused))
        {
            // Of the hundredth on they are only counted, and finding a value takes as long as the record is.
            var fault = Fault.OfBody(faults.IsFull ? "" : pointerOf(problem), problem.Value, ProblemWords.Of(problem));
            faults.Add(fault with { IsSentence = ProblemWords.IsSentence(problem) });
        }
    }

    private static string? IdOf(JsonElement territory) => new JsonNode(territory).Find("id")?.Text;

    /// <summary>
    /// Pointer of a value in a record; empty when the record does not have it. Of several places it is the last: of a code that comes
    /// twice, that one is too many.
    /// </summary>
    private static string? PointerOf(JsonElement record, string? value) => value is null ? "" : Last(new JsonNode(record), value)?.Pointer;

    private static Node? Last(Node node, string value) => node.Kind switch
    {
        NodeKind.Text or NodeKind.Number => node.Text == value ? node : null,
        NodeKind.List => LastOf(node.Items, value),
        _ => LastOf(node.Members.Select(member => member.Value), value),
    };

    private static Node? LastOf(IEnumerable<Node> children, string value) =>
        children.Reverse().Select(child => Last(child, value)).FirstOrDefault(found => found is not null);

    // "territory cpts-one, /territories/0/composition/terms/1/epci"
    [GeneratedRegex(
        @"(?:^|, )/(?<list>territories|sources|declaredCoverages)/(?<number>[0-9]+)(?<rest>(?:/[^/]*)*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pointer();
}
