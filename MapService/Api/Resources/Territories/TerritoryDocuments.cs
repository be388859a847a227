using MapService.Api.Resources.Audit;
using MapService.Documents;

namespace MapService.Api.Resources.Territories;

/// <summary>The territories of the dataset, whatever their dates.</summary>
/// <param name="Kind">The kind that was asked for; null for both.</param>
/// <param name="ValidFrom">First day on which all of this is the same; null where it always was.</param>
/// <param name="ValidUntil">Last such day; null where it stays so for all that is known.</param>
/// <param name="Territories">By id.</param>
/// <param name="Caveats">What is not known of them, of the départements, and of other territories there.</param>
/// <param name="Provenance">Where the figures come from.</param>
public sealed record TerritoriesDocument(
    string? Kind, DateOnly? ValidFrom, DateOnly? ValidUntil, IReadOnlyList<TerritoryItem> Territories,
    IReadOnlyList<CaveatDocument> Caveats, ProvenanceDocument Provenance);

/// <summary>A territory in the list of all.</summary>
/// <param name="Id">Id in addresses.</param>
/// <param name="Nom">Its name.</param>
/// <param name="AutresNoms">Other names that sources use.</param>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="Basis">How its composition is known: stated, inferred or unknown.</param>
/// <param name="From">First day in force, as exact as its source: 2021-07-19, 2021-11, 2021 or before 2022-07-22.</param>
/// <param name="Until">Last day in force; null while it lasts.</param>
/// <param name="CertainFrom">First day certainly in force: of 2021-11 the last day of the month; null where no day is certain.</param>
/// <param name="CertainUntil">Last day certainly in force; null while no end is known, and where no day is certain.</param>
/// <param name="InForce">"yes", "no" or "uncertain" at the date.</param>
/// <param name="Departements">Codes of the départements that it is declared to be in, which may lie outside the dataset.</param>
/// <param name="Communes">Number of its communes at the date; null where the composition is not known.</param>
/// <param name="Population">Their municipal population; null where it is not known.</param>
/// <param name="Surface">Their surface, hectares; null where it is not known.</param>
/// <param name="Schematic">True when that surface is schematic.</param>
/// <param name="Sources">Ids of its sources.</param>
public sealed record TerritoryItem(
    string Id,
    string Nom,
    IReadOnlyList<string> AutresNoms,
    string Kind,
    string Basis,
    string From,
    string? Until,
    DateOnly? CertainFrom,
    DateOnly? CertainUntil,
    string InForce,
    IReadOnlyList<string> Departements,
    int? Communes,
    long? Population,
    decimal? Surface,
    bool Schematic,
    IReadOnlyList<string> Sources);

/// <summary>A territory in full.</summary>
/// <param name="ValidFrom">First day on which all of this is the same; null where it always was.</param>
/// <param name="ValidUntil">Last such day; null where it stays so for all that is known.</param>
/// <param name="Territory">As in the list of all.</param>
/// <param name="Composition">How its composition is known, line by line.</param>
/// <param name="Declared">What its sources declare.</param>
/// <param name="Members">Its communes at the date (on a day before it began or after it ended, the first or the last ones); null where the
/// composition is not known.</param>
/// <param name="PossibleMembers">Communes that may be its at the date, because a date of the composition is not exact; in no
/// figure.</param>
/// <param name="ByDepartement">Its communes by département.</param>
/// <param name="Note">What a reader should know; may be null.</param>
/// <param name="Caveats">What is not known of its composition, and of the départements that it concerns.</param>
/// <param name="Provenance">Where the figures come from.</param>
public sealed record TerritoryDocument(
    DateOnly? ValidFrom,
    DateOnly? ValidUntil,
    TerritoryItem Territory,
    CompositionItem Composition,
    DeclarationItem Declared,
    IReadOnlyList<MemberItem>? Members,
    IReadOnlyList<MemberItem> PossibleMembers,
    IReadOnlyList<TerritoryPart> ByDepartement,
    string? Note,
    IReadOnlyList<CaveatDocument> Caveats,
    ProvenanceDocument Provenance);

/// <summary>How a composition is known.</summary>
/// <param name="Basis">stated, inferred or unknown: as the weakest of its lines.</param>
/// <param name="Note">What a reader should know; may be null.</param>
/// <param name="Terms">Its lines, those of all days.</param>
public sealed record CompositionItem(string Basis, string? Note, IReadOnlyList<TermItem> Terms);

