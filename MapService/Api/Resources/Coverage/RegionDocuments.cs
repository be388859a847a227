using MapService.Documents;

namespace MapService.Api.Resources.Coverage;

/// <summary>The regions of which the dataset has a département.</summary>
/// <param name="Regions">By code.</param>
/// <param name="Caveats">What a reader must know of the communes.</param>
/// <param name="Provenance">Where they come from.</param>
public sealed record RegionsDocument(
    IReadOnlyList<RegionItem> Regions, IReadOnlyList<CaveatDocument> Caveats, ProvenanceDocument Provenance);

/// <summary>A region and its départements.</summary>
/// <param name="Code">Its code: text.</param>
/// <param name="Nom">Its name; null where it is not known.</param>
/// <param name="Departements">Those that the dataset has, by code.</param>
public sealed record RegionItem(string Code, string? Nom, IReadOnlyList<DepartementName> Departements);

/// <summary>The coverage of a region by territories of a kind at a date, all its départements of the dataset counted together.</summary>
/// <param name="Region">Which, with its départements.</param>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="ValidFrom">First day on which all of this is the same; null where it always was.</param>
/// <param name="ValidUntil">Last such day; null where it stays so for all that is known.</param>
/// <param name="Communes">Communes.</param>
/// <param name="Population">Municipal population.</param>
/// <param name="Surface">Surface.</param>
/// <param name="Territories">Territories in force, and those that may be; what they have in the region.</param>
/// <param name="Declared">What sources declare of the region: the latest at or before the date.</param>
/// <param name="Caveats">What a reader must know beside the figures.</param>
/// <param name="Provenance">Where the figures come from.</param>
public sealed record RegionCoverageDocument(
    RegionItem Region,
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
