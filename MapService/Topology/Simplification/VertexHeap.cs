namespace MapService.Topology.Simplification;

/// <summary>
/// The vertices of an arc by weight, the lightest first; equal weights by number. A binary heap in flat arrays that knows the position of
/// each vertex, so a vertex moves when its weight changes. One heap is reused for all arcs.
/// </summary>
internal sealed class VertexHeap
{
    private int[] vertices = [];
    private int[] placeOf = [];
    private double[] weights = [];
    private int count;

    /// <summary>Starts a new arc with vertices 1 to <paramref name="last"/> - 1, those between its ends.</summary>
    /// <param name="last">Number of the arc's last vertex.</param>
    /// <param name="initial">The weight of each vertex number. It is copied.</param>
    public void Fill(int last, ReadOnlySpan<double> initial)
    {
        if (weights.Length <= last)
        {
            var room = Math.Max(last + 1, 2 * weights.Length);
            (vertices, placeOf, weights) = (new int[room], new int[room], new double[room]);
        }

        count = last - 1;
        initial[..(last + 1)].CopyTo(weights);
        for (var i = 0; i < count; i++)
        {
            (vertices[i], placeOf[i + 1]) = (i + 1, i);
        }

        for (var i = (count / 2) - 1; i >= 0; i--)
        {
            MoveDown(i);
        }
    }

    /// <summary>Removes the lightest vertex. The heap must not be empty.</summary>
    public (int Vertex, double Weight) Take()
    {
        var lightest = vertices[0];
        count--;
        Put(0, vertices[count]);
        MoveDown(0);
        return (lightest, weights[lightest]);
    }

    /// <summary>Changes the weight of a vertex in the heap.</summary>
    public void Change(int vertex, double weight)
    {
        weights[vertex] = weight;
        MoveUp(placeOf[vertex]);
        MoveDown(placeOf[vertex]);
    }

    private void MoveUp(int place)
    {
        var vertex = vertices[place];
        while (place > 0 && IsLighter(vertex, vertices[(place - 1) / 2]))
        {
            Put(place, vertices[(place - 1) / 2]);
            place = (place - 1) / 2;
        }

        Put(place, vertex);
    }

    private void MoveDown(int place)
    {
        var vertex = vertices[place];
        while ((2 * place) + 1 < count)
        {
            var child = (2 * place) + 1;
            child += child + 1 < count && IsLighter(vertices[child + 1], vertices[child]) ? 1 : 0;
            if (!IsLighter(vertices[child], vertex))
            {
                break;
            }

            Put(place, vertices[child]);
            place = child;
        }

        Put(place, vertex);
    }

    private bool IsLighter(int a, int b) => weights[a] < weights[b] || (weights[a] == weights[b] && a < b);

    private void Put(int place, int vertex) => (vertices[place], placeOf[vertex]) = (vertex, place);
}
