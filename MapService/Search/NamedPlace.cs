using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Search;

/// <summary>What can be searched for, in the order in which equally good answers are told.</summary>
public enum NamedPlaceKind
{
    /// <summary>A département.</summary>
    Departement,

    /// <summary>A CPTS or a CLS.</summary>
    Territory,

    /// <summary>An EPCI.</summary>
    Epci,

    /// <summary>A commune.</summary>
    Commune,
}

/// <summary>Something with a name.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Code">Its code, or a territory's id.</param>
/// <param name="Nom">Its name.</param>
/// <param name="TerritoryKind">CPTS or CLS, of a territory.</param>
/// <param name="Departements">Those that it has communes in; of a territory those that it is declared in too. By code.</param>
/// <param name="CommuneNumbers">Its communes by number, on any day; none for an unknown composition.</param>
/// <param name="Population">Their municipal population; null where it is known of none.</param>
public sealed record NamedPlace(
    NamedPlaceKind Kind,
    string Code,
    string Nom,
    TerritoryKind? TerritoryKind,
    IReadOnlyList<DepartementCode> Departements,
    IReadOnlyList<int> CommuneNumbers,
    long? Population);

/// <summary>Something that a search found.</summary>
/// <param name="Place">What.</param>
/// <param name="Formerly">Name, or code where there is none, of the former commune that was found and is in this one today; null where it was found by its own name.</param>
public sealed record FoundPlace(NamedPlace Place, string? Formerly);

/// <summary>What a search found.</summary>
/// <param name="Places">The best, best first.</param>
/// <param name="Total">How many there are, those that are not told included.</param>
/// <param name="Approximate">True when nothing has what was typed, and these differ from it by one letter.</param>
public sealed record NameSearchResult(IReadOnlyList<FoundPlace> Places, int Total, bool Approximate);
