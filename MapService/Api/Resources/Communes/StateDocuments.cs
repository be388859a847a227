using MapService.Documents;

namespace MapService.Api.Resources.Communes;

/// <summary>The state of every commune, in lists of codes that have no code in common; a commune in none of them is uncovered.</summary>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="ValidFrom">First day on which all of this is the same; null where it always was.</param>
/// <param name="ValidUntil">Last such day; null where it stays so for all that is known.</param>
/// <param name="Departement">The département that was asked for; null for the whole dataset.</param>
/// <param name="Counts">How many communes are in each state.</param>
/// <param name="Overlap">INSEE codes of communes in two or more counted territories.</param>
/// <param name="Covered">Of those in exactly one.</param>
/// <param name="Possible">Of those that are not counted and may be covered: by a territory whose dates are not exact, or whose composition
/// is not known. The caveats say which.</param>
/// <param name="Caveats">What a reader must know beside the states.</param>
/// <param name="Provenance">Where they come from.</param>
public sealed record CommuneStatesDocument(
    string Kind,
    DateOnly? ValidFrom,
    DateOnly? ValidUntil,
    DepartementName? Departement,
    StateCountsDocument Counts,
    IReadOnlyList<string> Overlap,
    IReadOnlyList<string> Covered,
    IReadOnlyList<string> Possible,
    IReadOnlyList<CaveatDocument> Caveats,
    ProvenanceDocument Provenance);

/// <summary>Numbers of communes by state; each commune counts once, so that they add up to all.</summary>
/// <param name="Covered">In exactly one counted territory.</param>
/// <param name="Overlap">In two or more. With the covered ones: what a coverage counts as covered.</param>
/// <param name="Possible">Not counted, but perhaps covered.</param>
/// <param name="Uncovered">In no known territory.</param>
public sealed record StateCountsDocument(int Covered, int Overlap, int Possible, int Uncovered);
