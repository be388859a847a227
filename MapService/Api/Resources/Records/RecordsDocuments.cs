using System.Text.Json;
using MapService.Api.Resources.Edits;
using MapService.Api.Resources.Scenarios;
using MapService.Documents;

namespace MapService.Api.Resources.Records;

/// <summary>New records of all territories, in place of those that there are.</summary>
/// <param name="Reason">Why: 1 to 500 characters on one line. It stands in the public history.</param>
/// <param name="Records">The records, as GET /records has them.</param>
public sealed record RecordsRequestBody(string Reason, RecordsRequestPart Records);

/// <summary>Records of all territories.</summary>
/// <param name="Sources">Source documents.</param>
/// <param name="Territories">Records of territories.</param>
/// <param name="DeclaredCoverages">Declared coverages.</param>
public sealed record RecordsRequestPart(
    IReadOnlyList<JsonElement>? Sources, IReadOnlyList<JsonElement>? Territories, IReadOnlyList<JsonElement>? DeclaredCoverages);

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
