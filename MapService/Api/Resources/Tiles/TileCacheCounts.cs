namespace MapService.Api.Resources.Tiles;

/// <summary>How often a tile was in the cache since the server started, of any dataset.</summary>
public sealed class TileCacheCounts
{
    private long hits;
    private long misses;

    /// <summary>Requests that were answered from the cache, or by a tile that another request was making.</summary>
    public long Hits => Volatile.Read(ref hits);

    /// <summary>Questions for which a tile, or another coding of one, was made.</summary>
    public long Misses => Volatile.Read(ref misses);

    internal void AddHit() => Interlocked.Increment(ref hits);

    internal void AddMiss() => Interlocked.Increment(ref misses);
}
