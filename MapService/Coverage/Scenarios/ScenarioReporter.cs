using MapService.Territories.Checks;

namespace MapService.Coverage.Scenarios;

/// <summary>Collects the problems of one change of a scenario.</summary>
internal sealed class ScenarioReporter(List<InputProblem> problems, string feature)
{
    /// <summary>A fault, so there is no outcome. The message begins with "Expected".</summary>
    public void Refuse(string code, string? value, string message) =>
        problems.Add(new InputProblem(ProblemSeverity.Refused, code, "scenario", feature, value, message));

    /// <summary>A note, which is not a fault.</summary>
    public void Note(string code, string? value, string message) =>
        problems.Add(new InputProblem(ProblemSeverity.Noted, code, "scenario", feature, value, message));
}
