namespace MapService.Coverage.Figures;

/// <summary>The three figures of a coverage: each commune counts once, however many territories it is in.</summary>
/// <param name="Communes">Communes.</param>
/// <param name="Population">Municipal population, of the year in the provenance. A commune without a known population counts on neither
/// side.</param>
/// <param name="Surface">Area. A commune without a polygon counts on neither side.</param>
public sealed record CoverageFigures(Share Communes, Share Population, SurfaceShare Surface);
