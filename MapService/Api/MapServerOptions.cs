using System.Net;
using MapService.Storage.Contract;

namespace MapService.Api;

/// <summary>What a server is started with.</summary>
public sealed record MapServerOptions
{
    /// <summary>Where the server listens when nothing else is said: this machine only.</summary>
    public const string DefaultUrl = "http://localhost:5080";

    /// <summary>Megabytes of tiles that are kept when nothing else is said.</summary>
    public const int DefaultTileCacheMegabytes = 256;

    /// <summary>Most megabytes of tiles that may be kept.</summary>
    public const int MostTileCacheMegabytes = 64_000;

    /// <summary>Address to listen on: http, host and port, no path.</summary>
    public string Url { get; init; } = DefaultUrl;

    /// <summary>
    /// What the absolute addresses in answers begin with, for a server behind another name: http or https, host, and a path where
    /// there is one. Null takes what each request says, which its sender chooses.
    /// </summary>
    public string? PublicUrl { get; init; }

    /// <summary>
    /// The proxies whose X-Forwarded-Proto, -Host and -Prefix are believed: addresses and networks. Those of others are ignored.
    /// </summary>
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];

    /// <summary>A map of others under that of the page; null for none.</summary>
    public BaseMap? BaseMap { get; init; }

    /// <summary>Where the dataset is.</summary>
    public required IDatasetStore Store { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>
    /// How often the store is asked for its version; a store that hears of changes by itself is asked at once then. At least a tenth of a
    /// second, at most a day. Default: half a second.
    /// </summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>Most bytes of tiles that are kept ready to be sent: 0 (none) to 64 GB. Default: 256 MB.</summary>
    public long TileCacheBytes { get; init; } = DefaultTileCacheMegabytes * 1_000_000L;

    /// <summary>Folder of the built map page; it may be missing.</summary>
    public string WebFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "wwwroot");

    /// <summary>Changes the logging; null logs warnings and what the service itself has to say to the console.</summary>
    public Action<ILoggingBuilder>? Logging { get; init; }

    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    internal void Check()
    {
        if (!IsAddress(Url))
        {
            throw new ArgumentException(
                $"'{Url}' is not an address to listen on, such as {DefaultUrl}, or http://*:5080 for every address of this machine.");
        }

        if (PublicUrl is not null && !IsPublicAddress(PublicUrl))
        {
            throw new ArgumentException($"'{PublicUrl}' is not a public address, such as https://maps.example.org, without a query.");
        }

        if (TrustedProxies.FirstOrDefault(proxy => !ProxySetup.IsProxy(proxy)) is { } wrong)
        {
            throw new ArgumentException($"'{wrong}' is not a proxy to trust. Expected {ProxySetup.Expected}.");
        }

        BaseMap?.Check();
        if (PollInterval < TimeSpan.FromSeconds(0.1) || PollInterval > TimeSpan.FromDays(1))
        {
            throw new ArgumentException($"A poll interval of {PollInterval} is not between a tenth of a second and a day.");
        }

        if (TileCacheBytes < 0 || TileCacheBytes > MostTileCacheMegabytes * 1_000_000L)
        {
            throw new ArgumentException($"A tile cache of {TileCacheBytes} bytes is not between 0 and {MostTileCacheMegabytes} megabytes.");
        }
    }

    private static bool IsPublicAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address is { Query: "", Fragment: "", UserInfo: "" }
        && !url.Contains('?', StringComparison.Ordinal) && !url.Contains('#', StringComparison.Ordinal);

    private static bool IsAddress(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            return address.Scheme == Uri.UriSchemeHttp && address.Host.Length > 0 && address.PathBase.Length == 0
                && address.Port is >= 0 and <= IPEndPoint.MaxPort && !address.IsUnixPipe && !address.IsNamedPipe;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
