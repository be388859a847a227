using System.Numerics;

namespace MapService.Topology;

/// <summary>Numbers 64-bit keys in the order in which they first come. An open-addressing table: two flat arrays, no object a key.</summary>
internal sealed class KeyTable
{
    private long[] keys;
    private int[] numbers;
    private int mask;

    /// <param name="expected">Keys to make room for; more may come.</param>
    public KeyTable(int expected)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, expected));
        keys = new long[size];
        numbers = new int[size];
        mask = size - 1;
    }

    /// <summary>Number of distinct keys.</summary>
    public int Count { get; private set; }

    /// <summary>The number of a key, a new one if it was not there.</summary>
    public int NumberOf(long key)
    {
        var slot = Find(key);
        if (numbers[slot] != 0)
        {
            return numbers[slot] - 1;
        }

        keys[slot] = key;
        numbers[slot] = ++Count;
        if (Count * 4L > keys.Length * 3L)
        {
            Grow();
        }

        return Count - 1;
    }

    /// <summary>The number of a key, or -1 if it is not there.</summary>
    public int Lookup(long key) => numbers[Find(key)] - 1;

    private int Find(long key)
    {
        var slot = (int)((ulong)(key * -7046029254386353131L) >> 32) & mask;
        while (numbers[slot] != 0 && keys[slot] != key)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Grow()
    {
        var (oldKeys, oldNumbers) = (keys, numbers);
        keys = new long[oldKeys.Length * 2];
        numbers = new int[keys.Length];
        mask = keys.Length - 1;
        for (var i = 0; i < oldKeys.Length; i++)
        {
            if (oldNumbers[i] != 0)
            {
                var slot = Find(oldKeys[i]);
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
