namespace MapService.Coverage.Figures;

/// <summary>So much surface of so much.</summary>
/// <param name="CoveredSquareMetres">Surface of the covered communes on the ellipsoid; those without a polygon add nothing.</param>
/// <param name="TotalSquareMetres">Surface of all of them.</param>
/// <param name="Schematic">True when the boundaries only resemble the communes, and so do these surfaces.</param>
public sealed record SurfaceShare(double CoveredSquareMetres, double TotalSquareMetres, bool Schematic)
{
    /// <summary>What is left out of both surfaces because it has no polygon.</summary>
    public LeftOut LeftOut { get; init; }

    /// <summary>Covered surface in hectares, two decimals.</summary>
    public decimal CoveredHectares => Hectares.FromSquareMetres(CoveredSquareMetres);

    /// <summary>Whole surface in hectares, two decimals.</summary>
    public decimal TotalHectares => Hectares.FromSquareMetres(TotalSquareMetres);

    /// <summary>0-100 with two decimals (<see cref="Percentage"/>), of the surfaces before they are rounded; null when there is no polygon at all, or when what is left out belies 0 or 100.</summary>
    public decimal? Percent => LeftOut.Belies(CoveredSquareMetres == 0, CoveredSquareMetres == TotalSquareMetres)
        ? null
        : Percentage.Of(CoveredSquareMetres, TotalSquareMetres);
}
