using MapService.Geometry;
using MapService.Territories.Codes;

namespace MapService.Import.Polygons;

/// <summary>The polygons of a source, checked and repaired, in the order of the source.</summary>
/// <param name="Codes">The commune of each feature, no code twice.</param>
/// <param name="Polygons">One feature each; no polygon where the source has a null geometry.</param>
public sealed record CommunePolygons(IReadOnlyList<CommuneCode> Codes, PolygonTable Polygons);
