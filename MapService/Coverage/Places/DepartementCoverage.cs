using MapService.Coverage.Caveats;
using MapService.Coverage.Figures;
using MapService.Coverage.Snapshot;
using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Coverage.Places;

/// <summary>The coverage of several départements, and of all of them together.</summary>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="Date">The day.</param>
/// <param name="Departements">By code.</param>
/// <param name="Total">The coverage of all their communes, each once.</param>
/// <param name="Caveats">Caveats of the total.</param>
public sealed record AllDepartementsCoverage(
    TerritoryKind Kind,
    DateOnly Date,
    IReadOnlyList<DepartementCoverage> Departements,
    CoverageFigures Total,
    IReadOnlyList<Caveat> Caveats);

/// <summary>The coverage of a département by territories of a kind at a date.</summary>
public sealed record DepartementCoverage : PlaceCoverage
{
    private DepartementCoverage(Departement departement, PlaceCoverage coverage) : base(coverage) => Departement = departement;

    /// <summary>Which.</summary>
    public Departement Departement { get; }

    /// <summary>One département; null when the dataset has no such one.</summary>
    public static DepartementCoverage? Of(Dataset dataset, DepartementCode departement, TerritoryKind kind, DateOnly date)
    {
        if (dataset.Departements.NumberOf(departement) is not { } number)
        {
            return null;
        }

        var state = CoverageAtDate.At(dataset, kind, date);
        return Of(state, number, FigureSums.Of(state, dataset.Departements.CommunesOf(number)));
    }

    /// <summary>Every département of the dataset, and the total over all of them.</summary>
    public static AllDepartementsCoverage OfAll(Dataset dataset, TerritoryKind kind, DateOnly date) =>
        OfMany(dataset, [.. Enumerable.Range(0, dataset.Departements.Count)], kind, date);

    /// <summary>Some départements by number, sorted, and the total over them.</summary>
    internal static AllDepartementsCoverage OfMany(Dataset dataset, int[] departements, TerritoryKind kind, DateOnly date)
    {
        var state = CoverageAtDate.At(dataset, kind, date);
        var coverages = new DepartementCoverage[departements.Length];
        var total = default(FigureSums);
        for (var i = 0; i < coverages.Length; i++)
        {
            var sums = FigureSums.Of(state, dataset.Departements.CommunesOf(departements[i]));
            coverages[i] = Of(state, departements[i], sums);
            total.Add(sums);
        }

        return new AllDepartementsCoverage(
            kind, date, coverages, total.ToFigures(dataset), CaveatFinder.OfMany(state, departements, CaveatSubject.Coverage));
    }

    private static DepartementCoverage Of(CoverageAtDate state, int number, FigureSums sums)
    {
        var departement = state.Dataset.Departements[number];
        return new DepartementCoverage(departement, Of(state, [number], sums, declared => declared.Departement == departement.Code));
    }
}
