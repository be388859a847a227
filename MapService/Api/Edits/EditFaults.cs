using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using MapService.Api.Requests;
using MapService.Territories;

namespace MapService.Api.Edits;

/// <summary>Turns what the reader and the checks of records refuse into faults of the body, each with the JSON pointer of its value.</summary>
internal static partial class EditFaults
{
    private const string Expected = "Expected ";

    /// <param name="problems">Of the reader and the checks; those that are not refused are left.</param>
    /// <param name="body">The body that they are of.</param>
    /// <param name="knownSources">So many sources were read before those of the body.</param>
    /// <param name="faults">Takes them.</param>
    public static void Add(IEnumerable<Problem> problems, EditBody body, int knownSources, FaultList faults)
    {
        foreach (var problem in problems.Where(p => p.Severity == ProblemSeverity.Refused))
        {
            // Of the hundredth on they are only counted, and finding a value takes as long as the record is.
            faults.Add(Fault.OfBody(faults.IsFull ? "" : PointerOf(problem, body, knownSources), problem.Value, $"{ExpectedIn(problem.Message)} ({problem.Code})"));
        }
    }

    // The answer says "expected" itself.
    private static string ExpectedIn(string message) => message.StartsWith(Expected, StringComparison.Ordinal) ? message[Expected.Length..] : message;

    private static string PointerOf(Problem problem, EditBody body, int knownSources)
    {
        var pointer = Pointer().Match(problem.Feature ?? "");
        if (pointer.Groups["source"].Success)
        {
            var number = int.Parse(pointer.Groups["source"].Value, NumberStyles.None, CultureInfo.InvariantCulture) - knownSources;
            return string.Create(CultureInfo.InvariantCulture, $"/sources/{number}{pointer.Groups["rest"].Value}");
        }

        if (body.Territory is not { } territory)
        {
            return body.Revision is null ? "" : "/restore";
        }

        return pointer.Success
            ? "/territory" + pointer.Groups["rest"].Value
            : "/territory" + (problem.Value is { } value ? Find(territory, value) : "");
    }

    /// <summary>Where a value stands: the last place, as of a code that comes twice that one is too many; empty where it does not.</summary>
    private static string Find(JsonElement element, string value)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                return Last(element.EnumerateArray().Select((item, i) => (i.ToString(CultureInfo.InvariantCulture), item)), value);
            case JsonValueKind.Object:
                return Last(element.EnumerateObject().Select(property => (property.Name, property.Value)), value);
            default:
                return "";
        }
    }

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
    [GeneratedRegex(@"(?:^|, )(?:/territories/0|/sources/(?<source>[0-9]+))(?<rest>(?:/[^/]*)*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pointer();
}
