using MapService.Files;
using MapService.Formats.GeoJson;

namespace MapService.Import.Sources;

/// <summary>
/// How much an import reads before it refuses. The defaults leave room for ten times the communes of France at full detail.
/// </summary>
public sealed record ImportLimits
{
    /// <summary>The defaults.</summary>
    public static ImportLimits Default { get; } = new();

    /// <summary>Bytes read from a file or a URL, as they come. Default 512 MB; from 1 to 2 000 000 000.</summary>
    public long CompressedBytes { get; init; } = 512L << 20;

    /// <summary>Bytes after unpacking. Default 1 GB; from 1 to 2 000 000 000.</summary>
    public long UnpackedBytes { get; init; } = 1L << 30;

    /// <summary>Unpacked bytes for one packed byte, beyond the first 16 MB. Default 200; GeoJSON packs 4 to 30 times.</summary>
    public int UnpackedRatio { get; init; } = 200;

    /// <summary>Nesting, features, rings and positions of GeoJSON.</summary>
    public GeoJsonLimits GeoJson { get; init; } = GeoJsonLimits.Default;

    /// <summary>How long to wait for a pipe that nobody writes to yet. Default 10 seconds.</summary>
    public TimeSpan PipePatience { get; init; } = PatientFile.Patience;

    /// <summary>For a URL: until the connection stands and the answer begins. Default 20 seconds.</summary>
    public TimeSpan UrlAnswerTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>For a URL: until all of it has come. Default 10 minutes.</summary>
    public TimeSpan UrlTotalTimeout { get; init; } = TimeSpan.FromMinutes(10);
}
