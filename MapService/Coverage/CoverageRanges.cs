namespace MapService.Coverage;

/// <summary>Works out between what the coverage of départements lies where dates are not exact: each commune counts once in either figure.</summary>
internal static class CoverageRanges
{
    /// <param name="state">The coverage at a date.</param>
    /// <param name="departements">Over which départements, each once.</param>
    public static CoverageRange Of(CoverageState state, IEnumerable<int> departements)
    {
        var lowest = default(FigureSums);
        var highest = default(FigureSums);
        foreach (var departement in departements)
        {
            var communes = state.Dataset.Departements.CommunesOf(departement);
            lowest.Add(FigureSums.Of(state, communes));
            highest.Add(FigureSums.Of(state, communes, withUncertain: true));
        }

        return new CoverageRange(lowest.ToFigures(state.Dataset), highest.ToFigures(state.Dataset));
    }
}
