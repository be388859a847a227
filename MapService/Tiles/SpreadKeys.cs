namespace MapService.Tiles;

/// <summary>
/// Hash codes for two coordinates, or two vertex numbers, in one long. The runtime's own code for a long is one half xor the other, which is
/// nearly the same number for all segments along an arc: each look-up would then walk through all of them.
/// </summary>
internal sealed class SpreadKeys : IEqualityComparer<long>
{
    public static SpreadKeys Instance { get; } = new();

    public bool Equals(long x, long y) => x == y;

    public int GetHashCode(long key) => (int)((ulong)key * 0x9E3779B97F4A7C15 >> 32);
}
