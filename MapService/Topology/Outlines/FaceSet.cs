namespace MapService.Topology.Outlines;

/// <summary>A set of faces: one bit for each face of the topology, and a list of the members in the order of adding.</summary>
internal readonly struct FaceSet(int faceCount)
{
    private readonly ulong[] bits = new ulong[(faceCount + 63) / 64];

    /// <summary>The members.</summary>
    public List<int> Faces { get; } = [];

    /// <summary>Adds a face, if it is not in the set.</summary>
    public void Add(int face)
    {
        if (!Contains(face))
        {
            bits[face >> 6] |= 1UL << face;
            Faces.Add(face);
        }
    }

    /// <summary>Whether a face is in the set.</summary>
    public bool Contains(int face) => (bits[face >> 6] & (1UL << face)) != 0;
}
