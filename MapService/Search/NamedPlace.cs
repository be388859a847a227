using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Search;

/// <summary>Kinds of places, in the order of equally good matches.</summary>
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

/// <summary>A place with a name.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Code">Its code, or a territory's id.</param>
/// <param name="Nom">Its name.</param>
/// <param name="TerritoryKind">CPTS or CLS; null when it is not a territory.</param>
/// <param name="Departements">The départements of its communes and, for a territory, those that it declares; by code.</param>
/// <param name="CommuneNumbers">The numbers of its communes on any day; empty for an unknown composition.</param>
/// <param name="Population">Municipal population of these communes; null when none is known.</param>
public sealed record NamedPlace(
    NamedPlaceKind Kind,
    string Code,
    string Nom,
    TerritoryKind? TerritoryKind,
    IReadOnlyList<DepartementCode> Departements,
    IReadOnlyList<int> CommuneNumbers,
    long? Population);

/// <summary>A place that a search found.</summary>
/// <param name="Place">The place.</param>
/// <param name="Formerly">
/// Name (or else code) of the former commune that matched and is part of this commune now; null when the place itself matched.
/// </param>
public sealed record FoundPlace(NamedPlace Place, string? Formerly);

/// <summary>The result of a search.</summary>
/// <param name="Places">The best matches, best first.</param>
/// <param name="Total">Number of all matches.</param>
/// <param name="Approximate">True when there is no exact match, and the places differ from the typed text by one letter.</param>
public sealed record NameSearchResult(IReadOnlyList<FoundPlace> Places, int Total, bool Approximate);
