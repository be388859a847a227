using MapService.Territories.Checks;

namespace MapService.Coverage.Scenarios;

/// <summary>Collects the problems of one change of a scenario.</summary>
internal sealed class ScenarioReporter(List<InputProblem> problems, string feature)
{
    /// <summary>A fault: there will be no outcome. The message begins with "Expected", as an answer that lists faults says it.</summary>
    public void Refuse(string code, string? value, string message) =>
        problems.Add(new InputProblem(ProblemSeverity.Refused, code, "scenario", feature, value, message));

    /// <summary>No fault, but somebody should know.</summary>
    public void Note(string code, string? value, string message) =>
        problems.Add(new InputProblem(ProblemSeverity.Noted, code, "scenario", feature, value, message));
}
