using MapService.Documents;

namespace MapService.Api.Resources.Coverage;

/// <summary>Every département with its shares.</summary>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="ValidFrom">First day on which all of this is the same; null where it always was.</param>
/// <param name="ValidUntil">Last such day; null where it stays so for all that is known.</param>
/// <param name="Region">The region that was asked for; null for the whole dataset.</param>
/// <param name="Departements">By code.</param>
/// <param name="Total">Over all their communes, each once.</param>
/// <param name="Caveats">Of the total.</param>
/// <param name="Provenance">Where the figures come from.</param>
public sealed record DepartementsDocument(
    string Kind,
    DateOnly? ValidFrom,
    DateOnly? ValidUntil,
    RegionName? Region,
    IReadOnlyList<DepartementItem> Departements,
    FiguresDocument Total,
    IReadOnlyList<CaveatDocument> Caveats,
    ProvenanceDocument Provenance);

/// <summary>One département in the list of all.</summary>
/// <param name="Code">Its code: text.</param>
/// <param name="Nom">Its name.</param>
/// <param name="CodeRegion">Code of its region.</param>
/// <param name="Communes">Communes.</param>
/// <param name="Population">Municipal population.</param>
/// <param name="Surface">Surface.</param>
/// <param name="Territories">Territories that are counted.</param>
/// <param name="Caveats">What a reader must know beside the figures.</param>
public sealed record DepartementItem(
    string Code,
    string Nom,
    string CodeRegion,
    ShareDocument Communes,
    ShareDocument Population,
    SurfaceShareDocument Surface,
    IReadOnlyList<TerritoryName> Territories,
    IReadOnlyList<CaveatDocument> Caveats);

/// <summary>The coverage of a département by territories of a kind at a date.</summary>
/// <param name="Departement">Which.</param>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="ValidFrom">First day on which all of this is the same; null where it always was.</param>
/// <param name="ValidUntil">Last such day; null where it stays so for all that is known.</param>
/// <param name="Communes">Communes.</param>
/// <param name="Population">Municipal population.</param>
/// <param name="Surface">Surface.</param>
/// <param name="Territories">Territories in force, and those that may be.</param>
/// <param name="Declared">What sources declare: the latest at or before the date.</param>
/// <param name="Caveats">What a reader must know beside the figures.</param>
/// <param name="Provenance">Where the figures come from.</param>
public sealed record CoverageDocument(
    DepartementName Departement,
    string Kind,
    DateOnly? ValidFrom,
    DateOnly? ValidUntil,
    ShareDocument Communes,
    ShareDocument Population,
    SurfaceShareDocument Surface,
    IReadOnlyList<TerritoryInsideItem> Territories,
    IReadOnlyList<DeclaredItem> Declared,
    IReadOnlyList<CaveatDocument> Caveats,
    ProvenanceDocument Provenance);

/// <summary>A territory in a département.</summary>
/// <param name="Id">Id in addresses.</param>
/// <param name="Nom">Its name.</param>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="Basis">How its composition is known: stated, inferred or unknown.</param>
/// <param name="From">First day in force, as exact as its source: 2021-07-19, 2021-11, 2021 or before 2022-07-22.</param>
/// <param name="Until">Last day in force; null while it lasts.</param>
/// <param name="CertainFrom">First day certainly in force: of 2021-11 the last day of the month; null where no day is certain.</param>
/// <param name="CertainUntil">Last day certainly in force; null while no end is known, and where no day is certain.</param>
/// <param name="InForce">"yes": counted; "uncertain": the dates are not exact enough to tell, not counted.</param>
/// <param name="Communes">Its communes inside the département; null where the composition is not known.</param>
/// <param name="Population">Their municipal population; null where it is not known.</param>
public sealed record TerritoryInsideItem(
    string Id,
    string Nom,
    string Kind,
    string Basis,
    string From,
    string? Until,
    DateOnly? CertainFrom,
    DateOnly? CertainUntil,
    string InForce,
    int? Communes,
    long? Population);

/// <summary>A coverage that sources declare.</summary>
/// <param name="At">The day that it is declared of.</param>
/// <param name="Statement">In words.</param>
/// <param name="Territories">Number of territories; null where not declared.</param>
/// <param name="PopulationPercent">Share of the population, 0-100; null where not declared.</param>
/// <param name="Whole">True when it is declared wholly covered.</param>
/// <param name="Sources">Ids of the sources.</param>
public sealed record DeclaredItem(
    DateOnly At, string Statement, int? Territories, decimal? PopulationPercent, bool Whole, IReadOnlyList<string> Sources);

