using System.Globalization;
using MapService.Territories.Checks;
using MapService.Territories.Records;
using MapService.Topology.Defects;

namespace MapService.Import.Reports;

/// <summary>
/// Reports what mending did to the polygons: one line for each commune whose border moved, and one for each département with what its
/// surface came to. No figure changes without one.
/// </summary>
internal static class SnapReport
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>Adds a changed problem for each commune, then for each département.</summary>
    public static void Add(
        IEnumerable<SnapChange> changes, IReadOnlyList<Commune> communes, string source, ICollection<InputProblem> problems)
    {
        var all = changes.ToArray();
        foreach (var change in all)
        {
            problems.Add(new InputProblem(
                ProblemSeverity.Changed, "snapped-border", source, communes[change.Feature].Code.Value,
                Surface(change.SurfaceAfterSquareMetres - change.SurfaceBeforeSquareMetres),
                string.Create(
                    Invariant,
                    $"The border was snapped to its neighbours': {change.VerticesGone} vertices gone, {change.VerticesNew} new, moved "
                    + $"{change.LargestMoveMetres:0.##} m at most{Closed(change)}; surface {change.SurfaceBeforeSquareMetres:0} m² before, "
                        + $"{change.SurfaceAfterSquareMetres:0} m² after.")));
        }

        foreach (var departement in all.GroupBy(c => communes[c.Feature].Code.Departement).OrderBy(g => g.Key))
        {
            problems.Add(new InputProblem(
                ProblemSeverity.Changed, "snapped-departement", source, $"département {departement.Key}",
                Surface(departement.Sum(c => c.SurfaceAfterSquareMetres - c.SurfaceBeforeSquareMetres)),
                string.Create(
                    Invariant,
                    $"Borders of {departement.Count()} communes were snapped, {departement.Sum(c => c.VerticesGone)} vertices gone, "
                    + $"{departement.Sum(c => c.VerticesNew)} new; the surfaces of its communes together changed by this much.")));
        }
    }

    private static string Surface(double squareMetres) => string.Create(Invariant, $"{squareMetres:+0.##;-0.##;0} m²");

    private static string Closed(SnapChange change) =>
        change.RingsClosed == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {change.RingsClosed} of its rings closed");
}
