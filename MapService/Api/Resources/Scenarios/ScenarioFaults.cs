using System.Globalization;
using MapService.Api.Http.Problems;
using MapService.Coverage.Scenarios;
using MapService.Coverage.Snapshot;
using MapService.Files;
using MapService.Territories.Checks;

namespace MapService.Api.Resources.Scenarios;

/// <summary>
/// Turns what <see cref="ScenarioRunner"/> refuses into faults of the body, or of the link, each with the JSON pointer of the value.
/// </summary>
internal static class ScenarioFaults
{
    /// <summary>Throws when the scenario has no outcome.</summary>
    /// <param name="dataset">What it is about.</param>
    /// <param name="scenario">As it was sent.</param>
    /// <param name="place">Where it was sent: "body", or "path" for a link.</param>
    /// <exception cref="RefusedRequestException">400 with every fault.</exception>
    public static void ThrowIfAny(Dataset dataset, ScenarioRequest scenario, string place)
    {
        var refused = ScenarioRunner.FaultsOf(dataset, scenario);
        if (refused.Count > 0)
        {
            throw RefusedRequestException.BadRequest(
                [.. refused.Take(FaultList.MostKept).Select(p => FaultOf(scenario, p, place))], refused.Count);
        }
    }

    private static Fault FaultOf(ScenarioRequest scenario, InputProblem problem, string place) =>
        new(place, PointerOf(scenario, problem), ShownText.Shorten(problem.Value ?? ShownOf(scenario, problem)), ProblemWords.Of(problem))
        {
            IsSentence = ProblemWords.IsSentence(problem),
        };

    // A fault of a whole change is about what it does to which territory.
    private static string? ShownOf(ScenarioRequest scenario, InputProblem problem) => problem.Feature is { } feature
        && scenario.Changes[ScenarioFeature.PositionOf(feature) - 1] is var change
            ? $"{ScenarioActions.Word(change.Action)} {change.Territory}"
            : null;

    private static string PointerOf(ScenarioRequest scenario, InputProblem problem)
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

        foreach (var (name, codes) in ((string, IReadOnlyList<string>)[])[
            ("communes", change.Communes), ("epcis", change.Epcis), ("territories", change.Territories)
        ])
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
