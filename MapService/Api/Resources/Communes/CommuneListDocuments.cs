using MapService.Api.Resources.Moves;
using MapService.Documents;

namespace MapService.Api.Resources.Communes;

/// <summary>Communes as a table.</summary>
/// <param name="Departement">The département that was asked for; null for more.</param>
/// <param name="Region">The region that was asked for; null otherwise.</param>
/// <param name="Communes">By code.</param>
/// <param name="Epcis">The EPCI of those communes, by code.</param>
/// <param name="Caveats">What a reader must know of populations and surfaces.</param>
/// <param name="Provenance">Where they come from.</param>
public sealed record CommunesDocument(
    DepartementName? Departement,
    RegionName? Region,
    IReadOnlyList<CommuneItem> Communes,
    IReadOnlyList<EpciName> Epcis,
    IReadOnlyList<CaveatDocument> Caveats,
    ProvenanceDocument Provenance);

/// <summary>One commune in a table.</summary>
/// <param name="Code">INSEE code: text.</param>
/// <param name="Nom">Its name.</param>
/// <param name="CodeDepartement">Its département.</param>
/// <param name="CodeEpci">SIREN of its EPCI; null where it is in none.</param>
/// <param name="Population">Municipal population; null where it is not known.</param>
/// <param name="Surface">Surface, hectares; null without a boundary. Schematic where the provenance says so.</param>
/// <param name="Centre">Longitude and latitude of a point inside, degrees WGS 84 with five decimals; null without a boundary.</param>
public sealed record CommuneItem(
    string Code, string Nom, string CodeDepartement, string? CodeEpci, int? Population, decimal? Surface, IReadOnlyList<double>? Centre);
