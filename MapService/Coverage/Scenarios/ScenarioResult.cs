using MapService.Territories.Checks;
using MapService.Territories.Records;

namespace MapService.Coverage.Scenarios;

/// <summary>A changed territory with more than one piece after a scenario. A piece is connected by shared borders.</summary>
/// <param name="Territory">The territory.</param>
/// <param name="Before">Number of pieces before: for a merged territory the largest number of its parts; null for a new one.</param>
/// <param name="After">Number of pieces after.</param>
/// <param name="Islands">Number of pieces after without a border with any commune outside.</param>
/// <param name="Apart">The communes of each piece except the largest one, sorted numbers.</param>
/// <param name="FallsApart">True when, without islands, there are several pieces and more than before.</param>
public sealed record ScenarioPieces(Territory Territory, int? Before, int After, int Islands, IReadOnlyList<int[]> Apart, bool FallsApart);

/// <summary>
/// The outcome of a scenario. Its départements are those where a commune joins or leaves a territory, or that a dissolved territory
/// declares.
/// </summary>
public sealed record ScenarioOutcome : BeforeAndAfter
{
    internal ScenarioOutcome(BeforeAndAfter coverage, IReadOnlyList<ScenarioPieces> pieces)
        : base(coverage) => Pieces = pieces;

    /// <summary>
    /// Changed territories with several pieces after, by id. Unknown compositions and communes without a polygon are not considered.
    /// </summary>
    public IReadOnlyList<ScenarioPieces> Pieces { get; }
}

/// <summary>The outcome of a scenario, or its faults.</summary>
/// <param name="Outcome">Null when a problem is refused.</param>
/// <param name="Problems">
/// All faults, and notes. <c>Feature</c> is "change 2 (cpts-x)" (<see cref="ScenarioFeature"/>).
/// </param>
public sealed record ScenarioResult(ScenarioOutcome? Outcome, IReadOnlyList<InputProblem> Problems);
