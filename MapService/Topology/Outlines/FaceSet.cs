namespace MapService.Topology.Outlines;

/// <summary>A set of faces: a bit a face of the topology, and the members in the order in which they came.</summary>
internal readonly struct FaceSet(int faceCount)
{
    private readonly ulong[] bits = new ulong[(faceCount + 63) / 64];

    /// <summary>The members.</summary>
    public List<int> Faces { get; } = [];

    /// <summary>Adds a face; one that is there already counts once.</summary>
    public void Add(int face)
    {
        if (!Contains(face))
        {
            bits[face >> 6] |= 1UL << face;
            Faces.Add(face);
        }
    }

    /// <summary>True for a member.</summary>
    public bool Contains(int face) => (bits[face >> 6] & (1UL << face)) != 0;
}
