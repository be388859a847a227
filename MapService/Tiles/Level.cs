namespace MapService.Tiles;

/// <summary>
/// The arcs of a topology at one zoom: whole positions, 2^zoom × 4096 units along the side of the world, x from the west and y from the north,
/// snapped (<see cref="ArcSnapping"/>) and thinned (<see cref="ArcThinning"/>). Made once a dataset; every layer, tile and neighbour
/// draws from the same integers.
/// </summary>
internal sealed class Level
{
    private Level(int zoom, int[] x, int[] y, int[] starts) => (Zoom, X, Y, Starts) = (zoom, x, y, starts);

    public int Zoom { get; }

    public int[] X { get; }

    public int[] Y { get; }

    /// <summary>Where each arc's vertices start, both ends included; one entry more than there are arcs. An arc that has lost its length has one vertex.</summary>
    public int[] Starts { get; }

    public static Level Of(WorldArcs arcs, int zoom)
    {
        var snapping = ArcSnapping.Of(arcs, Math.ScaleB(TileAddress.Extent, zoom));
        var (kept, starts) = ArcThinning.Of(snapping);
        var x = new int[kept.Count];
        var y = new int[kept.Count];
        for (var i = 0; i < x.Length; i++)
        {
            var number = snapping.Chains[kept[i]];
            (x[i], y[i]) = (snapping.Pixels.X[number], snapping.Pixels.Y[number]);
        }

        return new Level(zoom, x, y, starts);
    }
}
