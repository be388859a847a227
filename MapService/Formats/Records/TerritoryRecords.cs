using MapService.Territories.Checks;
using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Formats.Records;

/// <summary>What territory files hold: territories by id, declared coverages in the order of the files, sources by id.</summary>
/// <param name="Territories">By id, no id twice.</param>
/// <param name="DeclaredCoverages">In the order of their files.</param>
/// <param name="Sources">By id, no id twice.</param>
/// <param name="Places">Where each territory stands, for messages: its file and its first line.</param>
public sealed record TerritoryRecords(
    IReadOnlyList<Territory> Territories,
    IReadOnlyList<DeclaredCoverage> DeclaredCoverages,
    IReadOnlyList<SourceDocument> Sources,
    IReadOnlyDictionary<TerritoryId, FilePlace> Places);
