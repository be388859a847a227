using MapService.Coverage.Caveats;
using MapService.Coverage.Figures;
using MapService.Territories.Records;

namespace MapService.Coverage.Places;

/// <summary>A commune in two or more counted territories of one kind.</summary>
/// <param name="CommuneNumber">Its number.</param>
/// <param name="Commune">The commune.</param>
/// <param name="Territories">The territories, by id.</param>
/// <param name="Measures">Size of the commune.</param>
public sealed record Overlap(int CommuneNumber, Commune Commune, IReadOnlyList<Territory> Territories, Measures Measures);

/// <summary>The overlaps of a département at a date.</summary>
/// <param name="Departement">The département.</param>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="Date">The day.</param>
/// <param name="Communes">By code.</param>
/// <param name="Caveats">Caveats: the true overlaps may be more or others.</param>
public sealed record DepartementOverlaps(
    Departement Departement,
    TerritoryKind Kind,
    DateOnly Date,
    IReadOnlyList<Overlap> Communes,
    IReadOnlyList<Caveat> Caveats);
