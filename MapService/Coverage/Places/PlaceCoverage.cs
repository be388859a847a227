using MapService.Coverage.Caveats;
using MapService.Coverage.Figures;
using MapService.Coverage.Snapshot;
using MapService.Territories.Dates;
using MapService.Territories.Records;

namespace MapService.Coverage.Places;

/// <summary>A territory that concerns a place.</summary>
/// <param name="Territory">A territory with communes in one of its départements, or declared to be in it.</param>
/// <param name="InForce">Yes (counted) or uncertain (not counted).</param>
/// <param name="Inside">
/// Its communes inside the place: those that count, or those that may where it may be in force; null for an unknown composition.
/// </param>
public sealed record TerritoryInPlace(Territory Territory, InForce InForce, Measures? Inside);

/// <summary>The coverage of a place, which is one département or several, by territories of a kind at a date.</summary>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="Date">The day.</param>
/// <param name="Figures">Communes, population, surface.</param>
/// <param name="Territories">Those in force or perhaps in force, by id, each once, with what they have in the place.</param>
/// <param name="Declared">
/// What sources declare of the place itself and this kind: the latest day at or before the date, all statements of that day. Empty when
/// there is none; later statements are in the audit.
/// </param>
/// <param name="Caveats">What a reader must know beside the figures.</param>
public record PlaceCoverage(
    TerritoryKind Kind,
    DateOnly Date,
    CoverageFigures Figures,
    IReadOnlyList<TerritoryInPlace> Territories,
    IReadOnlyList<DeclaredCoverage> Declared,
    IReadOnlyList<Caveat> Caveats)
{
    /// <summary>Works it out.</summary>
    /// <param name="state">Kind and date.</param>
    /// <param name="departements">Numbers of the départements, sorted.</param>
    /// <param name="sums">Over their communes.</param>
    /// <param name="isOfPlace">Whether a source declares something of the place itself.</param>
    internal static PlaceCoverage Of(
        CoverageAtDate state, int[] departements, FigureSums sums, Func<DeclaredCoverage, bool> isOfPlace) => new(
        state.Kind,
        state.Date,
        sums.ToFigures(state.Dataset),
        [.. CaveatFinder.Concerning(state, departements).Select(territory => Inside(state, territory, departements))],
        DeclaredAt(state, isOfPlace),
        CaveatFinder.OfMany(state, departements, CaveatSubject.Coverage));

    private static IReadOnlyList<DeclaredCoverage> DeclaredAt(CoverageAtDate state, Func<DeclaredCoverage, bool> isOfPlace)
    {
        var known = state.Dataset.Records.DeclaredCoverages
            .Where(d => isOfPlace(d) && d.Kind == state.Kind && d.At <= state.Date)
            .ToList();
        var latest = known.Count == 0 ? default : known.Max(d => d.At);
        return [.. known.Where(d => d.At == latest)];
    }

    private static TerritoryInPlace Inside(CoverageAtDate state, int territory, int[] departements)
    {
        var inForce = state.InForceOf(territory);
        var communes = inForce == InForce.Yes ? state.CountedIn(territory) : state.UncertainIn(territory);
        int[]? inside = state.Set.IsUnknown(territory) ? null : state.Dataset.Departements.Inside(communes, departements);
        return new TerritoryInPlace(state.Territories[territory], inForce, inside is null ? null : Measures.Of(state.Dataset, inside));
    }
}
