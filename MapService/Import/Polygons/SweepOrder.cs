using MapService.Geometry;

namespace MapService.Import.Polygons;

/// <summary>
/// The edges that a sweep line crosses, from south to north. Adding and removing compare the edges that become neighbours on the line,
/// and take a time that grows with the logarithm of their number.
/// </summary>
/// <remarks>
/// A treap in arrays: a search tree by the order on the line that is a heap by a mixed number of the edge, with links to both neighbours.
/// </remarks>
internal sealed class SweepOrder
{
    private const int None = -1;

    private SweepEdge[] edges = [];
    private int[] south = [];
    private int[] north = [];
    private int[] parent = [];
    private int[] previous = [];
    private int[] next = [];
    private int root;

    /// <summary>Starts again, with nothing on the line.</summary>
    /// <param name="all">The edges; numbers from here on are positions in it.</param>
    /// <param name="count">How many of them there are.</param>
    public void Clear(SweepEdge[] all, int count)
    {
        edges = all;
        root = None;
        if (south.Length < count)
        {
            south = new int[all.Length];
            north = new int[all.Length];
            parent = new int[all.Length];
            previous = new int[all.Length];
            next = new int[all.Length];
        }
    }

    /// <summary>Adds an edge whose western end the line has reached; false when it meets one that it comes next to.</summary>
    public bool TryAdd(int edge)
    {
        var (above, below, leaf) = (None, None, None);
        for (var at = root; at != None;)
        {
            leaf = at;
            if (SideOf(edge, at) is not { } isNorth)
            {
                return false;
            }

            (above, below, at) = isNorth ? (above, at, north[at]) : (at, below, south[at]);
        }

        (south[edge], north[edge], parent[edge], previous[edge], next[edge]) = (None, None, leaf, below, above);
        if (leaf == None)
        {
            root = edge;
        }
        else if (leaf == below)
        {
            north[leaf] = edge;
        }
        else
        {
            south[leaf] = edge;
        }

        Link(below, edge);
        Link(edge, above);
        while (parent[edge] != None && Priority(parent[edge]) < Priority(edge))
        {
            RotateUp(edge);
        }

        return !Meet(below, edge) && !Meet(edge, above);
    }

    /// <summary>Removes an edge whose eastern end the line has reached; false when the edges on both sides of it meet.</summary>
    public bool TryRemove(int edge)
    {
        while (south[edge] != None || north[edge] != None)
        {
            RotateUp(Higher(south[edge], north[edge]));
        }

        Replace(edge, None);
        var (below, above) = (previous[edge], next[edge]);
        Link(below, above);
        return !Meet(below, above);
    }

    // True where the edge that begins is north of one on the line; null where it meets it.
    private bool? SideOf(int edge, int other)
    {
        ref readonly var e = ref edges[edge];
        ref readonly var f = ref edges[other];
        var side = Orientation.Of(f.Low, f.High, e.Low);
        if (side != 0)
        {
            return side > 0;
        }

        if (SweepEdge.Meet(e, f))
        {
            return null;
        }

        // Neighbours in their ring. Either both begin here, or the other one ends here and is about to go, on whichever side.
        return e.Low != f.Low || Orientation.Of(f.Low, f.High, e.High) > 0;
    }

    private bool Meet(int below, int above) => below != None && above != None && SweepEdge.Meet(edges[below], edges[above]);

    private void Link(int below, int above)
    {
        if (below != None)
        {
            next[below] = above;
        }

        if (above != None)
        {
            previous[above] = below;
        }
    }

    private void RotateUp(int edge)
    {
        var down = parent[edge];
        Replace(down, edge);
        parent[down] = edge;
        if (south[down] == edge)
        {
            (south[down], north[edge]) = (north[edge], down);
            SetParent(south[down], down);
        }
        else
        {
            (north[down], south[edge]) = (south[edge], down);
            SetParent(north[down], down);
        }
    }

    // Puts another edge, or none, where an edge hangs.
    private void Replace(int edge, int by)
    {
        var up = parent[edge];
        SetParent(by, up);
        if (up == None)
        {
            root = by;
        }
        else if (south[up] == edge)
        {
            south[up] = by;
        }
        else
        {
            north[up] = by;
        }
    }

    private void SetParent(int edge, int up)
    {
        if (edge != None)
        {
            parent[edge] = up;
        }
    }

    private static int Higher(int a, int b) => a == None ? b : b == None ? a : Priority(a) > Priority(b) ? a : b;

    // Mixes the bits, so that edges in the order of their ring do not make a list of the tree.
    private static uint Priority(int edge)
    {
        var bits = (uint)edge + 0x9E3779B9;
        bits = (bits ^ (bits >> 16)) * 0x85EBCA6B;
        bits = (bits ^ (bits >> 13)) * 0xC2B2AE35;
        return bits ^ (bits >> 16);
    }
}