/// <summary>What CLS and CPTS share in a département at a date.</summary>
/// <param name="Departement">Which.</param>
/// <param name="ValidFrom">First day on which all of this is the same; null where it always was.</param>
/// <param name="ValidUntil">Last such day; null where it stays so for all that is known.</param>
/// <param name="Pairs">Pairs that share at least one commune.</param>
/// <param name="Caveats">Of both kinds.</param>
/// <param name="Provenance">Where the figures come from.</param>
public sealed record CrossingDocument(
    DepartementName Departement,
    DateOnly? ValidFrom,
    DateOnly? ValidUntil,
    IReadOnlyList<CrossingItem> Pairs,
    IReadOnlyList<CaveatDocument> Caveats,
    ProvenanceDocument Provenance);

/// <summary>What a CLS and a CPTS share.</summary>
/// <param name="Cls">The CLS.</param>
/// <param name="Cpts">The CPTS.</param>
/// <param name="Communes">Number of shared communes.</param>
/// <param name="Population">Their municipal population; null where it is not known.</param>
/// <param name="Surface">Their surface, hectares; null where no boundary is known.</param>
/// <param name="Schematic">True when that surface is schematic.</param>
/// <param name="Codes">Their INSEE codes.</param>
public sealed record CrossingItem(
    TerritoryName Cls, TerritoryName Cpts, int Communes, long? Population, decimal? Surface, bool Schematic, IReadOnlyList<string> Codes);

/// <summary>The days on which the coverage of a département changes.</summary>
/// <param name="Departement">Which.</param>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="Entries">By date.</param>
/// <param name="Caveats">Of all entries together.</param>
/// <param name="Provenance">Where the figures come from.</param>
public sealed record TimelineDocument(
    DepartementName Departement,
    string Kind,
    IReadOnlyList<TimelineItem> Entries,
    IReadOnlyList<CaveatDocument> Caveats,
    ProvenanceDocument Provenance);

/// <summary>The days on which the coverage of a region changes.</summary>
/// <param name="CodeRegion">Code of the region.</param>
/// <param name="NomRegion">Its name; null where it is not known.</param>
/// <param name="Departements">Its départements in the dataset, all counted together.</param>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="Entries">By date.</param>
/// <param name="Caveats">Of all entries together.</param>
/// <param name="Provenance">Where the figures come from.</param>
public sealed record RegionTimelineDocument(
    string CodeRegion,
    string? NomRegion,
    IReadOnlyList<DepartementName> Departements,
    string Kind,
    IReadOnlyList<TimelineItem> Entries,
    IReadOnlyList<CaveatDocument> Caveats,
    ProvenanceDocument Provenance);

/// <summary>The days on which the coverage of all départements together changes.</summary>
/// <param name="Departements">Those of the dataset.</param>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="Entries">By date.</param>
/// <param name="Caveats">Of all entries together.</param>
/// <param name="Provenance">Where the figures come from.</param>
public sealed record WholeTimelineDocument(
    IReadOnlyList<DepartementName> Departements,
    string Kind,
    IReadOnlyList<TimelineItem> Entries,
    IReadOnlyList<CaveatDocument> Caveats,
    ProvenanceDocument Provenance);

/// <summary>A day on which territories change, and the coverage from that day on.</summary>
/// <param name="Date">The day.</param>
/// <param name="Precision">How exactly sources state it: day, month, year or before.</param>
/// <param name="Communes">Communes.</param>
/// <param name="Population">Municipal population.</param>
/// <param name="Surface">Surface.</param>
/// <param name="Changes">What changes.</param>
/// <param name="Caveats">Of the figures of this day.</param>
public sealed record TimelineItem(
    DateOnly Date,
    string Precision,
    ShareDocument Communes,
    ShareDocument Population,
    SurfaceShareDocument Surface,
    IReadOnlyList<TimelineChangeItem> Changes,
    IReadOnlyList<CaveatDocument> Caveats);

/// <summary>One territory's change.</summary>
/// <param name="Territory">Whose.</param>
/// <param name="Change">"in-force", "ends", "maybe-in-force" or "maybe-ended"; of communes in a territory that stays, "communes-join",
/// "communes-leave", "communes-may-join" or "communes-may-leave".</param>
/// <param name="Precision">How exactly its source states the date: day, month, year or before.</param>
/// <param name="Communes">How many communes of the place it is about; null where the composition is not known.</param>
public sealed record TimelineChangeItem(TerritoryName Territory, string Change, string Precision, int? Communes);
