namespace MapService.Tiles.Levels;

/// <summary>
/// The arcs of a topology at one zoom, thinned (<see cref="ArcThinning"/>), then snapped (<see cref="ArcSnapping"/>) to whole positions.
/// The world is 2^zoom × 4096 units wide, with x from the west and y from the north. A level is built once for each dataset, and all
/// layers, tiles and neighbours use the same integers.
/// </summary>
internal sealed class Level
{
    private Level(int zoom, int[] x, int[] y, int[] starts, bool[] isAlone) =>
        (Zoom, X, Y, Starts, IsAlone) = (zoom, x, y, starts, isAlone);

    public int Zoom { get; }

    public int[] X { get; }

    public int[] Y { get; }

    /// <summary>
    /// Start of the vertices of each arc, both ends included, with one more entry for the end. An arc that lost its length has one vertex.
    /// </summary>
    public int[] Starts { get; }

    /// <summary>Whether no vertex of an arc, except its ends, is on another arc, or twice on this one.</summary>
    public bool[] IsAlone { get; }

    /// <summary>Number of vertices of an arc, both ends included.</summary>
    public int Length(int arc) => Starts[arc + 1] - Starts[arc];

    public static Level Of(WorldArcs arcs, int zoom)
    {
        using var snapping = ArcSnapping.Of(arcs, zoom);
        var chains = snapping.Chains;
        var (x, y) = (new int[chains.Length], new int[chains.Length]);
        for (var i = 0; i < x.Length; i++)
        {
            (x[i], y[i]) = (chains[i].X, chains[i].Y);
        }

        return new Level(zoom, x, y, snapping.Starts, AreAlone(snapping));
    }

    private static bool[] AreAlone(ArcSnapping snapping)
    {
        const byte Once = 1, Often = 2;
        var chains = snapping.Chains;
        var starts = snapping.Starts;
        var passes = new byte[snapping.NumberCount];
        for (var arc = 0; arc + 1 < starts.Length; arc++)
        {
            SetOften(chains[starts[arc]]);
            SetOften(chains[starts[arc + 1] - 1]);
        }

        for (var arc = 0; arc + 1 < starts.Length; arc++)
        {
            foreach (var vertex in Between(chains, starts, arc))
            {
                if (vertex.Number != ArcSnapping.Free)
                {
                    ref var pass = ref passes[vertex.Number];
                    pass = pass == 0 ? Once : Often;
                }
            }
        }

        var alone = new bool[starts.Length - 1];
        for (var arc = 0; arc < alone.Length; arc++)
        {
            alone[arc] = true;
            foreach (var vertex in Between(chains, starts, arc))
            {
                alone[arc] &= vertex.Number == ArcSnapping.Free || passes[vertex.Number] == Once;
            }
        }

        return alone;

        void SetOften(LevelVertex vertex)
        {
            if (vertex.Number != ArcSnapping.Free)
            {
                passes[vertex.Number] = Often;
            }
        }
    }

    /// <summary>The vertices of an arc between its ends.</summary>
    private static ReadOnlySpan<LevelVertex> Between(ReadOnlySpan<LevelVertex> chains, int[] starts, int arc) =>
        starts[arc + 1] - starts[arc] > 2 ? chains[(starts[arc] + 1)..(starts[arc + 1] - 1)] : [];
}
