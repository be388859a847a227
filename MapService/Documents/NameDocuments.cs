namespace MapService.Documents;

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
