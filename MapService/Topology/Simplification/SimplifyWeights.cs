namespace MapService.Topology.Simplification;

/// <summary>
/// How much each vertex of each arc matters: the ground, in square metres, that is given to the other side when it is taken away, the smallest
/// first (Visvalingam's effective area). A vertex never weighs less than one taken away before it, so that the vertices
/// above any weight are the simplified arc. Both ends of an arc weigh infinitely much, so that neighbours stay joined; so do the last two
/// vertices between the ends of a closed arc, and the last one of an arc that is not the only one between its ends: a ring keeps three positions at least.
/// It does not look at other arcs; <see cref="ArcSimplifier"/> does.
/// Method: M. Visvalingam, J. Whyatt, Line generalisation by repeated elimination of points, 1993.
/// </summary>
public sealed class SimplifyWeights
{
    private readonly float[] weights;
    private readonly int[] starts;

    private SimplifyWeights(float[] weights, int[] starts) => (this.weights, this.starts) = (weights, starts);

    /// <summary>Weighs the vertices of every arc.</summary>
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
    /// The weight that so large a share of the vertices have or pass, of those that may go at all. Those of equal weight stay together,
    /// which may be a few more. 1 gives 0, which takes nothing away; 0 gives infinity, which takes all away that may go.
    /// </summary>
    /// <param name="share">0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
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

    // The bits of positive floats are in the order of the floats: counted by their upper half, then, of the half that the place
    // falls into, by their lower one. Two passes instead of sorting.
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

    /// <returns>Where the place, counted from the end, falls; the place becomes the one among those counted there.</returns>
    private static int FromTheEnd(int[] histogram, ref int place)
    {
        var at = histogram.Length - 1;
        for (; place > histogram[at]; at--)
        {
            place -= histogram[at];
        }

        return at;
    }

    /// <summary>Marks the arcs that are not the only one between their ends.</summary>
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
