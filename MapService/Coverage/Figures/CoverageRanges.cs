using MapService.Coverage.Snapshot;

namespace MapService.Coverage.Figures;

/// <summary>Computes the range of a coverage when dates are not exact. Each commune counts once in both figures.</summary>
internal static class CoverageRanges
{
    /// <param name="state">The coverage at a date.</param>
    /// <param name="departements">The départements, each once.</param>
    public static CoverageRange Of(CoverageAtDate state, IReadOnlyList<int> departements) => new(
        FigureSums.OfDepartements(state, departements).ToFigures(state.Dataset),
        FigureSums.OfDepartements(state, departements, withUncertain: true).ToFigures(state.Dataset));
}
