using MapService.Territories;

namespace MapService.Coverage;

/// <summary>A département that a scenario touches, before and after.</summary>
/// <param name="Departement">Which.</param>
/// <param name="Before">Its coverage as it is.</param>
/// <param name="After">Its coverage in the scenario.</param>
/// <param name="CaveatsBefore">Of the figures before.</param>
/// <param name="CaveatsAfter">Of the figures after.</param>
public sealed record ScenarioDepartement(
    Departement Departement,
    CoverageFigures Before,
    CoverageFigures After,
    IReadOnlyList<Caveat> CaveatsBefore,
    IReadOnlyList<Caveat> CaveatsAfter);

/// <summary>A territory that a scenario changes and that lies in more than one piece after; pieces hang together by shared borders.</summary>
/// <param name="Territory">Which.</param>
/// <param name="Before">Pieces before; of a merged one those of the territory with the most; null for a new one.</param>
/// <param name="After">Pieces after.</param>
/// <param name="Islands">Pieces after that share no border with any commune outside of them: nothing could join them.</param>
/// <param name="Apart">The communes of each piece but the one with the most communes, sorted numbers.</param>
/// <param name="FallsApart">True when there are more pieces than before, and more than one, islands left aside on both sides.</param>
public sealed record ScenarioPieces(Territory Territory, int? Before, int After, int Islands, IReadOnlyList<int[]> Apart, bool FallsApart);

/// <summary>What a scenario changes.</summary>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="Date">The day.</param>
/// <param name="Departements">Every département where a commune joins or leaves a territory, or a dissolved territory is declared; by code.</param>
/// <param name="NewGaps">Numbers of the communes covered before and not after, sorted.</param>
/// <param name="ClosedGaps">Numbers of the communes covered after and not before, sorted.</param>
/// <param name="NewOverlaps">Communes in two or more territories after and not before, with their territories after.</param>
/// <param name="ClosedOverlaps">Communes in two or more territories before and not after, with their territories before.</param>
/// <param name="Pieces">Changed territories that lie in several pieces after, by id; those of unknown composition are left out, and so are communes without a polygon.</param>
public sealed record ScenarioOutcome(
    TerritoryKind Kind,
    DateOnly Date,
    IReadOnlyList<ScenarioDepartement> Departements,
    int[] NewGaps,
    int[] ClosedGaps,
    IReadOnlyList<Overlap> NewOverlaps,
    IReadOnlyList<Overlap> ClosedOverlaps,
    IReadOnlyList<ScenarioPieces> Pieces);

/// <summary>The outcome, or why there is none.</summary>
/// <param name="Outcome">Null when a problem is refused.</param>
/// <param name="Problems">Every fault at once, and what somebody should know (noted). <c>Feature</c> is "change 2 (cpts-x)" (<see cref="ScenarioFeature"/>).</param>
public sealed record ScenarioResult(ScenarioOutcome? Outcome, IReadOnlyList<Problem> Problems);
