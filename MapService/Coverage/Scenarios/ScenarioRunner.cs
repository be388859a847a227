using MapService.Coverage.Snapshot;
using MapService.Territories.Checks;

namespace MapService.Coverage.Scenarios;

/// <summary>
/// Computes a "what if": applies changes to the territories of a kind on a day, and compares the coverage before and after. Nothing is
/// stored. A request with a fault has no outcome, and all faults are reported.
/// </summary>
/// <remarks>
/// A territory that is certainly not in force on the day cannot be changed, because it would have no effect. A territory that may be in
/// force can be changed, but it is still not counted and keeps its caveat (noted).
/// Communes can be added to a territory of unknown composition. They count then, although it may have had them already, and the caveat
/// stays (noted). No commune can be removed from it (refused). It can be dissolved, which changes no figure, because none of its communes
/// was counted (noted). If it is merged with others, the merged composition is unknown, too, and the caveat stays (noted).
/// </remarks>
public static class ScenarioRunner
{
    /// <summary>The outcome of a scenario, or all faults of the request.</summary>
    public static ScenarioResult Evaluate(Dataset dataset, ScenarioRequest request)
    {
        var draft = Draft(dataset, request);
        if (draft.Problems.Any(p => p.Severity == ProblemSeverity.Refused))
        {
            return new ScenarioResult(null, draft.Problems);
        }

        var outcome = Outcome(dataset, request, draft);
        return new ScenarioResult(outcome, [.. draft.Problems, .. outcome.Pieces.Select(Pieces.NoteOf).OfType<InputProblem>()]);
    }

    /// <summary>The faults of a scenario, without computing its outcome. There are none if it has an outcome.</summary>
    public static IReadOnlyList<InputProblem> FaultsOf(Dataset dataset, ScenarioRequest request) =>
        [.. Draft(dataset, request).Problems.Where(p => p.Severity == ProblemSeverity.Refused)];

    private static ScenarioDraft Draft(Dataset dataset, ScenarioRequest request)
    {
        var draft = new ScenarioDraft(dataset, request.Kind, request.Date);
        for (var i = 0; i < request.Changes.Count; i++)
        {
            draft.Apply(i + 1, request.Changes[i]);
        }

        return draft;
    }

    private static ScenarioOutcome Outcome(Dataset dataset, ScenarioRequest request, ScenarioDraft draft)
    {
        var before = CoverageAtDate.At(dataset, request.Kind, request.Date);
        var after = new CoverageAtDate(dataset, draft.ToSet(), request.Kind, request.Date);
        return new ScenarioOutcome(BeforeAndAfter.Between(before, after, draft.TouchedDepartements()), Pieces.Of(dataset, draft));
    }
}
