using System.Text.Json;

namespace MapService.Api.Documents;

/// <summary>An edit of a territory: either its new record, or a revision to put back.</summary>
/// <param name="Reason">Why: 1 to 500 characters on one line. It stands in the public history.</param>
/// <param name="Territory">The record, as GET /territories/{id}/record has it.</param>
/// <param name="Restore">Number of a revision of the territory's history, instead of a record.</param>
/// <param name="Sources">Documents that the record names and the dataset has not yet; at most 100.</param>
public sealed record EditRequestBody(string Reason, JsonElement? Territory = null, long? Restore = null, IReadOnlyList<JsonElement>? Sources = null);

/// <summary>What an edit did, or would do.</summary>
/// <param name="Id">Id of the territory.</param>
/// <param name="Stored">True when it is stored, for good; false for a trial, and where nothing changed.</param>
/// <param name="Revision">Its number in the history; null where nothing was stored.</param>
/// <param name="Etag">What the next edit names in If-Match; null where the territory was taken out.</param>
/// <param name="Territory">The record as it is now; null where the territory was taken out.</param>
/// <param name="Changes">What changed.</param>
/// <param name="Coverage">For each kind that the territory has or had: at the day asked about, then at every other day on which it makes a commune covered or uncovered, or covered twice or no longer twice. Of each kind the first 50 such days; where there are more, the note 'more-days' says how many.</param>
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

/// <summary>What has changed since the caller last looked.</summary>
/// <param name="Etag">What an edit names in If-Match now; null where there is no territory.</param>
/// <param name="Changes">The last 20 changes since then, the last one first; where what the caller read is in none, of all changes.</param>
/// <param name="More">How many more there are, which the history has.</param>
public sealed record EditConflict(string? Etag, IReadOnlyList<HistoryItem> Changes, int More);

/// <summary>New records of all territories, in place of those that there are.</summary>
/// <param name="Reason">Why: 1 to 500 characters on one line. It stands in the public history.</param>
/// <param name="Records">The records, as GET /records has them.</param>
public sealed record RecordsRequestBody(string Reason, RecordsRequestPart Records);

/// <summary>Records of all territories.</summary>
/// <param name="Sources">Source documents.</param>
/// <param name="Territories">Records of territories.</param>
/// <param name="DeclaredCoverages">Declared coverages.</param>
public sealed record RecordsRequestPart(IReadOnlyList<JsonElement>? Sources, IReadOnlyList<JsonElement>? Territories, IReadOnlyList<JsonElement>? DeclaredCoverages);

/// <summary>What new records changed, or would change.</summary>
/// <param name="Stored">True when they are stored, for good; false for a trial, and where nothing changed.</param>
/// <param name="Revision">Its number in the history; null where nothing was stored.</param>
/// <param name="Etag">What the next PUT names in If-Match.</param>
/// <param name="Added">Ids of territories that were not there.</param>
/// <param name="Changed">Ids of territories that are not as they were.</param>
/// <param name="Removed">Ids of territories that are no more.</param>
/// <param name="Coverage">For each kind: coverage before and after at the day asked about, of every département.</param>
/// <param name="Notes">What was taken and somebody should look at; the first 100.</param>
/// <param name="Provenance">Where the figures come from, with the change.</param>
public sealed record RecordsDocument(
    bool Stored,
    long? Revision,
    string Etag,
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Changed,
    IReadOnlyList<string> Removed,
    IReadOnlyList<EditCoverageItem> Coverage,
    IReadOnlyList<ScenarioNote> Notes,
    ProvenanceDocument Provenance);
