namespace MapService.Collections;

/// <summary>
/// A cache that keeps the most recently used entries, up to a total size. An entry larger than the whole cache is never kept.
/// Not thread-safe: callers that share it must lock it.
/// </summary>
/// <param name="capacity">The largest total size.</param>
/// <param name="sizeOf">Size of an entry; null counts each as one.</param>
internal sealed class LruCache<TKey, TValue>(long capacity, Func<TKey, TValue, long>? sizeOf = null)
    where TKey : notnull
{
    private readonly Dictionary<TKey, LinkedListNode<Entry>> entries = [];
    private readonly LinkedList<Entry> lastUsed = [];

    private readonly record struct Entry(TKey Key, TValue Value, long Size);

    /// <summary>Number of entries.</summary>
    public int Count => entries.Count;

    /// <summary>Total size of the entries.</summary>
    public long Size { get; private set; }

    /// <summary>Finds an entry and marks it as used.</summary>
    public bool TryGet(TKey key, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TValue value)
    {
        if (!entries.TryGetValue(key, out var node))
        {
            value = default;
            return false;
        }

        lastUsed.Remove(node);
        lastUsed.AddFirst(node);
        value = node.Value.Value;
        return true;
    }

    /// <summary>Adds or replaces an entry, and removes the least recently used entries to make room.</summary>
    public void Set(TKey key, TValue value)
    {
        Remove(key);
        var size = sizeOf?.Invoke(key, value) ?? 1;
        if (size > capacity)
        {
            return;
        }

        while (Size + size > capacity)
        {
            Remove(lastUsed.Last!.Value.Key);
        }

        entries.Add(key, lastUsed.AddFirst(new Entry(key, value, size)));
        Size += size;
    }

    /// <summary>Returns the entry, and makes it first if it is missing.</summary>
    public TValue GetOrAdd(TKey key, Func<TKey, TValue> make)
    {
        if (!TryGet(key, out var value))
        {
            Set(key, value = make(key));
        }

        return value;
    }

    private void Remove(TKey key)
    {
        if (entries.Remove(key, out var node))
        {
            lastUsed.Remove(node);
            Size -= node.Value.Size;
        }
    }
}
