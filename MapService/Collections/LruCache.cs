namespace MapService.Collections;

/// <summary>
/// What was used last, up to a total size; what was used longest ago goes first. An entry that is larger than the whole cache is never
/// kept. Not safe to share between threads: whoever shares it locks it.
/// </summary>
/// <param name="capacity">Most that all entries may have together.</param>
/// <param name="sizeOf">Size of an entry; null counts each as one.</param>
internal sealed class LruCache<TKey, TValue>(long capacity, Func<TKey, TValue, long>? sizeOf = null)
    where TKey : notnull
{
    private readonly Dictionary<TKey, LinkedListNode<Entry>> entries = [];
    private readonly LinkedList<Entry> lastUsed = [];

    private readonly record struct Entry(TKey Key, TValue Value, long Size);

    /// <summary>How many entries there are.</summary>
    public int Count => entries.Count;

    /// <summary>Their size together.</summary>
    public long Size { get; private set; }

    /// <summary>Finds an entry, and counts that as its use.</summary>
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

    /// <summary>Adds an entry, or replaces it, and lets go of what was used longest ago.</summary>
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

    /// <summary>The entry, made where it is missing.</summary>
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
