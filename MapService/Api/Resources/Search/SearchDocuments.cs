using MapService.Documents;

namespace MapService.Api.Resources.Search;

/// <summary>What a search found.</summary>
/// <param name="Query">What was searched for.</param>
/// <param name="Results">The best, best first.</param>
/// <param name="Total">How many there are, those that are not in the results included.</param>
/// <param name="Approximate">True when nothing has what was typed, and the results differ from it by one letter.</param>
/// <param name="Caveats">What a reader must know of populations and boxes.</param>
/// <param name="Provenance">Where they come from.</param>
public sealed record SearchDocument(
    string Query,
    IReadOnlyList<SearchItem> Results,
    int Total,
    bool Approximate,
    IReadOnlyList<CaveatDocument> Caveats,
    ProvenanceDocument Provenance);

/// <summary>A commune, an EPCI, a territory or a département.</summary>
/// <param name="Type">commune, epci, territory or departement.</param>
/// <param name="Code">INSEE code, SIREN, id of the territory, or code of the département.</param>
/// <param name="Nom">Its name.</param>
/// <param name="Formerly">Name (code, where there is none) of the former commune that was found, and is in this commune today; null
/// otherwise.</param>
/// <param name="Approximate">True when its name differs from what was typed by one letter.</param>
/// <param name="CodeDepartement">The département of a commune, or itself; null for EPCI and territories, which may lie in several.</param>
/// <param name="Departements">Codes of the départements that it is in.</param>
/// <param name="Kind">CPTS or CLS, of a territory; null otherwise.</param>
/// <param name="Population">Municipal population, of all communes that a territory has on any day; null where it is not known.</param>
/// <param name="Box">West, south, east, north in degrees WGS 84; null without a boundary.</param>
public sealed record SearchItem(
    string Type,
    string Code,
    string Nom,
    string? Formerly,
    bool Approximate,
    string? CodeDepartement,
    IReadOnlyList<string> Departements,
    string? Kind,
    long? Population,
    IReadOnlyList<double>? Box);
