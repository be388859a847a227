using MapService.Territories;

namespace MapService.Coverage;

/// <summary>A territory that concerns a département.</summary>
/// <param name="Territory">A territory with communes in the département, or declared to be in it.</param>
/// <param name="InForce">Yes (counted) or uncertain (not counted).</param>
/// <param name="Inside">Its communes inside the département: those that count, or those that may where it may be in force; null for an unknown composition.</param>
public sealed record TerritoryInDepartement(Territory Territory, InForce InForce, Measures? Inside);

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

/// <summary>The coverage of a département by territories of a kind at a date.</summary>
/// <param name="Departement">Which.</param>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="Date">The day.</param>
/// <param name="Figures">Communes, population, surface.</param>
/// <param name="Territories">Those in force or perhaps in force, by id.</param>
/// <param name="Declared">What sources declare of this département and kind: the latest day at or before the date, all statements of that day. Empty when there is none; later statements are in the audit.</param>
/// <param name="Caveats">What a reader must know beside the figures.</param>
public sealed record DepartementCoverage(
    Departement Departement,
    TerritoryKind Kind,
    DateOnly Date,
    CoverageFigures Figures,
    IReadOnlyList<TerritoryInDepartement> Territories,
    IReadOnlyList<DeclaredCoverage> Declared,
    IReadOnlyList<Caveat> Caveats)
{
    /// <summary>One département; null when the dataset has no such one.</summary>
    public static DepartementCoverage? Of(Dataset dataset, DepartementCode departement, TerritoryKind kind, DateOnly date)
    {
        if (dataset.Departements.NumberOf(departement) is not { } number)
        {
            return null;
        }

        var state = CoverageState.At(dataset, kind, date);
        return Of(state, number, FigureSums.Of(state, dataset.Departements.CommunesOf(number)));
    }

    /// <summary>Every département of the dataset, and the total over all of them.</summary>
    public static AllDepartementsCoverage OfAll(Dataset dataset, TerritoryKind kind, DateOnly date)
    {
        var state = CoverageState.At(dataset, kind, date);
        var coverages = new DepartementCoverage[dataset.Departements.Count];
        var total = default(FigureSums);
        for (var number = 0; number < coverages.Length; number++)
        {
            var sums = FigureSums.Of(state, dataset.Departements.CommunesOf(number));
            coverages[number] = Of(state, number, sums);
            total.Add(sums);
        }

        return new AllDepartementsCoverage(
            kind, date, coverages, total.ToFigures(dataset), CaveatFinder.OfWholeDataset(state, CaveatSubject.Coverage));
    }

    private static DepartementCoverage Of(CoverageState state, int number, FigureSums sums)
    {
        var departement = state.Dataset.Departements[number];
        return new DepartementCoverage(
            departement,
            state.Kind,
            state.Date,
            sums.ToFigures(state.Dataset),
            [.. CaveatFinder.Concerning(state, [number]).Select(territory => Inside(state, territory, number))],
            DeclaredAt(state, departement.Code),
            CaveatFinder.OfMany(state, [number], CaveatSubject.Coverage));
    }

    private static TerritoryInDepartement Inside(CoverageState state, int territory, int departement)
    {
        var inForce = state.InForceOf(territory);
        int[]? inside = state.Set.IsUnknown(territory)
            ? null
            : state.Dataset.Departements.Inside(inForce == InForce.Yes ? state.CountedIn(territory) : state.UncertainIn(territory), departement);
        return new TerritoryInDepartement(state.Territories[territory], inForce, inside is null ? null : Measures.Of(state.Dataset, inside));
    }

    private static IReadOnlyList<DeclaredCoverage> DeclaredAt(CoverageState state, DepartementCode departement)
    {
        var known = state.Dataset.Records.DeclaredCoverages
            .Where(d => d.Departement == departement && d.Kind == state.Kind && d.At <= state.Date)
            .ToList();
        var latest = known.Count == 0 ? default : known.Max(d => d.At);
        return [.. known.Where(d => d.At == latest)];
    }
}