/// <summary>One line of a composition: an EPCI less its exceptions, or communes by name.</summary>
/// <param name="Epci">SIREN of the EPCI; null for communes by name.</param>
/// <param name="Nom">Name of the EPCI.</param>
/// <param name="Except">INSEE codes of its communes that are left out.</param>
/// <param name="Communes">INSEE codes; empty for an EPCI.</param>
/// <param name="Basis">How this line is known.</param>
/// <param name="From">First day on which this line counts, as exact as its source; null where it counts since the territory began.</param>
/// <param name="Until">Last day on which it counts; null where it counts as long as the territory lasts.</param>
/// <param name="Note">What a reader should know; may be null.</param>
public sealed record TermItem(
    string? Epci,
    string? Nom,
    IReadOnlyList<string> Except,
    IReadOnlyList<string> Communes,
    string Basis,
    string? From,
    string? Until,
    string? Note);

/// <summary>What sources declare of a territory.</summary>
/// <param name="Communes">Number of communes; null where not declared.</param>
/// <param name="Inhabitants">Number of inhabitants; null where not declared.</param>
public sealed record DeclarationItem(int? Communes, DeclaredInhabitantsItem? Inhabitants);

/// <summary>A commune of a territory.</summary>
/// <param name="Code">INSEE code: text.</param>
/// <param name="Nom">Its name.</param>
/// <param name="CodeDepartement">Its département.</param>
/// <param name="CodeEpci">Its EPCI; null for the few that are in none.</param>
/// <param name="Population">Municipal population; null where it is not known.</param>
public sealed record MemberItem(string Code, string Nom, string CodeDepartement, string? CodeEpci, int? Population);

/// <summary>What a territory has in one département.</summary>
/// <param name="Code">Code of the département.</param>
/// <param name="Nom">Name of the département.</param>
/// <param name="Communes">Number of communes.</param>
/// <param name="Population">Municipal population; null where it is not known.</param>
/// <param name="Surface">Surface, hectares; null where it is not known.</param>
public sealed record TerritoryPart(string Code, string Nom, int Communes, long? Population, decimal? Surface);

/// <summary>A commune, and the territories that it is in.</summary>
/// <param name="Code">INSEE code: text.</param>
/// <param name="Nom">Its name.</param>
/// <param name="CodeDepartement">Its département.</param>
/// <param name="CodeRegion">Its region.</param>
/// <param name="CodeEpci">SIREN of its EPCI; null for the few that are in none.</param>
/// <param name="Epci">Name of its EPCI.</param>
/// <param name="Population">Municipal population; null where it is not known.</param>
/// <param name="Surface">Surface, hectares; null where no boundary is known.</param>
/// <param name="Schematic">True when that surface is schematic.</param>
/// <param name="ValidFrom">First day on which all of this is the same; null where it always was.</param>
/// <param name="ValidUntil">Last such day; null where it stays so for all that is known.</param>
/// <param name="Territories">Territories that it is in, of both kinds, in force ("yes") or perhaps in force ("uncertain").</param>
/// <param name="Caveats">What could make them more or other than they seem.</param>
/// <param name="Provenance">Where the figures come from.</param>
public sealed record CommuneDocument(
    string Code,
    string Nom,
    string CodeDepartement,
    string CodeRegion,
    string? CodeEpci,
    string? Epci,
    int? Population,
    decimal? Surface,
    bool Schematic,
    DateOnly? ValidFrom,
    DateOnly? ValidUntil,
    IReadOnlyList<MembershipItem> Territories,
    IReadOnlyList<CaveatDocument> Caveats,
    ProvenanceDocument Provenance);

/// <summary>A territory that a commune is in.</summary>
/// <param name="Id">Id in addresses.</param>
/// <param name="Nom">Its name.</param>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="Basis">How its composition is known: stated or inferred.</param>
/// <param name="From">First day in force, as exact as its source.</param>
/// <param name="Until">Last day in force; null while it lasts.</param>
/// <param name="CertainFrom">First day certainly in force: of 2021-11 the last day of the month; null where no day is certain.</param>
/// <param name="CertainUntil">Last day certainly in force; null while no end is known, and where no day is certain.</param>
/// <param name="InForce">"yes": the commune counts as its; "uncertain": the dates of the territory, or of the commune in it, are not exact
/// enough to tell.</param>
public sealed record MembershipItem(
    string Id,
    string Nom,
    string Kind,
    string Basis,
    string From,
    string? Until,
    DateOnly? CertainFrom,
    DateOnly? CertainUntil,
    string InForce);
