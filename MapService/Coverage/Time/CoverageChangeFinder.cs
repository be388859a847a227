using MapService.Coverage.Caveats;
using MapService.Coverage.Figures;
using MapService.Coverage.Snapshot;
using MapService.Territories.Records;

namespace MapService.Coverage.Time;

/// <summary>
/// Compares the coverage of two days: communes that became covered, uncovered, covered twice, or no longer covered twice.
/// A change is certain only when both days are. If a date is not exact on one of them, possible changes are listed as possible. Changes
/// that were undone between the two days are not found.
/// </summary>
/// <remarks>
/// A commune that is uncertain on both days may have changed or not. Example: a territory begins in "2021-11", and the days are the 5th and
/// the 20th of November. It may have begun in between, but cannot have ended (<see cref="CommuneMembershipChanges"/>).
/// </remarks>
public static class CoverageChangeFinder
{
    /// <param name="dataset">The snapshot.</param>
    /// <param name="kind">CPTS or CLS.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The second day, not before the first.</param>
    /// <param name="departements">The départements.</param>
    internal static CoverageChanges Compare(Dataset dataset, TerritoryKind kind, DateOnly from, DateOnly to, int[] departements)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        var (before, after) = (CoverageAtDate.At(dataset, kind, from), CoverageAtDate.At(dataset, kind, to));
        var communes = new List<ChangedCommune>();
        foreach (var departement in departements)
        {
            foreach (var commune in dataset.Departements.CommunesOf(departement))
            {
                if (from != to && Changed(before, after, commune) is { } changed)
                {
                    communes.Add(changed);
                }
            }
        }

        var touched = communes.Select(c => dataset.Departements.Of(c.CommuneNumber)).Distinct().Order();
        return new CoverageChanges(
            kind,
            DayOf(before, departements),
            DayOf(after, departements),
            [.. touched.Select(d => new ComparedDepartement(dataset.Departements[d], FiguresOf(before, [d]), FiguresOf(after, [d])))],
            communes);
    }

    private static ComparedDay DayOf(CoverageAtDate state, int[] departements) =>
        new(state.Date, FiguresOf(state, departements), CaveatFinder.OfMany(state, departements, CaveatSubject.Coverage));

    private static CoverageFigures FiguresOf(CoverageAtDate state, int[] departements) =>
        FigureSums.OfDepartements(state, departements).ToFigures(state.Dataset);

    private static ChangedCommune? Changed(CoverageAtDate before, CoverageAtDate after, int commune)
    {
        // Most communes are certainly in the same territories on both days.
        if (before.UncertainOf(commune).IsEmpty
            && after.UncertainOf(commune).IsEmpty
            && before.CountedOf(commune).SequenceEqual(after.CountedOf(commune)))
        {
            return null;
        }

        var moves = new CommuneMembershipChanges(before, after, commune);
        CommuneChange?[] changes =
        [
            moves.Reaching(1) is { } certain ? new CommuneChange(CoverageChange.Covered, certain) : null,
            moves.Leaving(1) is { } left ? new CommuneChange(CoverageChange.Uncovered, left) : null,
            moves.Reaching(2) is { } twice ? new CommuneChange(CoverageChange.CoveredTwice, twice) : null,
            moves.Leaving(2) is { } once ? new CommuneChange(CoverageChange.NoLongerTwice, once) : null,
        ];
        CommuneChange[] found = [.. changes.OfType<CommuneChange>()];
        return found.Length == 0 ? null : new ChangedCommune(commune, found, moves.Territories);
    }
}
