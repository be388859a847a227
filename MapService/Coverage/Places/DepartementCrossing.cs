using MapService.Coverage.Caveats;
using MapService.Coverage.Figures;
using MapService.Territories.Records;

namespace MapService.Coverage.Places;

/// <summary>The communes that a CLS and a CPTS share.</summary>
/// <param name="Cls">The CLS.</param>
/// <param name="Cpts">The CPTS.</param>
/// <param name="CommuneNumbers">The communes in both, sorted; at least one.</param>
/// <param name="Measures">Their size.</param>
public sealed record CrossingPair(Territory Cls, Territory Cpts, int[] CommuneNumbers, Measures Measures);

/// <summary>CLS × CPTS in a département at a date. Expected, not an anomaly.</summary>
/// <param name="Departement">The département. Communes of others are left out.</param>
/// <param name="Date">The day.</param>
/// <param name="Pairs">
/// Pairs that share communes, by id of the CLS, then most communes first, then by id of the CPTS.
/// </param>
/// <param name="Caveats">Caveats of both kinds.</param>
public sealed record DepartementCrossing(
    Departement Departement,
    DateOnly Date,
    IReadOnlyList<CrossingPair> Pairs,
    IReadOnlyList<Caveat> Caveats);
