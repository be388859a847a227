namespace MapService.Coverage.Figures;

/// <summary>The unit of published areas.</summary>
public static class Hectares
{
    private const double SquareMetresPerHectare = 10_000;

    /// <summary>Hectares with two decimals, rounded half away from zero.</summary>
    public static decimal FromSquareMetres(double squareMetres) =>
        Math.Round((decimal)(squareMetres / SquareMetresPerHectare), 2, MidpointRounding.AwayFromZero);
}
