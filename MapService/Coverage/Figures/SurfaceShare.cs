namespace MapService.Coverage.Figures;

/// <summary>A covered area of a total area.</summary>
/// <param name="CoveredSquareMetres">Area of the covered communes on the ellipsoid, without those that have no polygon.</param>
/// <param name="TotalSquareMetres">Area of all communes.</param>
/// <param name="Schematic">True when the boundaries are schematic, and so these areas.</param>
public sealed record SurfaceShare(double CoveredSquareMetres, double TotalSquareMetres, bool Schematic)
{
    /// <summary>Communes left out of both areas, because they have no polygon.</summary>
    public LeftOut LeftOut { get; init; }

    /// <summary>Covered area in hectares, two decimals.</summary>
    public decimal CoveredHectares => Hectares.FromSquareMetres(CoveredSquareMetres);

    /// <summary>Total area in hectares, two decimals.</summary>
    public decimal TotalHectares => Hectares.FromSquareMetres(TotalSquareMetres);

    /// <summary>
    /// 0 to 100 with two decimals (<see cref="Percentage"/>), of the exact areas; null when there is no polygon, or when communes left out
    /// make 0 or 100 wrong.
    /// </summary>
    public decimal? Percent => LeftOut.Belies(CoveredSquareMetres == 0, CoveredSquareMetres == TotalSquareMetres)
        ? null
        : Percentage.Of(CoveredSquareMetres, TotalSquareMetres);
}
