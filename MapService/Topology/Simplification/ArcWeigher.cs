using MapService.Geometry;

namespace MapService.Topology.Simplification;

/// <summary>Computes the weights of arcs (<see cref="SimplifyWeights"/>), one arc at a time, with reused arrays.</summary>
internal sealed class ArcWeigher
{
    // Metres in a grid step of latitude, with the mean radius of the earth.
    private const double MetresPerStep = 6_371_008.8 * Math.PI / 180 / GridPoint.UnitsPerDegree;

    private readonly VertexHeap heap = new();
    private int[] before = [];
    private int[] after = [];
    private double[] scale = [];
    private double[] areas = [];

    /// <param name="points">The arc.</param>
    /// <param name="keep">Number of vertices between the ends that must stay.</param>
    /// <param name="weights">Receives the weights in square metres; infinite for vertices that stay.</param>
    public void Weigh(ReadOnlySpan<GridPoint> points, int keep, Span<float> weights)
    {
        weights.Fill(float.PositiveInfinity);
        var last = points.Length - 1;
        if (last - 1 <= keep)
        {
            return;
        }

        MakeRoom(points.Length);
        for (var i = 1; i < last; i++)
        {
            (before[i], after[i]) = (i - 1, i + 1);
            scale[i] = MetresPerStep * MetresPerStep * Math.Cos(points[i].Latitude * Math.PI / 180) / 2;
            areas[i] = SquareMetres(points, i);
        }

        heap.Fill(last, areas);
        var heaviest = 0.0;
        for (var left = last - 1; left > keep; left--)
        {
            var (vertex, area) = heap.Take();
            heaviest = Math.Max(heaviest, area);
            weights[vertex] = (float)heaviest;
            var (previous, next) = (before[vertex], after[vertex]);
            if (previous > 0)
            {
                after[previous] = next;
                heap.Change(previous, SquareMetres(points, previous));
            }

            if (next < last)
            {
                before[next] = previous;
                heap.Change(next, SquareMetres(points, next));
            }
        }
    }

    private void MakeRoom(int length)
    {
        if (before.Length < length)
        {
            var room = Math.Max(length, 2 * before.Length);
            (before, after, scale, areas) = (new int[room], new int[room], new double[room], new double[room]);
        }
    }

    private double SquareMetres(ReadOnlySpan<GridPoint> points, int vertex)
    {
        var (a, b, c) = (points[before[vertex]], points[vertex], points[after[vertex]]);
        double ax = a.X - (double)b.X, ay = a.Y - (double)b.Y, cx = c.X - (double)b.X, cy = c.Y - (double)b.Y;
        return Math.Abs((ax * cy) - (ay * cx)) * scale[vertex];
    }
}
