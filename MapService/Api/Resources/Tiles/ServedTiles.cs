using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using MapService.Api.Http.Responses;
using MapService.Coverage.Snapshot;
using MapService.Snapshots;
using MapService.Tiles;

namespace MapService.Api.Resources.Tiles;

/// <summary>
/// Tiles as they are sent. Each dataset has a cache of its own, so that a new one never serves an old tile, and an old one takes its tiles
/// along when the last request that reads it has ended. The meter "MapService.Tiles" has hits, misses and the bytes of the dataset that is
/// served.
/// </summary>
public sealed class ServedTiles
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "MapService.Tiles";

    private readonly ConditionalWeakTable<Dataset, TileCache> caches = [];
    private readonly long bound;

    /// <param name="options">Have the bound.</param>
    /// <param name="holder">Knows the dataset that is served.</param>
    /// <param name="meters">Makes the meter.</param>
    public ServedTiles(MapServerOptions options, SnapshotHolder holder, IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(holder);
        ArgumentNullException.ThrowIfNull(meters);
        bound = options.TileCacheBytes;
        var meter = meters.Create(MeterName);
        meter.CreateObservableCounter("maps.tiles.cache.hits", () => Counts.Hits, description: "Tiles that were there already");
        meter.CreateObservableCounter("maps.tiles.cache.misses", () => Counts.Misses, description: "Tiles that were made");
        meter.CreateObservableGauge(
            "maps.tiles.cache.size", () => holder.Current is { } served ? CacheOf(served).Bytes : 0, "By", "Bytes held");
    }

    /// <summary>How often a tile was there already.</summary>
    public TileCacheCounts Counts { get; } = new();

    /// <summary>The cache of a dataset.</summary>
    public TileCache CacheOf(Dataset dataset) => caches.GetValue(dataset, _ => new TileCache(bound, Counts));

    /// <summary>The tag of a tile, before it is made.</summary>
    public static string TagOf(Dataset dataset, TileKey key)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        return EntityTags.Of(dataset.Version, key.Canonical, key.Coding).ToString();
    }

    /// <summary>
    /// A tile, from the cache or made now. The uncompressed tile is kept too, and each coding is made from it: so a tile is rendered once
    /// for all codings.
    /// </summary>
    public Task<KeptTile> GetAsync(Dataset dataset, TileQuestion question, ContentCoding coding, CancellationToken cancellation)
    {
        var cache = CacheOf(dataset);
        return cache.GetAsync(TileKey.Of(dataset, question, coding), MakeAsync, cancellation);

        async Task<KeptTile> MakeAsync(TileKey key)
        {
            // Others may wait for this coding, so a client that disconnects does not cancel it.
            var bytes = key.Coding == ContentCoding.Identity
                ? Render(dataset, question)
                : ContentCodings.Encode(
                    (await cache.GetAsync(key with { Coding = ContentCoding.Identity }, MakeAsync, CancellationToken.None)).Bytes,
                    key.Coding);
            return new KeptTile(bytes, TagOf(dataset, key));
        }
    }

    private static byte[] Render(Dataset dataset, TileQuestion question) => question.Form == TileForm.Mvt
        ? TileRenderer.Mvt(dataset, question.Layers.Layers, question.Kind, question.Date, question.Address)
        : TileRenderer.GeoJson(dataset, question.Layers.Layers.Single(), question.Kind, question.Date, question.Address);
}
