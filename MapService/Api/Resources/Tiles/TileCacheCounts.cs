namespace MapService.Api.Resources.Tiles;

/// <summary>How often a tile was there already, since the server started, whatever dataset it was of.</summary>
public sealed class TileCacheCounts
{
    private long hits;
    private long misses;

    /// <summary>Questions that were answered from the cache, or by what somebody else was making.</summary>
    public long Hits => Volatile.Read(ref hits);

    /// <summary>Questions for which a tile, or another coding of one, was made.</summary>
    public long Misses => Volatile.Read(ref misses);

    internal void AddHit() => Interlocked.Increment(ref hits);

    internal void AddMiss() => Interlocked.Increment(ref misses);
}
