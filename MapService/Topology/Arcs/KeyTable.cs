using System.Numerics;

namespace MapService.Topology.Arcs;

/// <summary>
/// Numbers 64-bit keys in the order in which they first come. An open-addressing table of numbers alone: the keys stand apart in their
/// order, so that what is hit at random is four bytes a slot, and what is compared lies beside what was compared before.
/// </summary>
internal sealed class KeyTable
{
    private int[] slots;
    private long[] keys;
    private int mask;

    /// <param name="expected">Keys to make room for; more may come.</param>
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

    /// <summary>The number of a key, a new one if it was not there.</summary>
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

    /// <summary>The number of a key, or -1 if it is not there.</summary>
    public int Lookup(long key) => slots[Find(key)] - 1;

    // A third to two thirds of the slots are taken when there are as many keys as expected: fewer slots miss the cache less often.
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
