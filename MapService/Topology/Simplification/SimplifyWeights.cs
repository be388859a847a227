namespace MapService.Topology.Simplification;

/// <summary>
/// The weight of each vertex of each arc: its effective area (Visvalingam), in square metres. That is the area which changes sides when the
/// vertex is removed, after all lighter ones. A vertex weighs no less than one removed before it, so the vertices above any weight form a
/// simplified arc. The ends of an arc have infinite weight, so neighbours still share their borders. So have the last two vertices
/// between the ends of a closed arc, and the last one when several arcs have the same ends: a ring keeps at least three positions.
/// Weights do not depend on other arcs; <see cref="ArcSimplifier"/> checks these.
/// Method: M. Visvalingam, J. Whyatt, Line generalisation by repeated elimination of points, 1993.
/// </summary>
public sealed class SimplifyWeights
{
    private readonly float[] weights;
    private readonly int[] starts;

    private SimplifyWeights(float[] weights, int[] starts) => (this.weights, this.starts) = (weights, starts);

    /// <summary>Computes the weights of all arcs.</summary>
    public static SimplifyWeights Of(CoverageTopology topology)
    {
        var shapes = topology.Shapes;
        var weights = new float[shapes.Points.Length];
        var hasTwin = HaveTwins(topology);
        var weigher = new ArcWeigher();
        for (var arc = 0; arc < shapes.Count; arc++)
        {
            var keep = topology.StartOf(arc) == topology.EndOf(arc) ? 2 : hasTwin[arc] ? 1 : 0;
            weigher.Weigh(shapes[arc], keep, weights.AsSpan(shapes.Starts[arc]..shapes.Starts[arc + 1]));
        }

        return new SimplifyWeights(weights, shapes.Starts);
    }

    /// <summary>The weights of an arc's vertices in square metres, in the order of <see cref="CoverageTopology.Arc"/>.</summary>
    public ReadOnlySpan<float> Arc(int arc) => weights.AsSpan(starts[arc]..starts[arc + 1]);

    /// <summary>
    /// The weight that a share of the removable vertices reach. Vertices of equal weight stay together, so the share may be slightly
    /// larger. A share of 1 gives 0, which removes nothing; a share of 0 gives infinity, which removes every removable vertex.
    /// </summary>
    /// <param name="share">The share, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    public double MinimumKeeping(double share)
    {
        if (share is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share is between 0 and 1.");
        }

        var removable = weights.Length - weights.AsSpan().Count(float.PositiveInfinity);
        var keep = (int)Math.Round(share * removable, MidpointRounding.AwayFromZero);
        return keep == 0 ? double.PositiveInfinity : keep == removable ? 0 : Heaviest(keep);
    }

    // Positive floats have the same order as their bits. A first pass counts the upper halves, and finds the half of the wanted rank. A
    // second pass counts the lower halves in it. That is faster than sorting.
    private float Heaviest(int place)
    {
        var byUpper = new int[1 << 16];
        foreach (var weight in weights)
        {
            byUpper[BitConverter.SingleToInt32Bits(weight) >>> 16]++;
        }

        byUpper[BitConverter.SingleToInt32Bits(float.PositiveInfinity) >>> 16] = 0;
        var upper = FromTheEnd(byUpper, ref place);
        var byLower = new int[1 << 16];
        foreach (var weight in weights)
        {
            var bits = BitConverter.SingleToInt32Bits(weight);
            byLower[bits & 0xFFFF] += bits >>> 16 == upper ? 1 : 0;
        }

        return BitConverter.Int32BitsToSingle((upper << 16) | FromTheEnd(byLower, ref place));
    }

    /// <returns>The bucket of the rank, counted from the end. The rank becomes that within the bucket.</returns>
    private static int FromTheEnd(int[] histogram, ref int place)
    {
        var at = histogram.Length - 1;
        for (; place > histogram[at]; at--)
        {
            place -= histogram[at];
        }

        return at;
    }

    /// <summary>Marks the arcs that have the same ends as another arc.</summary>
    private static bool[] HaveTwins(CoverageTopology topology)
    {
        var arcs = new int[topology.ArcCount];
        var ends = new long[topology.ArcCount];
        for (var arc = 0; arc < arcs.Length; arc++)
        {
            var (from, to) = (topology.StartOf(arc), topology.EndOf(arc));
            (arcs[arc], ends[arc]) = (arc, ((long)Math.Min(from, to) << 32) | (uint)Math.Max(from, to));
        }

        Array.Sort(ends, arcs);
        var twins = new bool[arcs.Length];
        for (var i = 1; i < arcs.Length; i++)
        {
            if (ends[i] == ends[i - 1])
            {
                twins[arcs[i]] = twins[arcs[i - 1]] = true;
            }
        }

        return twins;
    }
}
