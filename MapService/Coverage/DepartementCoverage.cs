using MapService.Territories;

namespace MapService.Coverage;

/// <summary>A territory that concerns a département.</summary>
/// <param name="Territory">A territory with communes in the département, or declared to be in it.</param>
/// <param name="InForce">Yes (counted) or uncertain (not counted).</param>
/// <param name="Inside">Its communes inside the département; null for an unknown composition.</param>
public sealed record TerritoryInDepartement(Territory Territory, InForce InForce, Measures? Inside);

/// <summary>The coverage of a département by territories of a kind at a date.</summary>
/// <param name="Departement">Which.</param>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="Date">The day.</param>
/// <param name="Figures">Communes, population, surface.</param>
/// <param name="Territories">Those in force or perhaps in force, by id.</param>
/// <param name="Declared">What sources declare of this département and kind: the latest at or before the date, all of that day. Empty when there is none; later statements are in the audit.</param>
/// <param name="Caveats">What a reader must know beside the figures.</param>
public sealed partial record DepartementCoverage(
    Departement Departement,
    TerritoryKind Kind,
    DateOnly Date,
    CoverageFigures Figures,
    IReadOnlyList<TerritoryInDepartement> Territories,
    IReadOnlyList<DeclaredCoverage> Declared,
    IReadOnlyList<Caveat> Caveats)
{
    /// <summary>One département; null when the dataset has no such one.</summary>
    public static DepartementCoverage? Of(Dataset dataset, DepartementCode departement, TerritoryKind kind, DateOnly date) =>
        throw new NotImplementedException();

    /// <summary>Every département of the dataset, and the total over all of them.</summary>
    public static AllDepartementsCoverage OfAll(Dataset dataset, TerritoryKind kind, DateOnly date) => throw new NotImplementedException();
}

/// <summary>The coverage of every département, and of all together.</summary>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="Date">The day.</param>
/// <param name="Departements">By code.</param>
/// <param name="Total">Over all communes of the dataset, each once.</param>
/// <param name="Caveats">Of the total.</param>
public sealed record AllDepartementsCoverage(
    TerritoryKind Kind,
    DateOnly Date,
    IReadOnlyList<DepartementCoverage> Departements,
    CoverageFigures Total,
    IReadOnlyList<Caveat> Caveats);
