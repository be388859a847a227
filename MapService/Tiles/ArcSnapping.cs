namespace MapService.Tiles;

/// <summary>
/// Snap rounding of arcs to whole units of a level. Requires arcs that meet at their ends only, as those of a topology do.
/// Guarantees: every vertex is a whole position; no two segments cross or touch but at vertices that both have; every crossing of
/// a line of <see cref="TileLines"/> is a vertex; no arc moves by more than a unit's diagonal; what lay left of an arc does not
/// come to lie right of it (it may lose its width). Arcs that cross to begin with (defects of the input) stay without a vertex where they do.
/// </summary>
/// <remarks>
/// Hobby's method: a position that some vertex or crossing rounds to is a hot pixel, the unit square around it; a segment that
/// passes through a hot pixel is bent to its middle. Rounding the vertices alone would let a vertex jump over a near segment:
/// <code>
///     .  .  .  .          .  b--c  .         b is nearest to the grid position above the segment a-d,
///     a -- b' - - d  ->   a--/  .  d         so the segment has to go there too (here by way of b, and b by itself)
/// </code>
/// Source: J. Hobby, Practical segment intersection with finite precision output, 1999.
/// </remarks>
internal sealed class ArcSnapping
{
    private readonly WorldArcs arcs;
    private readonly double scale;
    private readonly int[] numbers;
    private readonly List<int> near = [];
    private readonly List<(double At, int Number)> passed = [];
    private readonly List<int> chains;
    private readonly List<int> starts = [0];

    private ArcSnapping(WorldArcs arcs, double scale)
    {
        (this.arcs, this.scale) = (arcs, scale);
        numbers = new int[arcs.X.Length];
        chains = new List<int>(arcs.X.Length);
        Pixels = new HotPixels(arcs.X.Length, MeanSegment());
    }

    /// <summary>The positions of all vertices.</summary>
    public HotPixels Pixels { get; }

    /// <summary>Numbers of the vertices of all arcs, arc after arc.</summary>
    public List<int> Chains => chains;

    /// <summary>Where each arc's vertices start in <see cref="Chains"/>; one entry more than there are arcs. An arc has one vertex at least.</summary>
    public List<int> Starts => starts;

    /// <param name="arcs">The arcs.</param>
    /// <param name="scale">Units along the side of the world.</param>
    public static ArcSnapping Of(WorldArcs arcs, double scale)
    {
        var snapping = new ArcSnapping(arcs, scale);
        snapping.AddPixels();
        for (var arc = 0; arc < arcs.ArcCount; arc++)
        {
            snapping.Snap(arcs.Starts[arc], arcs.Starts[arc + 1]);
        }

        return snapping;
    }

    private double MeanSegment()
    {
        var sum = 0.0;
        for (var i = 1; i < arcs.X.Length; i++)
        {
            sum += Math.Min(Math.Abs(arcs.X[i] - arcs.X[i - 1]) + Math.Abs(arcs.Y[i] - arcs.Y[i - 1]), 1e-3);
        }

        return sum * scale / Math.Max(arcs.X.Length, 1);
    }

    private static int Round(double coordinate) => (int)Math.Floor(coordinate + 0.5);

    private void AddPixels()
    {
        for (var arc = 0; arc < arcs.ArcCount; arc++)
        {
            for (var i = arcs.Starts[arc]; i < arcs.Starts[arc + 1]; i++)
            {
                numbers[i] = Pixels.Add(Round(arcs.X[i] * scale), Round(arcs.Y[i] * scale));
                if (i > arcs.Starts[arc])
                {
                    AddCrossings(i - 1, i);
                }
            }
        }
    }

    /// <summary>Adds the positions at which a segment crosses lines of the tiles.</summary>
    private void AddCrossings(int from, int to)
    {
        var (ax, ay, bx, by) = (arcs.X[from] * scale, arcs.Y[from] * scale, arcs.X[to] * scale, arcs.Y[to] * scale);
        for (var x = TileLines.After(Math.Min(ax, bx)); x < Math.Max(ax, bx); x = TileLines.After(x))
        {
            Pixels.Add(x, Round(ay + ((x - ax) / (bx - ax) * (by - ay))));
        }

        for (var y = TileLines.After(Math.Min(ay, by)); y < Math.Max(ay, by); y = TileLines.After(y))
        {
            Pixels.Add(Round(ax + ((y - ay) / (by - ay) * (bx - ax))), y);
        }
    }

    private void Snap(int start, int end)
    {
        var first = chains.Count;
        chains.Add(numbers[start]);
        for (var i = start + 1; i < end; i++)
        {
            if (numbers[i] == numbers[i - 1])
            {
                continue;
            }

            FindPassed(i - 1, i);
            foreach (var (_, number) in passed)
            {
                Append(first, number);
            }

            Append(first, numbers[i]);
        }

        starts.Add(chains.Count);
    }

    /// <summary>Adds a vertex; one that goes straight back to the last but one takes the spike away instead.</summary>
    private void Append(int first, int number)
    {
        if (chains[^1] == number)
        {
            return;
        }

        if (chains.Count - first >= 2 && chains[^2] == number)
        {
            chains.RemoveAt(chains.Count - 1);
            return;
        }

        chains.Add(number);
    }

    private void FindPassed(int from, int to)
    {
        var (ax, ay, bx, by) = (arcs.X[from] * scale, arcs.Y[from] * scale, arcs.X[to] * scale, arcs.Y[to] * scale);
        Pixels.Near(ax, ay, bx, by, near);
        passed.Clear();
        foreach (var number in near)
        {
            if (number != numbers[from] && number != numbers[to]
                && Passes(ax, ay, bx - ax, by - ay, Pixels.X[number], Pixels.Y[number], out var at))
            {
                passed.Add((at, number));
            }
        }

        if (passed.Count > 1)
        {
            passed.Sort();
        }
    }

    /// <summary>
    /// Whether a segment passes through the unit square around a position, its lower and left sides included, the others not;
    /// and where: the middle of its way through, 0 at the segment's start and 1 at its end.
    /// </summary>
    private static bool Passes(double ax, double ay, double dx, double dy, int x, int y, out double at)
    {
        var (enter, leave) = (0.0, 1.0);
        at = 0;
        if (!Slab(ax, dx, x, ref enter, ref leave) || !Slab(ay, dy, y, ref enter, ref leave) || enter > leave)
        {
            return false;
        }

        at = (enter + leave) / 2;
        return enter < leave || (Round(ax + (at * dx)) == x && Round(ay + (at * dy)) == y);
    }

    private static bool Slab(double start, double along, int middle, ref double enter, ref double leave)
    {
        if (along == 0)
        {
            return start >= middle - 0.5 && start < middle + 0.5;
        }

        var one = (middle - 0.5 - start) / along;
        var other = (middle + 0.5 - start) / along;
        enter = Math.Max(enter, Math.Min(one, other));
        leave = Math.Min(leave, Math.Max(one, other));
        return true;
    }
}
