using MapService.Geometry;

namespace MapService.Topology;

/// <summary>
/// How much each vertex of each arc matters: the ground, in square metres, that is given to the other side when it is taken away, the smallest
/// first (Visvalingam's effective area). A vertex never weighs less than one taken away before it, so that the vertices
/// above any weight are the simplified arc. Both ends of an arc weigh infinitely much, so that neighbours stay joined; so do the last two
/// vertices between the ends of a closed arc, and the last one of an arc that is not the only one between its ends: a ring keeps three positions at least.
/// It does not detect arcs that cross once they are simplified; tiles have their own thinning, which does.
/// Method: M. Visvalingam, J. Whyatt, Line generalisation by repeated elimination of points, 1993.
/// </summary>
public sealed class SimplifyWeights
{
    // Mean radius of the earth times a grid step: metres a step of latitude.
    private const double MetresPerStep = 6_371_008.8 * Math.PI / 180 / GridPoint.UnitsPerDegree;

    private readonly double[] weights;
    private readonly int[] starts;

    private SimplifyWeights(double[] weights, int[] starts) => (this.weights, this.starts) = (weights, starts);

    /// <summary>Weighs the vertices of every arc.</summary>
    public static SimplifyWeights Of(CoverageTopology topology)
    {
        var starts = new int[topology.ArcCount + 1];
        var arcsBetween = new Dictionary<(GridPoint, GridPoint), int>();
        for (var arc = 0; arc < topology.ArcCount; arc++)
        {
            starts[arc + 1] = starts[arc] + topology.Arc(arc).Length;
            var ends = EndsOf(topology.Arc(arc));
            arcsBetween[ends] = arcsBetween.GetValueOrDefault(ends) + 1;
        }

        var weights = new double[starts[^1]];
        for (var arc = 0; arc < topology.ArcCount; arc++)
        {
            var points = topology.Arc(arc);
            var keep = points[0] == points[^1] ? 2 : arcsBetween[EndsOf(points)] > 1 ? 1 : 0;
            Weigh(points, keep, weights.AsSpan(starts[arc]..starts[arc + 1]));
        }

        return new SimplifyWeights(weights, starts);
    }

    /// <summary>The weights of an arc's vertices in square metres, in the order of <see cref="CoverageTopology.Arc"/>.</summary>
    public ReadOnlySpan<double> Arc(int arc) => weights.AsSpan(starts[arc]..starts[arc + 1]);

    private static (GridPoint, GridPoint) EndsOf(ReadOnlySpan<GridPoint> arc) =>
        arc[0].Key <= arc[^1].Key ? (arc[0], arc[^1]) : (arc[^1], arc[0]);

    /// <param name="points">The arc.</param>
    /// <param name="keep">Vertices between the ends that have to stay.</param>
    /// <param name="weights">Takes the weights.</param>
    private static void Weigh(ReadOnlySpan<GridPoint> points, int keep, Span<double> weights)
    {
        weights.Fill(double.PositiveInfinity);
        var last = points.Length - 1;
        var before = new int[points.Length];
        var after = new int[points.Length];
        var current = new double[points.Length];
        var queue = new PriorityQueue<int, (double, int)>();
        for (var i = 1; i < last; i++)
        {
            (before[i], after[i]) = (i - 1, i + 1);
            current[i] = SquareMetres(points[i - 1], points[i], points[i + 1]);
            queue.Enqueue(i, (current[i], i));
        }

        var heaviest = 0.0;
        for (var left = last - 1; left > keep;)
        {
            queue.TryDequeue(out var vertex, out var queued);
            if (queued.Item1 != current[vertex] || !double.IsPositiveInfinity(weights[vertex]))
            {
                // Weighed anew since it was queued, or gone.
                continue;
            }

            heaviest = Math.Max(heaviest, current[vertex]);
            weights[vertex] = heaviest;
            left--;
            var (previous, next) = (before[vertex], after[vertex]);
            (after[previous], before[next]) = (next, previous);
            Requeue(previous, points, last, before, after, current, queue);
            Requeue(next, points, last, before, after, current, queue);
        }
    }

    private static void Requeue(
        int vertex, ReadOnlySpan<GridPoint> points, int last, int[] before, int[] after, double[] current, PriorityQueue<int, (double, int)> queue)
    {
        if (vertex > 0 && vertex < last)
        {
            current[vertex] = SquareMetres(points[before[vertex]], points[vertex], points[after[vertex]]);
            queue.Enqueue(vertex, (current[vertex], vertex));
        }
    }

    private static double SquareMetres(GridPoint a, GridPoint b, GridPoint c)
    {
        double ax = a.X - (double)b.X, ay = a.Y - (double)b.Y, cx = c.X - (double)b.X, cy = c.Y - (double)b.Y;
        return Math.Abs((ax * cy) - (ay * cx)) / 2 * MetresPerStep * MetresPerStep * Math.Cos(b.Latitude * Math.PI / 180);
    }
}
