using MapService.Territories.Codes;

namespace MapService.Territories.Records;

/// <summary>A commune of the dataset's COG year.</summary>
/// <param name="Code">INSEE code.</param>
/// <param name="Nom">Official name.</param>
/// <param name="Departement">Its département.</param>
/// <param name="Epci">Its intercommunal body; null for the few communes without one.</param>
/// <param name="PopulationMunicipale">Municipal population; null when the lists have none. Year:
/// <see cref="Provenance.PopulationMunicipaleYear"/>.</param>
/// <param name="PopulationTotale">Total population; null when the lists have none. Year:
/// <see cref="Provenance.PopulationTotaleYear"/>.</param>
/// <param name="Longitude">Longitude of a point inside, degrees WGS 84; null when it is not known.</param>
/// <param name="Latitude">Latitude of the same point.</param>
public sealed record Commune(
    CommuneCode Code,
    string Nom,
    DepartementCode Departement,
    EpciCode? Epci,
    int? PopulationMunicipale,
    int? PopulationTotale,
    double? Longitude,
    double? Latitude);

/// <summary>An intercommunal body. Its members are the communes that name it.</summary>
/// <param name="Code">SIREN.</param>
/// <param name="Nom">Name, with its kind in front ("CC Le Tonnerrois en Bourgogne").</param>
/// <param name="Type">CC, CA, CU, METRO or MET69.</param>
public sealed record Epci(EpciCode Code, string Nom, string Type);

/// <summary>A département, or an overseas collectivity that stands for one.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Nom">Its name.</param>
/// <param name="Region">Two-digit code of its region.</param>
public sealed record Departement(DepartementCode Code, string Nom, string Region);
