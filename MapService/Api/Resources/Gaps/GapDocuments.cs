using MapService.Documents;

namespace MapService.Api.Resources.Gaps;

/// <summary>Gap zones as a table, without their outlines.</summary>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="ValidFrom">First day on which all of this is the same; null where it always was.</param>
/// <param name="ValidUntil">Last such day; null where it stays so for all that is known.</param>
/// <param name="Departement">The département that was asked for; null for more.</param>
/// <param name="Region">The region that was asked for; null otherwise.</param>
/// <param name="Zones">By département, then in the order of each zone's smallest commune code.</param>
/// <param name="Caveats">What could make them smaller or other than they seem.</param>
/// <param name="Provenance">Where they come from.</param>
public sealed record GapsDocument(
    string Kind,
    DateOnly? ValidFrom,
    DateOnly? ValidUntil,
    DepartementName? Departement,
    RegionName? Region,
    IReadOnlyList<GapZoneItem> Zones,
    IReadOnlyList<CaveatDocument> Caveats,
    ProvenanceDocument Provenance);

/// <summary>Uncovered communes of one département that hang together by shared borders.</summary>
/// <param name="Id">Code of the département and number of the zone, as the features of <c>/departements/{code}/gaps</c> have it:
/// 89-1.</param>
/// <param name="CodeDepartement">Its département.</param>
/// <param name="Nom">Name of its département.</param>
/// <param name="Communes">Number of communes.</param>
/// <param name="Population">Municipal population; null where it is known of none.</param>
/// <param name="Surface">Surface, hectares; null without a boundary. Schematic where the provenance says so.</param>
/// <param name="Box">West, south, east, north in degrees WGS 84; null without a boundary.</param>
/// <param name="Neighbours">Territories beside it, longest shared border first, at most eight.</param>
/// <param name="Largest">All its communes, most inhabitants first; those of unknown population last.</param>
public sealed record GapZoneItem(
    string Id,
    string CodeDepartement,
    string Nom,
    int Communes,
    long? Population,
    decimal? Surface,
    IReadOnlyList<double>? Box,
    IReadOnlyList<GapNeighbourItem> Neighbours,
    IReadOnlyList<GapCommuneItem> Largest);

/// <summary>A territory beside a gap zone.</summary>
/// <param name="Id">Id in addresses.</param>
/// <param name="Nom">Its name.</param>
/// <param name="SharedBorderMetres">Length of the shared border on the ellipsoid, whole metres.</param>
public sealed record GapNeighbourItem(string Id, string Nom, double SharedBorderMetres);

/// <summary>A commune of a gap zone.</summary>
/// <param name="Code">INSEE code: text.</param>
/// <param name="Nom">Its name.</param>
/// <param name="Population">Municipal population; null where it is not known.</param>
/// <param name="CodeEpci">SIREN of its EPCI; null where it is in none.</param>
public sealed record GapCommuneItem(string Code, string Nom, int? Population, string? CodeEpci);
