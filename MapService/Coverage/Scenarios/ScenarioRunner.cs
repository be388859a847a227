using MapService.Coverage.Snapshot;
using MapService.Territories.Checks;

namespace MapService.Coverage.Scenarios;

/// <summary>
/// Works out "what if": the territories of a kind at a date, changed step by step, and the coverage before and after.
/// Nothing is stored. Guarantees: a request with a fault gives every fault and no outcome; no change gives no difference.
/// </summary>
/// <remarks>
/// A territory that is certainly not in force at the date cannot be changed: nothing would come of it. One that may be in
/// force can, but stays uncounted, and the caveats go on saying so (noted).
/// A territory of unknown composition: communes can be added and then count, though it may have had them already, and the
/// caveat stays (noted); nothing can be removed, as nobody knows what is in it (refused); it can be dissolved, which
/// changes no figure, as none of its communes was counted (noted). Merged with others it makes the merged one's composition unknown
/// too, so that the caveat stays (noted).
/// </remarks>
public static class ScenarioRunner
{
    /// <summary>The outcome of a scenario, or every fault of the request at once.</summary>
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

    /// <summary>The refused problems of a scenario, without working out its outcome; none when it has one.</summary>
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
