namespace MapService.Coverage.Figures;

/// <summary>The three figures of a coverage: each commune counts once, however many territories it is in.</summary>
/// <param name="Communes">Communes.</param>
/// <param name="Population">Municipal population, in the year that the provenance says; communes without a known one add nothing to either side.</param>
/// <param name="Surface">Surface; communes without a polygon add nothing to either side.</param>
public sealed record CoverageFigures(Share Communes, Share Population, SurfaceShare Surface);
