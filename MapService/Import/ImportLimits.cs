namespace MapService.Import;

/// <summary>How much an import reads before it refuses. The defaults leave room for ten times the communes of France at full detail.</summary>
public sealed record ImportLimits
{
    /// <summary>The defaults.</summary>
    public static ImportLimits Default { get; } = new();

    /// <summary>Bytes read from a file or a URL, as they come. Default 512 MB; at least 1.</summary>
    public long CompressedBytes { get; init; } = 512L << 20;

    /// <summary>Bytes after unpacking. Default 1 GB; from 1 to 2 000 000 000.</summary>
    public long UnpackedBytes { get; init; } = 1L << 30;

    /// <summary>Unpacked bytes for one packed byte, beyond the first 16 MB. Default 200; GeoJSON packs 4 to 30 times.</summary>
    public int UnpackedRatio { get; init; } = 200;

    /// <summary>Arrays and objects inside one another. Default 32; a MultiPolygon in a collection takes 9.</summary>
    public int NestingDepth { get; init; } = 32;

    /// <summary>Features in a file. Default 200 000.</summary>
    public int Features { get; init; } = 200_000;

    /// <summary>Rings in a file. Default 2 000 000.</summary>
    public int Rings { get; init; } = 2_000_000;

    /// <summary>Positions in one feature. Default 2 000 000.</summary>
    public int PositionsPerFeature { get; init; } = 2_000_000;

    /// <summary>For a URL: until the connection stands and the answer begins. Default 20 seconds.</summary>
    public TimeSpan UrlAnswerTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>For a URL: until all of it has come. Default 10 minutes.</summary>
    public TimeSpan UrlTotalTimeout { get; init; } = TimeSpan.FromMinutes(10);
}
