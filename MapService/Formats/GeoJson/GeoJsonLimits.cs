namespace MapService.Formats.GeoJson;

/// <summary>Limits of GeoJSON files. A larger file is refused.</summary>
public sealed record GeoJsonLimits
{
    /// <summary>The defaults: several times the communes of France at full detail.</summary>
    public static GeoJsonLimits Default { get; } = new();

    /// <summary>Arrays and objects inside one another. Default 32; a MultiPolygon in a collection takes 8.</summary>
    public int NestingDepth { get; init; } = 32;

    /// <summary>Features in a file. Default 200 000.</summary>
    public int Features { get; init; } = 200_000;

    /// <summary>Rings in a file. Default 2 000 000.</summary>
    public int Rings { get; init; } = 2_000_000;

    /// <summary>Positions in one feature. Default 2 000 000.</summary>
    public int PositionsPerFeature { get; init; } = 2_000_000;
}
