using MapService.Geometry;
using MapService.Topology;

namespace MapService.Tiles.Levels;

/// <summary>
/// The arcs of a topology in Web Mercator, projected once for each dataset. World coordinates are 0 to 1, with y downwards.
/// Arc i is the run of positions from <c>Starts[i]</c> to <c>Starts[i + 1]</c>, both ends of the arc included.
/// </summary>
internal sealed class WorldArcs
{
    internal WorldArcs(double[] x, double[] y, int[] starts)
    {
        (X, Y, Starts) = (x, y, starts);
        MeanSegment = MeanOf(x, y, starts);
        (RoomOfVertices, RoomOfSegments, var places) = Clearance.Of(this);
        Ends = new (int, int)[ArcCount];
        for (var arc = 0; arc < ArcCount; arc++)
        {
            Ends[arc] = (places[starts[arc]], places[starts[arc + 1] - 1]);
            PlaceCount = Math.Max(PlaceCount, Math.Max(Ends[arc].Start, Ends[arc].End) + 1);
        }

        Thinning = new ArcThinning(this);
    }

    public double[] X { get; }

    public double[] Y { get; }

    public int[] Starts { get; }

    /// <summary>The zooms at which each position is drawn.</summary>
    public ArcThinning Thinning { get; }

    /// <summary>The first zoom at which each position has room (<see cref="Clearance"/>).</summary>
    public byte[] RoomOfVertices { get; }

    /// <summary>The first zoom at which the segment that ends in each position has room.</summary>
    public byte[] RoomOfSegments { get; }

    /// <summary>Numbers of the places where each arc starts and ends. Arcs that meet have the same number.</summary>
    public (int Start, int End)[] Ends { get; }

    /// <summary>The numbers of <see cref="Ends"/> are below this.</summary>
    public int PlaceCount { get; }

    /// <summary>Mean length of a segment, as the sum along x and y.</summary>
    public double MeanSegment { get; }

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

    private static double MeanOf(double[] x, double[] y, int[] starts)
    {
        var sum = 0.0;
        for (var arc = 0; arc + 1 < starts.Length; arc++)
        {
            for (var i = starts[arc] + 1; i < starts[arc + 1]; i++)
            {
                sum += Math.Abs(x[i] - x[i - 1]) + Math.Abs(y[i] - y[i - 1]);
            }
        }

        return sum / Math.Max(x.Length, 1);
    }
}
