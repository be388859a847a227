namespace MapService.Coverage.Figures;

/// <summary>The lowest and the highest that a coverage can be, as far as dates are not exact.</summary>
/// <param name="Lowest">Without all that may be in force.</param>
/// <param name="Highest">With all of it.</param>
public sealed record CoverageRange(CoverageFigures Lowest, CoverageFigures Highest);
