using MapService.Coverage.Caveats;
using MapService.Coverage.Figures;
using MapService.Coverage.Snapshot;
using MapService.Territories.Codes;
using MapService.Territories.Dates;
using MapService.Territories.Records;

namespace MapService.Coverage.Places;

/// <summary>A territory that concerns a département.</summary>
/// <param name="Territory">A territory with communes in the département, or declared to be in it.</param>
/// <param name="InForce">Yes (counted) or uncertain (not counted).</param>
/// <param name="Inside">Its communes inside the département: those that count, or those that may where it may be in force; null for an unknown composition.</param>
public sealed record TerritoryInDepartement(Territory Territory, InForce InForce, Measures? Inside);

/// <summary>The coverage of several départements, and of all of them together.</summary>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="Date">The day.</param>
/// <param name="Departements">By code.</param>
/// <param name="Total">Over all their communes, each once.</param>
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
        return new DepartementCoverage(
            departement,
            state.Kind,
            state.Date,
            sums.ToFigures(state.Dataset),
            TerritoriesInside(state, [number]),
            DeclaredAt(state, declared => declared.Departement == departement.Code),
            CaveatFinder.OfMany(state, [number], CaveatSubject.Coverage));
    }

    /// <summary>Territories in force or perhaps in force that concern one of some départements, by id, with what they have in them.</summary>
    internal static IReadOnlyList<TerritoryInDepartement> TerritoriesInside(CoverageAtDate state, int[] departements) =>
        [.. CaveatFinder.Concerning(state, departements).Select(territory => Inside(state, territory, departements))];

    /// <summary>What sources declare of a place: the latest day at or before the state's, all statements of that day.</summary>
    internal static IReadOnlyList<DeclaredCoverage> DeclaredAt(CoverageAtDate state, Func<DeclaredCoverage, bool> isOfPlace)
    {
        var known = state.Dataset.Records.DeclaredCoverages
            .Where(d => isOfPlace(d) && d.Kind == state.Kind && d.At <= state.Date)
            .ToList();
        var latest = known.Count == 0 ? default : known.Max(d => d.At);
        return [.. known.Where(d => d.At == latest)];
    }

    private static TerritoryInDepartement Inside(CoverageAtDate state, int territory, int[] departements)
    {
        var inForce = state.InForceOf(territory);
        int[]? inside = state.Set.IsUnknown(territory)
            ? null
            : state.Dataset.Departements.Inside(inForce == InForce.Yes ? state.CountedIn(territory) : state.UncertainIn(territory), departements);
        return new TerritoryInDepartement(state.Territories[territory], inForce, inside is null ? null : Measures.Of(state.Dataset, inside));
    }
}
