using MapService.Coverage.Snapshot;

namespace MapService.Coverage.Figures;

/// <summary>Works out between what the coverage of départements lies where dates are not exact: each commune counts once in either figure.</summary>
internal static class CoverageRanges
{
    /// <param name="state">The coverage at a date.</param>
    /// <param name="departements">Over which départements, each once.</param>
    public static CoverageRange Of(CoverageAtDate state, IReadOnlyList<int> departements) => new(
        FigureSums.OfDepartements(state, departements).ToFigures(state.Dataset),
        FigureSums.OfDepartements(state, departements, withUncertain: true).ToFigures(state.Dataset));
}
