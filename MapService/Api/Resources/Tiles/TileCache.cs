using MapService.Collections;

namespace MapService.Api.Resources.Tiles;

/// <summary>
/// The tiles of one dataset that were asked for last, as many as fit into a number of bytes. A tile that several ask for at once is
/// made once, and the others wait for it. What cannot be made is not kept: the next one who asks has it made anew. A tile that does not fit
/// at all is made, given and not kept. Safe to share between threads.
/// </summary>
/// <param name="bound">Most bytes to hold, what each entry costs beside its tile included.</param>
/// <param name="counts">Told of every question.</param>
public sealed class TileCache(long bound, TileCacheCounts counts)
{
    /// <summary>What an entry costs beside the bytes of its tile: key, list and dictionary nodes, tag. Empty tiles are not free.</summary>
    public const int EntryBytes = 400;

    private readonly LruCache<TileKey, KeptTile> kept = new(bound, (_, tile) => tile.Bytes.Length + EntryBytes);
    private readonly Dictionary<TileKey, TaskCompletionSource<KeptTile>> underWay = [];
    private readonly Lock gate = new();

    /// <summary>Bytes held now; never more than the bound.</summary>
    public long Bytes
    {
        get
        {
            lock (gate)
            {
                return kept.Size;
            }
        }
    }

    /// <summary>A tile that is kept, or null.</summary>
    public KeptTile? Find(TileKey key)
    {
        lock (gate)
        {
            return Touch(key);
        }
    }

    /// <summary>A tile that is kept, that is being made, or that is made now.</summary>
    /// <param name="key">Which.</param>
    /// <param name="make">Makes it. What it throws goes to everybody who waits.</param>
    /// <param name="cancellation">Ends waiting for a tile that another request makes; one's own tile is finished for those who
    /// wait.</param>
    public Task<KeptTile> GetAsync(TileKey key, Func<TileKey, Task<KeptTile>> make, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(make);
        TaskCompletionSource<KeptTile> mine;
        lock (gate)
        {
            if (Touch(key) is { } known)
            {
                return Task.FromResult(known);
            }

            if (underWay.TryGetValue(key, out var theirs))
            {
                counts.AddHit();
                return theirs.Task.WaitAsync(cancellation);
            }

            counts.AddMiss();
            mine = new TaskCompletionSource<KeptTile>(TaskCreationOptions.RunContinuationsAsynchronously);
            underWay.Add(key, mine);
        }

        return MakeAsync(key, make, mine);
    }

    private async Task<KeptTile> MakeAsync(TileKey key, Func<TileKey, Task<KeptTile>> make, TaskCompletionSource<KeptTile> mine)
    {
        try
        {
            var tile = await make(key);
            lock (gate)
            {
                underWay.Remove(key);
                kept.Set(key, tile);
            }

            mine.SetResult(tile);
            return tile;
        }
        catch (Exception fault)
        {
            lock (gate)
            {
                underWay.Remove(key);
            }

            mine.SetException(fault);

            // Observed here: if nobody waits, the runtime would report an unobserved exception.
            _ = mine.Task.Exception;
            throw;
        }
    }

    private KeptTile? Touch(TileKey key)
    {
        if (!kept.TryGet(key, out var tile))
        {
            return null;
        }

        counts.AddHit();
        return tile;
    }
}
