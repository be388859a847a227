using System.Globalization;
using MapService.Api.Problems;
using MapService.Coverage;
using MapService.Territories;

namespace MapService.Api.Requests;

/// <summary>Turns what <see cref="Scenarios"/> refuses into faults of the body, each with the JSON pointer of the value.</summary>
internal static class ScenarioFaults
{
    /// <summary>400 with the refused problems of a scenario.</summary>
    public static RefusedRequestException Of(ScenarioRequest scenario, IReadOnlyList<Problem> problems)
    {
        var refused = problems.Where(p => p.Severity == ProblemSeverity.Refused).ToList();
        return RefusedRequestException.BadRequest([.. refused.Take(FaultList.MostKept).Select(p => FaultOf(scenario, p))], refused.Count);
    }

    private static Fault FaultOf(ScenarioRequest scenario, Problem problem) =>
        Fault.OfBody(PointerOf(scenario, problem), problem.Value, $"{problem.Message} ({problem.Code})");

    private static string PointerOf(ScenarioRequest scenario, Problem problem)
    {
        if (problem.Feature is not { } feature)
        {
            return "";
        }

        var index = ScenarioFeature.PositionOf(feature) - 1;
        var at = string.Create(CultureInfo.InvariantCulture, $"/changes/{index}");
        return problem.Value is { } value ? at + MemberOf(scenario.Changes[index], value) : at;
    }

    // The last of equal codes: of a code that comes twice, that one is too many.
    private static string MemberOf(ScenarioChange change, string value)
    {
        if (value == change.Territory)
        {
            return "/territory";
        }

        foreach (var (name, codes) in ((string, IReadOnlyList<string>)[])[("communes", change.Communes), ("epcis", change.Epcis)])
        {
            for (var i = codes.Count - 1; i >= 0; i--)
            {
                if (codes[i] == value)
                {
                    return string.Create(CultureInfo.InvariantCulture, $"/{name}/{i}");
                }
            }
        }

        return "";
    }
}
