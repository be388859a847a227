namespace MapService.Geometry;

/// <summary>
/// A fast version of <see cref="WebMercator.Latitude"/> for millions of positions, without transcendental functions. It divides the world
/// into 16 384 strips, and uses the first three terms of the Taylor series around the middle of a strip. The error is below 1e-9 degree.
/// </summary>
internal static class LatitudeTable
{
    private const int Strips = 1 << 14;

    private static readonly Strip[] Table = [.. Enumerable.Range(0, Strips).Select(Of)];

    private readonly record struct Strip(double Latitude, double First, double Second, double Third);

    /// <summary>Latitude in degrees of a world y of 0 to 1.</summary>
    public static double Latitude(double worldY)
    {
        var place = worldY * Strips;
        var strip = Math.Min((int)place, Strips - 1);
        var along = place - strip - 0.5;
        ref readonly var series = ref Table[strip];
        return series.Latitude + (along * (series.First + (along * (series.Second + (along * series.Third)))));
    }

    // With m = π (1 - 2y), the latitude's derivatives by m are sech, -sech tanh and sech tanh² - sech³.
    private static Strip Of(int strip)
    {
        const double Degrees = 180 / Math.PI, Step = -2 * Math.PI / Strips;
        var worldY = (strip + 0.5) / Strips;
        var m = (1 - (2 * worldY)) * Math.PI;
        var (sech, tanh) = (1 / Math.Cosh(m), Math.Tanh(m));
        return new Strip(
            WebMercator.Latitude(worldY),
            Degrees * Step * sech,
            Degrees * Step * Step * -sech * tanh / 2,
            Degrees * Step * Step * Step * ((sech * tanh * tanh) - (sech * sech * sech)) / 6);
    }
}
