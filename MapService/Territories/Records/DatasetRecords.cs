using MapService.Geometry;

namespace MapService.Territories.Records;

/// <summary>
/// Everything a dataset is made of, as it is imported and stored: checked, but nothing worked out yet.
/// Lists are sorted by code or id; commune number i is <c>Communes[i]</c> and has feature i of <c>Polygons</c>.
/// </summary>
/// <param name="Provenance">Where it comes from.</param>
/// <param name="Departements">Every département that a commune is in.</param>
/// <param name="Epcis">Every EPCI that a commune is in.</param>
/// <param name="Communes">By code, no code twice.</param>
/// <param name="FormerCommunes">Codes of before, with the communes that they went into: by code, then successor, no pair twice, without a cycle. Every one leads to a commune of the dataset.</param>
/// <param name="Polygons">One feature a commune, in the same order; no polygon where the boundary is not known.</param>
/// <param name="Territories">By id, no id twice.</param>
/// <param name="DeclaredCoverages">In the order of their files.</param>
/// <param name="Sources">By id, no id twice.</param>
public sealed record DatasetRecords(
    Provenance Provenance,
    IReadOnlyList<Departement> Departements,
    IReadOnlyList<Epci> Epcis,
    IReadOnlyList<Commune> Communes,
    IReadOnlyList<FormerCommune> FormerCommunes,
    PolygonTable Polygons,
    IReadOnlyList<Territory> Territories,
    IReadOnlyList<DeclaredCoverage> DeclaredCoverages,
    IReadOnlyList<SourceDocument> Sources);
