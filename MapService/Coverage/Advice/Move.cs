using MapService.Coverage.Caveats;
using MapService.Coverage.Figures;
using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Coverage.Advice;

/// <summary>A territory that uncovered communes can join without splitting it.</summary>
/// <param name="TerritoryNumber">Its number in the state.</param>
/// <param name="Territory">A counted territory that borders on them.</param>
/// <param name="CommuneNumbers">Communes of the candidate that are connected with it by shared borders, sorted.</param>
/// <param name="SharedBorderMetres">Length of the border between the territory and these communes, on the ellipsoid.</param>
/// <param name="Closes">Size of these communes.</param>
public sealed record MoveChoice(int TerritoryNumber, Territory Territory, int[] CommuneNumbers, double SharedBorderMetres, Measures Closes);

/// <summary>A reason why uncovered communes may be covered after all.</summary>
/// <param name="Territory">The territory that does not count there.</param>
/// <param name="Code"><see cref="CaveatCodes.UnknownComposition"/> or <see cref="CaveatCodes.ImpreciseDate"/>.</param>
/// <param name="CommuneNumbers">The communes of the move concerned.</param>
public sealed record MayCover(Territory Territory, string Code, int[] CommuneNumbers);

/// <summary>A département that a move touches, before and after.</summary>
public sealed record MoveDepartement(Departement Departement, CoverageFigures Before, CoverageFigures After);

/// <summary>Uncovered communes that join a territory.</summary>
/// <param name="Rank">1, 2, 3 ...</param>
/// <param name="Epci">Their EPCI; null unless the unit is <see cref="MoveUnit.Epci"/>.</param>
/// <param name="Zone">Their gap zone; null unless the unit is <see cref="MoveUnit.Zone"/>.</param>
/// <param name="Best">The territory that brings the most population; of equal ones that with the longest shared border.</param>
/// <param name="Others">The other territories that they could join, in the same order.</param>
/// <param name="NotReached">Communes of the candidate that <see cref="Best"/> does not reach, sorted.</param>
/// <param name="Departements">Départements of the communes of <see cref="Best"/>, by code. In a sequence, "before" includes the earlier
/// moves.</param>
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

/// <summary>The question for <see cref="BestMoves"/>.</summary>
/// <param name="Departements">Only candidates with a commune in one of these, each once; null for all.</param>
/// <param name="Unit">What joins in one move.</param>
/// <param name="Most">The largest number of moves, at least 1.</param>
/// <param name="InSequence">True when each move follows the earlier ones; false when each stands alone.</param>
public sealed record MoveQuestion(IReadOnlyList<DepartementCode>? Departements, MoveUnit Unit, int Most, bool InSequence);

/// <summary>The best moves, and the communes without one.</summary>
/// <param name="Moves">The best first; in a sequence one after the other.</param>
/// <param name="Candidates">Number of all candidates that a territory could take.</param>
/// <param name="WithoutTerritory">Uncovered communes that no counted territory reaches, sorted.</param>
/// <param name="WithoutPolygon">Uncovered communes without a polygon, sorted. No move has them, because their place is not known.</param>
public sealed record MoveList(IReadOnlyList<Move> Moves, int Candidates, int[] WithoutTerritory, int[] WithoutPolygon);
