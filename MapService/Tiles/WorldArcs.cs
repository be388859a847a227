using MapService.Geometry;
using MapService.Topology;

namespace MapService.Tiles;

/// <summary>
/// The arcs of a topology in Web Mercator, projected once a dataset: world coordinates of 0 to 1, y downwards.
/// Arc i is the run of positions from <c>Starts[i]</c> to <c>Starts[i + 1]</c>, both ends of the arc included.
/// </summary>
internal sealed class WorldArcs
{
    internal WorldArcs(double[] x, double[] y, int[] starts) => (X, Y, Starts) = (x, y, starts);

    public double[] X { get; }

    public double[] Y { get; }

    public int[] Starts { get; }

    public int ArcCount => Starts.Length - 1;

    public static WorldArcs Of(CoverageTopology topology)
    {
        var starts = new int[topology.ArcCount + 1];
        for (var arc = 0; arc < topology.ArcCount; arc++)
        {
            starts[arc + 1] = starts[arc] + topology.Arc(arc).Length;
        }

        var x = new double[starts[^1]];
        var y = new double[starts[^1]];
        for (var arc = 0; arc < topology.ArcCount; arc++)
        {
            var at = starts[arc];
            foreach (var point in topology.Arc(arc))
            {
                x[at] = WebMercator.WorldX(point.Longitude);
                y[at++] = WebMercator.WorldY(point.Latitude);
            }
        }

        return new WorldArcs(x, y, starts);
    }
}
