namespace MapService.Documents;

/// <summary>A document that territories and declarations come from.</summary>
/// <param name="Id">Short id.</param>
/// <param name="Title">What it is.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Date">When; as exact as it is known.</param>
public sealed record SourceItem(string Id, string Title, string Publisher, string Date);

/// <summary>Where the figures come from.</summary>
/// <param name="DatasetVersion">SHA-256 of the dataset's content.</param>
/// <param name="CogYear">Year of the list of commune codes (COG).</param>
/// <param name="PopulationMunicipaleYear">Year of the municipal populations, which all shares are counted in; null where there are
/// none.</param>
/// <param name="PopulationTotaleYear">Year of the total populations, which appear in audits only; null where there are none.</param>
/// <param name="AttributeSource">Source of codes, names, EPCI and populations.</param>
/// <param name="BoundarySource">Source of the boundaries.</param>
/// <param name="BoundaryYear">COG year of the boundaries; null where it is not known.</param>
/// <param name="SchematicBoundaries">True when the boundaries only resemble the communes.</param>
/// <param name="Sources">Documents that the territories come from.</param>
public sealed record ProvenanceDocument(
    string DatasetVersion,
    int CogYear,
    int? PopulationMunicipaleYear,
    int? PopulationTotaleYear,
    string AttributeSource,
    string BoundarySource,
    int? BoundaryYear,
    bool SchematicBoundaries,
    IReadOnlyList<SourceItem> Sources);
