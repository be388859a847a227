using MapService.Geometry;

namespace MapService.Territories.Records;

/// <summary>
/// The records of a dataset as they are imported and stored. They are checked, and contain nothing computed.
/// Lists are sorted by code or id. Commune number i is <c>Communes[i]</c>; its polygons are feature i of <c>Polygons</c>.
/// </summary>
/// <param name="Provenance">Where it comes from.</param>
/// <param name="Departements">Every département that a commune is in.</param>
/// <param name="Epcis">Every EPCI that a commune is in.</param>
/// <param name="Communes">By code, no code twice.</param>
/// <param name="FormerCommunes">
/// Former codes with their successors, by code, then successor; no pair twice, no cycle. Each leads to a commune of the dataset.
/// </param>
/// <param name="Polygons">One feature for each commune, in the same order; without a polygon when the boundary is not known.</param>
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
