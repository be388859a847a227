using MapService.Documents;

namespace MapService.Api.Resources.Scenarios;

/// <summary>"What if": changes to the territories of a kind at a date, in order. Nothing is stored.</summary>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="Date">The day that figures are compared at.</param>
/// <param name="Changes">Each applied to what the ones before it left; 1 to 200, of at most 40 000 communes together.</param>
public sealed record ScenarioBody(string Kind, DateOnly Date, IReadOnlyList<ScenarioChangeBody> Changes);

/// <summary>One step of a scenario.</summary>
/// <param name="Action">"add" or "remove" communes, "create" or "dissolve" a territory, "merge" several into one.</param>
/// <param name="Territory">Id of the territory; of the new one for "create"; of the one that is left, new or not, for "merge".</param>
/// <param name="Nom">Name of a new territory, at most 200 characters; may be left out.</param>
/// <param name="Communes">INSEE codes; may be left out.</param>
/// <param name="Epcis">SIREN of whole EPCI; may be left out.</param>
/// <param name="Territories">For "merge": ids of the territories that become one, which may name the one that is left; the others are
/// dissolved.</param>
public sealed record ScenarioChangeBody(
    string Action,
    string Territory,
    string? Nom = null,
    IReadOnlyList<string>? Communes = null,
    IReadOnlyList<string>? Epcis = null,
    IReadOnlyList<string>? Territories = null);

/// <summary>What a scenario changes.</summary>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="Date">The day.</param>
/// <param name="Link">Address of this very answer, which anybody can open: the scenario is in it, nothing is stored. Null when it would be
/// too long (a note says so).</param>
/// <param name="Changes">The scenario: codes sorted, what has no effect left out.</param>
/// <param name="Departements">Départements that it touches, before and after.</param>
/// <param name="NewGaps">Communes covered before and not after.</param>
/// <param name="ClosedGaps">Communes covered after and not before.</param>
/// <param name="NewOverlaps">Communes in two or more territories after and not before.</param>
/// <param name="ClosedOverlaps">Communes in two or more territories before and not after.</param>
/// <param name="Pieces">Changed territories that lie in several pieces after; those of unknown composition are left out, and so are
/// communes without a boundary.</param>
/// <param name="Territories">Names of the territories of those overlaps, by id.</param>
/// <param name="Notes">What somebody should know of the request itself; the first 100.</param>
/// <param name="Provenance">Where the figures come from.</param>
public sealed record ScenarioDocument(
    string Kind,
    DateOnly Date,
    string? Link,
    IReadOnlyList<ScenarioChangeBody> Changes,
    IReadOnlyList<ScenarioDepartementItem> Departements,
    IReadOnlyList<CommuneName> NewGaps,
    IReadOnlyList<CommuneName> ClosedGaps,
    IReadOnlyList<OverlapItem> NewOverlaps,
    IReadOnlyList<OverlapItem> ClosedOverlaps,
    IReadOnlyList<PiecesItem> Pieces,
    IReadOnlyList<TerritoryName> Territories,
    IReadOnlyList<ScenarioNote> Notes,
    ProvenanceDocument Provenance);

/// <summary>A territory in several pieces; a piece hangs together by shared borders.</summary>
/// <param name="Territory">Which.</param>
/// <param name="Before">Pieces before; of a merged one those of the territory with the most; null for a new one.</param>
/// <param name="After">Pieces after.</param>
/// <param name="Islands">Those after that border on nothing outside of them, so that nothing could join them.</param>
/// <param name="FallsApart">True when there are more than before, and more than one, islands left aside.</param>
/// <param name="Apart">The communes of each piece but the one with the most communes.</param>
public sealed record PiecesItem(
    TerritoryName Territory, int? Before, int After, int Islands, bool FallsApart, IReadOnlyList<IReadOnlyList<CommuneName>> Apart);

/// <summary>A département before and after.</summary>
/// <param name="Departement">Which.</param>
/// <param name="Before">As it is.</param>
/// <param name="After">In the scenario.</param>
public sealed record ScenarioDepartementItem(DepartementName Departement, ScenarioSide Before, ScenarioSide After);

/// <summary>One side of a comparison.</summary>
/// <param name="Communes">Communes.</param>
/// <param name="Population">Municipal population.</param>
/// <param name="Surface">Surface.</param>
/// <param name="Caveats">What a reader must know beside the figures.</param>
public sealed record ScenarioSide(
    ShareDocument Communes, ShareDocument Population, SurfaceShareDocument Surface, IReadOnlyList<CaveatDocument> Caveats);

/// <summary>A commune in two or more territories of one kind.</summary>
/// <param name="Code">INSEE code: text.</param>
/// <param name="Nom">Its name.</param>
/// <param name="Territories">Ids of the territories.</param>
public sealed record OverlapItem(string Code, string Nom, IReadOnlyList<string> Territories);

/// <summary>What somebody should know of a change.</summary>
/// <param name="Code">Stable word for programs.</param>
/// <param name="Change">Which change; null for the whole request.</param>
/// <param name="Value">The value concerned; may be null.</param>
/// <param name="Message">A sentence.</param>
public sealed record ScenarioNote(string Code, string? Change, string? Value, string Message);
