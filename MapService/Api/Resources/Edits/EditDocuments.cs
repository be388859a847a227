using System.Text.Json;
using MapService.Api.Resources.Scenarios;
using MapService.Documents;

namespace MapService.Api.Resources.Edits;

/// <summary>An edit of a territory: either its new record, or a revision to put back.</summary>
/// <param name="Reason">Why: 1 to 500 characters on one line. It stands in the public history.</param>
/// <param name="Territory">The record, as GET /territories/{id}/record has it.</param>
/// <param name="Restore">Number of a revision of the territory's history, instead of a record.</param>
/// <param name="Sources">Documents that the record names and the dataset has not yet; at most 100.</param>
public sealed record EditRequestBody(
    string Reason, JsonElement? Territory = null, long? Restore = null, IReadOnlyList<JsonElement>? Sources = null);

/// <summary>What an edit did, or would do.</summary>
/// <param name="Id">Id of the territory.</param>
/// <param name="Stored">True when it is stored, for good; false for a trial, and where nothing changed.</param>
/// <param name="Revision">Its number in the history; null where nothing was stored.</param>
/// <param name="Etag">What the next edit names in If-Match; null where the territory was taken out.</param>
/// <param name="Territory">The record as it is now; null where the territory was taken out.</param>
/// <param name="Changes">What changed.</param>
/// <param name="Coverage">For each kind that the territory has or had: at the day asked about, then at every other day on which it makes a
/// commune covered or uncovered, or covered twice or no longer twice. Of each kind the first 50 such days; where there are more, the note
/// 'more-days' says how many.</param>
/// <param name="Notes">What was taken and somebody should look at; the first 100.</param>
/// <param name="Provenance">Where the figures come from, with the edit.</param>
public sealed record EditDocument(
    string Id,
    bool Stored,
    long? Revision,
    string? Etag,
    JsonElement? Territory,
    TerritoryChangesItem Changes,
    IReadOnlyList<EditCoverageItem> Coverage,
    IReadOnlyList<ScenarioNote> Notes,
    ProvenanceDocument Provenance);

/// <summary>Coverage before and after an edit on a day.</summary>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="Date">The day.</param>
/// <param name="Departements">Every département that the territory concerns, before or after.</param>
/// <param name="NewGaps">Communes covered before and not after.</param>
/// <param name="ClosedGaps">Communes covered after and not before.</param>
/// <param name="NewOverlaps">Communes in two or more territories after and not before.</param>
/// <param name="ClosedOverlaps">Communes in two or more territories before and not after.</param>
/// <param name="Territories">Names of the territories of those overlaps, by id.</param>
public sealed record EditCoverageItem(
    string Kind,
    DateOnly Date,
    IReadOnlyList<ScenarioDepartementItem> Departements,
    IReadOnlyList<CommuneName> NewGaps,
    IReadOnlyList<CommuneName> ClosedGaps,
    IReadOnlyList<OverlapItem> NewOverlaps,
    IReadOnlyList<OverlapItem> ClosedOverlaps,
    IReadOnlyList<TerritoryName> Territories);
