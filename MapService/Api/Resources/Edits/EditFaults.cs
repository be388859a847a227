using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using MapService.Api.Http.Problems;
using MapService.Api.Resources.Records;
using MapService.Territories.Checks;

namespace MapService.Api.Resources.Edits;

/// <summary>Turns what the reader and the checks of records refuse into faults of the body, each with the JSON pointer of its value.</summary>
internal static partial class EditFaults
{
    /// <summary>Those of an edit of one territory.</summary>
    /// <param name="problems">Of the reader and the checks; those that are not refused are left.</param>
    /// <param name="body">The body that they are of.</param>
    /// <param name="knownSources">So many sources were read before those of the body.</param>
    /// <param name="faults">Takes them.</param>
    public static void Add(IEnumerable<InputProblem> problems, EditBody body, int knownSources, FaultList faults) => Add(
        problems,
        faults,
        problem =>
        {
            var pointer = Pointer().Match(problem.Feature ?? "");
            if (pointer.Groups["list"].Value == "sources")
            {
                return string.Create(CultureInfo.InvariantCulture, $"/sources/{NumberOf(pointer) - knownSources}{pointer.Groups["rest"].Value}");
            }

            return body.Territory is not { } territory
                ? body.Revision is null ? "" : "/restore"
                : pointer.Success ? "/territory" + pointer.Groups["rest"].Value : "/territory" + Find(territory, problem.Value);
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
            var number = body.Territories.Index().FirstOrDefault(t => BodyParts.Find(t.Item, "id")?.ToString() == id, (-1, default)).Index;
            return number < 0
                ? RecordsBody.At
                : string.Create(CultureInfo.InvariantCulture, $"{RecordsBody.At}/territories/{number}{Find(body.Territories[number], problem.Value)}");
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

    private static int NumberOf(Match pointer) => int.Parse(pointer.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Where a value stands: the last place, as of a code that comes twice that one is too many; empty where it does not.</summary>
    private static string Find(JsonElement element, string? value) => (value, element.ValueKind) switch
    {
        (null, _) => "",
        (_, JsonValueKind.Array) => Last(element.EnumerateArray().Select((item, i) => (i.ToString(CultureInfo.InvariantCulture), item)), value),
        (_, JsonValueKind.Object) => Last(element.EnumerateObject().Select(property => (property.Name, property.Value)), value),
        _ => "",
    };

    private static string Last(IEnumerable<(string Name, JsonElement Value)> children, string value)
    {
        foreach (var (name, child) in children.Reverse())
        {
            var isIt = child.ValueKind is JsonValueKind.String or JsonValueKind.Number && child.ToString() == value;
            var inside = isIt ? "" : Find(child, value);
            if (isIt || inside.Length > 0)
            {
                return $"/{name}{inside}";
            }
        }

        return "";
    }

    // "territory cpts-one, /territories/0/composition/terms/1/epci"
    [GeneratedRegex(@"(?:^|, )/(?<list>territories|sources|declaredCoverages)/(?<number>[0-9]+)(?<rest>(?:/[^/]*)*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pointer();
}
