namespace MapService.Coverage.Figures;

/// <summary>The lowest and the highest possible coverage, when dates are not exact.</summary>
/// <param name="Lowest">Without everything that is uncertain.</param>
/// <param name="Highest">With everything that is uncertain.</param>
public sealed record CoverageRange(CoverageFigures Lowest, CoverageFigures Highest);
