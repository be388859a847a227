using System.Numerics;

namespace MapService.Topology.Arcs;

/// <summary>
/// Numbers 64-bit keys in the order of their first appearance. A hash table with open addressing. Its slots hold only the numbers (four
/// bytes); the keys are in an array of their own. So few cache lines are read at random.
/// </summary>
internal sealed class KeyTable
{
    private int[] slots;
    private long[] keys;
    private int mask;

    /// <param name="expected">Expected number of keys; there may be more.</param>
    public KeyTable(int expected)
    {
        keys = new long[Math.Max(16, expected)];
        slots = SlotsFor(keys.Length);
        mask = slots.Length - 1;
    }

    /// <summary>Number of distinct keys.</summary>
    public int Count { get; private set; }

    /// <summary>The keys in the order of their numbers.</summary>
    public ReadOnlySpan<long> Keys => keys.AsSpan(0, Count);

    /// <summary>The number of a key. A new key gets the next number.</summary>
    public int NumberOf(long key)
    {
        var slot = Find(key);
        if (slots[slot] != 0)
        {
            return slots[slot] - 1;
        }

        if (Count == keys.Length)
        {
            Grow();
            slot = Find(key);
        }

        keys[Count] = key;
        slots[slot] = ++Count;
        return Count - 1;
    }

    /// <summary>The number of a key; -1 for an unknown key.</summary>
    public int Lookup(long key) => slots[Find(key)] - 1;

    // With the expected number of keys, one to two thirds of the slots are full. Fewer slots mean fewer cache misses.
    private static int[] SlotsFor(int keys) => new int[BitOperations.RoundUpToPowerOf2((uint)(keys + (keys / 2)))];

    private int Find(long key)
    {
        var slot = (int)((ulong)(key * -7046029254386353131L) >> 32) & mask;
        while (slots[slot] is var number and not 0 && keys[number - 1] != key)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Grow()
    {
        Array.Resize(ref keys, keys.Length * 2);
        slots = SlotsFor(keys.Length);
        mask = slots.Length - 1;
        for (var number = 0; number < Count; number++)
        {
            slots[Find(keys[number])] = number + 1;
        }
    }
}
