namespace MapService.Api.Documents;

/// <summary>So many of so many.</summary>
/// <param name="Covered">How many are covered.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Percent">0-100 with two decimals; never 100 while one is left out, never 0 while one is covered; null when there are none.</param>
public sealed record ShareDocument(long Covered, long Total, decimal? Percent);

/// <summary>So much surface of so much.</summary>
/// <param name="Covered">Covered surface, hectares.</param>
/// <param name="Total">Whole surface, hectares.</param>
/// <param name="Percent">0-100 with two decimals; null when no boundary is known.</param>
/// <param name="Unit">"ha".</param>
/// <param name="Schematic">True when the boundaries only resemble the communes, and so does this surface.</param>
public sealed record SurfaceShareDocument(decimal Covered, decimal Total, decimal? Percent, string Unit, bool Schematic);

/// <summary>What a reader must know beside a figure.</summary>
/// <param name="Code">Stable word for programs, such as unknown-composition.</param>
/// <param name="Message">A sentence.</param>
/// <param name="Territories">Ids of the territories concerned.</param>
/// <param name="Communes">How many communes it is about; null where that is not known or not the point.</param>
/// <param name="Range">Of imprecise-date beside a coverage: between what the figures lie; null otherwise.</param>
/// <param name="Facts">What else the sentence says, as values; a member that a caveat has no value for is left out.</param>
public sealed record CaveatDocument(
    string Code, string Message, IReadOnlyList<string> Territories, int? Communes, RangeDocument? Range, CaveatFactsDocument Facts);

/// <summary>Between what a coverage lies where dates are not exact.</summary>
/// <param name="Lowest">Without what may be in force: the figures as they are counted.</param>
/// <param name="Highest">With it.</param>
public sealed record RangeDocument(FiguresDocument Lowest, FiguresDocument Highest);

/// <summary>A document that territories and declarations come from.</summary>
/// <param name="Id">Short id.</param>
/// <param name="Title">What it is.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Date">When; as exact as it is known.</param>
public sealed record SourceItem(string Id, string Title, string Publisher, string Date);

/// <summary>Where the figures come from.</summary>
/// <param name="DatasetVersion">SHA-256 of the dataset's content.</param>
/// <param name="CogYear">Year of the list of commune codes (COG).</param>
/// <param name="PopulationMunicipaleYear">Year of the municipal populations, which all shares are counted in; null where there are none.</param>
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

/// <summary>A département.</summary>
/// <param name="Code">Its code: text.</param>
/// <param name="Nom">Its name.</param>
/// <param name="CodeRegion">Code of its region.</param>
public sealed record DepartementName(string Code, string Nom, string CodeRegion);

/// <summary>A region.</summary>
/// <param name="Code">Its code: text.</param>
/// <param name="Nom">Its name; null where it is not known.</param>
public sealed record RegionName(string Code, string? Nom);

/// <summary>A territory's id and name.</summary>
/// <param name="Id">Id in addresses.</param>
/// <param name="Nom">Its name.</param>
public sealed record TerritoryName(string Id, string Nom);

/// <summary>A commune's code and name.</summary>
/// <param name="Code">INSEE code: text.</param>
/// <param name="Nom">Its name.</param>
public sealed record CommuneName(string Code, string Nom);
