using MapService.Territories.Checks;
using MapService.Territories.Records;

namespace MapService.Coverage.Scenarios;

/// <summary>A territory that a scenario changes and that lies in more than one piece after; pieces hang together by shared borders.</summary>
/// <param name="Territory">Which.</param>
/// <param name="Before">Pieces before; of a merged one those of the territory with the most; null for a new one.</param>
/// <param name="After">Pieces after.</param>
/// <param name="Islands">Pieces after that share no border with any commune outside of them: nothing could join them.</param>
/// <param name="Apart">The communes of each piece but the one with the most communes, sorted numbers.</param>
/// <param name="FallsApart">True when there are more pieces than before, and more than one, islands left aside on both sides.</param>
public sealed record ScenarioPieces(Territory Territory, int? Before, int After, int Islands, IReadOnlyList<int[]> Apart, bool FallsApart);

/// <summary>What a scenario changes. Its départements are those where a commune joins or leaves a territory, or a dissolved territory is declared.</summary>
public sealed record ScenarioOutcome : BeforeAndAfter
{
    internal ScenarioOutcome(BeforeAndAfter coverage, IReadOnlyList<ScenarioPieces> pieces)
        : base(coverage) => Pieces = pieces;

    /// <summary>Changed territories that lie in several pieces after, by id; those of unknown composition are left out, and so are communes without a polygon.</summary>
    public IReadOnlyList<ScenarioPieces> Pieces { get; }
}

/// <summary>The outcome, or why there is none.</summary>
/// <param name="Outcome">Null when a problem is refused.</param>
/// <param name="Problems">Every fault at once, and what somebody should know (noted). <c>Feature</c> is "change 2 (cpts-x)" (<see cref="ScenarioFeature"/>).</param>
public sealed record ScenarioResult(ScenarioOutcome? Outcome, IReadOnlyList<InputProblem> Problems);
