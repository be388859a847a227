namespace MapService.Territories.Records;

/// <summary>Where the data of a dataset comes from. It is sent with every figure, tile and download.</summary>
/// <param name="CogYear">The year of the list of commune codes (COG).</param>
/// <param name="PopulationMunicipaleYear">Census year of the municipal populations; null when there are none.</param>
/// <param name="PopulationTotaleYear">Census year of the total populations; null when there are none.</param>
/// <param name="AttributeSource">Where codes, names, EPCI and populations come from, with the licence.</param>
/// <param name="BoundarySource">Where the polygons come from, with the licence.</param>
/// <param name="BoundaryYear">COG year of the polygons; null when it is not known.</param>
/// <param name="SchematicBoundaries">
/// True when the polygons only resemble the communes: all areas, border lengths and pictures are schematic then.
/// </param>
/// <param name="PopulationMunicipaleCogYear">COG year of the communes of the municipal populations; null when it is not known.</param>
/// <param name="PopulationTotaleCogYear">COG year of the communes of the total populations; null when it is not known.</param>
public sealed record Provenance(
    int CogYear,
    int? PopulationMunicipaleYear,
    int? PopulationTotaleYear,
    string AttributeSource,
    string BoundarySource,
    int? BoundaryYear,
    bool SchematicBoundaries,
    int? PopulationMunicipaleCogYear = null,
    int? PopulationTotaleCogYear = null)
{
    /// <summary>What the import did with polygons that are not those of one current commune.</summary>
    public PolygonChanges PolygonChanges { get; init; } = PolygonChanges.None;
}
