using MapService.Coverage.Caveats;
using MapService.Coverage.Figures;
using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Coverage.Advice;

/// <summary>A territory that uncovered communes can join without lying in more pieces than before.</summary>
/// <param name="TerritoryNumber">Its number in the state.</param>
/// <param name="Territory">A counted territory that borders on them.</param>
/// <param name="CommuneNumbers">Those of the candidate that its ground reaches by shared borders, one through the other; sorted.</param>
/// <param name="SharedBorderMetres">How long the border between its ground and those communes is, on the ellipsoid.</param>
/// <param name="Closes">How big they are.</param>
public sealed record MoveChoice(int TerritoryNumber, Territory Territory, int[] CommuneNumbers, double SharedBorderMetres, Measures Closes);

/// <summary>Why communes that nothing counted covers may be covered all the same.</summary>
/// <param name="Territory">Not counted there.</param>
/// <param name="Code"><see cref="CaveatCodes.UnknownComposition"/> or <see cref="CaveatCodes.ImpreciseDate"/>.</param>
/// <param name="CommuneNumbers">Which of the move's communes.</param>
public sealed record MayCover(Territory Territory, string Code, int[] CommuneNumbers);

/// <summary>A département that a move touches, before and after.</summary>
public sealed record MoveDepartement(Departement Departement, CoverageFigures Before, CoverageFigures After);

/// <summary>Uncovered communes that join a territory.</summary>
/// <param name="Rank">1, 2, 3 ...</param>
/// <param name="Epci">The EPCI whose communes they are; null but for <see cref="MoveUnit.Epci"/>.</param>
/// <param name="Zone">The gap zone; null but for <see cref="MoveUnit.Zone"/>.</param>
/// <param name="Best">The choice that closes the most population; of equal ones the one with the longest shared border.</param>
/// <param name="Others">The other territories that they could join, in the same order.</param>
/// <param name="NotReached">Communes of the candidate that <see cref="Best"/> does not reach, sorted.</param>
/// <param name="Departements">Those of the communes of <see cref="Best"/>, by code; in a sequence "before" is after the moves before.</param>
/// <param name="MayBeCoveredBy">Territories that may cover some of them already, by id.</param>
public sealed record Move(
    int Rank,
    Epci? Epci,
    int? Zone,
    MoveChoice Best,
    IReadOnlyList<MoveChoice> Others,
    int[] NotReached,
    IReadOnlyList<MoveDepartement> Departements,
    IReadOnlyList<MayCover> MayBeCoveredBy);

/// <summary>What is asked of <see cref="BestMoves"/>.</summary>
/// <param name="Departements">Only candidates with a commune in one of them; null for all. Each once.</param>
/// <param name="Unit">What joins in one move.</param>
/// <param name="Most">How many moves, at least 1.</param>
/// <param name="InSequence">Each move given those before; otherwise each by itself.</param>
public sealed record MoveQuestion(IReadOnlyList<DepartementCode>? Departements, MoveUnit Unit, int Most, bool InSequence);

/// <summary>The best moves, and what could not be looked at.</summary>
/// <param name="Moves">The best first; in a sequence one after the other.</param>
/// <param name="Candidates">How many candidates there are that a territory could take, before the limit.</param>
/// <param name="WithoutTerritory">Uncovered communes that no counted territory reaches as a part of any candidate, sorted.</param>
/// <param name="WithoutPolygon">Uncovered communes without a polygon: where they are is not known, so no move has them; sorted.</param>
public sealed record MoveList(IReadOnlyList<Move> Moves, int Candidates, int[] WithoutTerritory, int[] WithoutPolygon);
