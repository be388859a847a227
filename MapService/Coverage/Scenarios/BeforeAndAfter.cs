using MapService.Coverage.Caveats;
using MapService.Coverage.Figures;
using MapService.Coverage.Places;
using MapService.Coverage.Snapshot;
using MapService.Territories.Records;

namespace MapService.Coverage.Scenarios;

/// <summary>A département before and after.</summary>
/// <param name="Departement">The département.</param>
/// <param name="Before">Its coverage before the changes.</param>
/// <param name="After">Its coverage with the changes.</param>
/// <param name="CaveatsBefore">Caveats of the figures before.</param>
/// <param name="CaveatsAfter">Caveats of the figures after.</param>
public sealed record DepartementComparison(
    Departement Departement,
    CoverageFigures Before,
    CoverageFigures After,
    IReadOnlyList<Caveat> CaveatsBefore,
    IReadOnlyList<Caveat> CaveatsAfter);

/// <summary>The coverage on a day before and after changes of territories, by a scenario or an edit.</summary>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="Date">The day.</param>
/// <param name="Departements">The départements that the changes touch; by code.</param>
/// <param name="NewGaps">Numbers of the communes covered before and not after, sorted.</param>
/// <param name="ClosedGaps">Numbers of the communes covered after and not before, sorted.</param>
/// <param name="NewOverlaps">Communes in two or more territories after and not before, with their territories after.</param>
/// <param name="ClosedOverlaps">Communes in two or more territories before and not after, with their territories before.</param>
public record BeforeAndAfter(
    TerritoryKind Kind,
    DateOnly Date,
    IReadOnlyList<DepartementComparison> Departements,
    int[] NewGaps,
    int[] ClosedGaps,
    IReadOnlyList<Overlap> NewOverlaps,
    IReadOnlyList<Overlap> ClosedOverlaps)
{
    /// <summary>Compares every département of two datasets of the same communes.</summary>
    public static BeforeAndAfter Between(Dataset before, Dataset after, TerritoryKind kind, DateOnly date) => Between(
        CoverageAtDate.At(before, kind, date), CoverageAtDate.At(after, kind, date), Enumerable.Range(0, before.Departements.Count));

    /// <summary>Compares two states of the same kind and day, of the same communes.</summary>
    /// <param name="before">The state before the changes.</param>
    /// <param name="after">The state with the changes.</param>
    /// <param name="departements">Numbers of the départements that the changes touch, in the order of the result.</param>
    internal static BeforeAndAfter Between(CoverageAtDate before, CoverageAtDate after, IEnumerable<int> departements)
    {
        var newGaps = new List<int>();
        var closedGaps = new List<int>();
        var newOverlaps = new List<Overlap>();
        var closedOverlaps = new List<Overlap>();
        for (var commune = 0; commune < before.Dataset.Communes.Count; commune++)
        {
            if (before.IsCovered(commune) != after.IsCovered(commune))
            {
                (after.IsCovered(commune) ? closedGaps : newGaps).Add(commune);
            }

            if (before.IsOverlap(commune) != after.IsOverlap(commune))
            {
                var appeared = after.IsOverlap(commune);
                (appeared ? newOverlaps : closedOverlaps).Add(Overlaps.At(appeared ? after : before, commune));
            }
        }

        return new BeforeAndAfter(
            before.Kind, before.Date, [.. departements.Select(d => Compare(before, after, d))], [.. newGaps], [.. closedGaps], newOverlaps,
            closedOverlaps);
    }

    private static DepartementComparison Compare(CoverageAtDate before, CoverageAtDate after, int departement)
    {
        var communes = before.Dataset.Departements.CommunesOf(departement);
        return new DepartementComparison(
            before.Dataset.Departements[departement],
            FigureSums.Of(before, communes).ToFigures(before.Dataset),
            FigureSums.Of(after, communes).ToFigures(after.Dataset),
            CaveatFinder.OfMany(before, [departement], CaveatSubject.Coverage),
            CaveatFinder.OfMany(after, [departement], CaveatSubject.Coverage));
    }
}
