namespace MapService.Documents;

/// <summary>So many of so many.</summary>
/// <param name="Covered">How many are covered.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Percent">0-100 with two decimals; never 100 while one is left out, never 0 while one is covered; null when there are
/// none.</param>
public sealed record ShareDocument(long Covered, long Total, decimal? Percent);

/// <summary>So much surface of so much.</summary>
/// <param name="Covered">Covered surface, hectares.</param>
/// <param name="Total">Whole surface, hectares.</param>
/// <param name="Percent">0-100 with two decimals; null when no boundary is known.</param>
/// <param name="Unit">"ha".</param>
/// <param name="Schematic">True when the boundaries only resemble the communes, and so does this surface.</param>
public sealed record SurfaceShareDocument(decimal Covered, decimal Total, decimal? Percent, string Unit, bool Schematic);

/// <summary>The three shares of a coverage; each commune counts once.</summary>
/// <param name="Communes">Communes.</param>
/// <param name="Population">Municipal population.</param>
/// <param name="Surface">Surface.</param>
public sealed record FiguresDocument(ShareDocument Communes, ShareDocument Population, SurfaceShareDocument Surface);
