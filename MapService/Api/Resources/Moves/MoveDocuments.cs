using MapService.Api.Resources.Scenarios;
using MapService.Documents;

namespace MapService.Api.Resources.Moves;

/// <summary>Which uncovered communes, joining which neighbouring territory, close the most population.</summary>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="ValidFrom">First day on which all of this is the same; null where it always was.</param>
/// <param name="ValidUntil">Last such day; null where it stays so for all that is known.</param>
/// <param name="Departement">The département that was asked for; null for more.</param>
/// <param name="Region">The region that was asked for; null otherwise.</param>
/// <param name="Unit">What joins in one move: commune, epci or zone.</param>
/// <param name="Mode">each or sequence.</param>
/// <param name="PopulationMunicipaleYear">Year of the populations by which moves are ranked; null where it is not known.</param>
/// <param name="Candidates">How many there are that a territory could take, before the limit.</param>
/// <param name="Moves">The best first; in a sequence one after the other.</param>
/// <param name="WithoutTerritory">Uncovered communes of which no counted territory reaches any: no move has them.</param>
/// <param name="WithoutBoundary">Uncovered communes without a boundary: where they are is not known, so no move has them.</param>
/// <param name="Caveats">What could make the gaps smaller or other than they seem.</param>
/// <param name="Provenance">Where the figures come from.</param>
public sealed record MovesDocument(
    string Kind,
    DateOnly? ValidFrom,
    DateOnly? ValidUntil,
    string? Departement,
    string? Region,
    string Unit,
    string Mode,
    int? PopulationMunicipaleYear,
    int Candidates,
    IReadOnlyList<MoveItem> Moves,
    SizeItem WithoutTerritory,
    IReadOnlyList<CommuneName> WithoutBoundary,
    IReadOnlyList<CaveatDocument> Caveats,
    ProvenanceDocument Provenance);

/// <summary>Uncovered communes that join a territory, which lies in no more pieces than before.</summary>
/// <param name="Rank">1, 2, 3 ...</param>
/// <param name="Epci">Whose uncovered communes they are, for unit epci.</param>
/// <param name="Zone">The gap zone as in the département's gaps, such as 58-1, for unit zone.</param>
/// <param name="Territory">Which they join: the one that closes the most population; of equal ones the one with the longest border.</param>
/// <param name="SharedBorderMetres">Length of its border with them on the ellipsoid, whole metres.</param>
/// <param name="Schematic">True when that length is schematic.</param>
/// <param name="Communes">Those that join.</param>
/// <param name="Closes">How big they are.</param>
/// <param name="NotReached">Communes of the EPCI or zone that its ground does not reach: they do not join.</param>
/// <param name="Others">Other territories that could take them, the best first.</param>
/// <param name="MayBeCoveredBy">Territories that may cover some of them already; not counted.</param>
/// <param name="Departements">Before and after; in a sequence "before" is after the moves before.</param>
/// <param name="Scenario">The body for POST /scenarios; in a sequence with the moves before.</param>
/// <param name="Link">The same as an address; null when it would be too long.</param>
public sealed record MoveItem(
    int Rank,
    EpciName? Epci,
    string? Zone,
    TerritoryName Territory,
    double SharedBorderMetres,
    bool Schematic,
    IReadOnlyList<CommuneName> Communes,
    SizeItem Closes,
    IReadOnlyList<CommuneName> NotReached,
    IReadOnlyList<MoveChoiceItem> Others,
    IReadOnlyList<MayCoverItem> MayBeCoveredBy,
    IReadOnlyList<MoveDepartementItem> Departements,
    ScenarioBody Scenario,
    string? Link);

/// <summary>An EPCI.</summary>
/// <param name="Code">SIREN: text.</param>
/// <param name="Nom">Its name.</param>
public sealed record EpciName(string Code, string Nom);

/// <summary>How big a set of communes is.</summary>
/// <param name="Communes">Number of communes.</param>
/// <param name="Population">Municipal population of those where it is known; null where it is known of none.</param>
/// <param name="WithoutPopulation">Communes of which it is not known.</param>
public sealed record SizeItem(int Communes, long? Population, int WithoutPopulation);

/// <summary>Another territory that could take communes of the move.</summary>
/// <param name="Territory">Which.</param>
/// <param name="SharedBorderMetres">Length of its border with them, whole metres.</param>
/// <param name="Closes">How big those are that it reaches.</param>
/// <param name="Link">The scenario as an address; null when it would be too long.</param>
public sealed record MoveChoiceItem(TerritoryName Territory, double SharedBorderMetres, SizeItem Closes, string? Link);

/// <summary>A territory that may cover communes that nothing counted covers.</summary>
/// <param name="Territory">Which.</param>
/// <param name="Code">unknown-composition or imprecise-date.</param>
/// <param name="Communes">INSEE codes.</param>
public sealed record MayCoverItem(TerritoryName Territory, string Code, IReadOnlyList<string> Communes);

/// <summary>A département before and after a move.</summary>
/// <param name="Departement">Which.</param>
/// <param name="Before">Shares before.</param>
/// <param name="After">Shares after.</param>
public sealed record MoveDepartementItem(DepartementName Departement, FiguresDocument Before, FiguresDocument After);
