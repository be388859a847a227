namespace MapService.Api.TileCaching;

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

    private readonly Dictionary<TileKey, LinkedListNode<(TileKey Key, KeptTile Tile)>> entries = [];
    private readonly LinkedList<(TileKey Key, KeptTile Tile)> lastAsked = [];
    private readonly Dictionary<TileKey, TaskCompletionSource<KeptTile>> underWay = [];
    private readonly Lock gate = new();
    private long bytes;

    /// <summary>Bytes held now; never more than the bound.</summary>
    public long Bytes => Volatile.Read(ref bytes);

    /// <summary>A tile that is kept, or null.</summary>
    public KeptTile? Find(TileKey key)
    {
        lock (gate)
        {
            return Touch(key);
        }
    }

    /// <summary>A tile that is kept, that somebody is making, or that is made now.</summary>
    /// <param name="key">Which.</param>
    /// <param name="make">Makes it. What it throws goes to everybody who waits.</param>
    /// <param name="cancellation">Ends the waiting for somebody else's making; one's own goes on for those who wait.</param>
    public Task<KeptTile> GetAsync(TileKey key, Func<TileKey, Task<KeptTile>> make, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(make);
        TaskCompletionSource<KeptTile> mine;
        lock (gate)
        {
            if (Touch(key) is { } kept)
            {
                return Task.FromResult(kept);
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
                Keep(key, tile);
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

            // Looked at here, because perhaps nobody waits and the runtime reports what nobody has seen.
            _ = mine.Task.Exception;
            throw;
        }
    }

    private KeptTile? Touch(TileKey key)
    {
        if (!entries.TryGetValue(key, out var node))
        {
            return null;
        }

        counts.AddHit();
        lastAsked.Remove(node);
        lastAsked.AddFirst(node);
        return node.Value.Tile;
    }

    private void Keep(TileKey key, KeptTile tile)
    {
        if (CostOf(tile) > bound)
        {
            return;
        }

        while (bytes + CostOf(tile) > bound)
        {
            var oldest = lastAsked.Last!;
            lastAsked.RemoveLast();
            entries.Remove(oldest.Value.Key);
            bytes -= CostOf(oldest.Value.Tile);
        }

        entries.Add(key, lastAsked.AddFirst((key, tile)));
        bytes += CostOf(tile);
    }

    private static long CostOf(KeptTile tile) => tile.Bytes.Length + EntryBytes;
}
