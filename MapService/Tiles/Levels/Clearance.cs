using MapService.Tiles.Grid;

namespace MapService.Tiles.Levels;

/// <summary>
/// From which zoom a vertex, or a segment, of the arcs has so much room around it that snapping cannot bring it together with anything but
/// its own neighbours along the arcs. Most borders are far from each other in the units of most zooms: what has room is rounded and no
/// more.
/// </summary>
/// <remarks>
/// Room is two units. Two things come together only where one is within 1.91 units of the other: half a unit's diagonal for the rounding of
/// each, and 0.49 for thinning, which keeps a segment that near to those that it takes the place of. Thinning looks for things half as far
/// away, so that room at a zoom is room enough for it at the zoom above. Where thinning goes further (<see cref="ArcThinning.ThinnedAs"/>),
/// room is asked for at the zoom whose vertices are drawn.
/// </remarks>
internal sealed class Clearance : IDisposable
{
    /// <summary>Wider room than that of this zoom is not looked for: above it nearly everything is near something.</summary>
    private const int LowestZoom = 7;

    private const double RoomUnits = 2;

    /// <summary>Units of the deepest zoom. A position here may be a unit's diagonal off.</summary>
    private static readonly double Reach = (RoomUnits * (1 << (TileAddress.MaxZoom - LowestZoom))) + 1.5;

    private readonly WorldArcs arcs;
    private readonly int[] numbers;
    private readonly HotPixels places;
    private readonly double[] squaredRoomOfPlace;
    private readonly double[] squaredRoomOfSegment;

    private Clearance(WorldArcs arcs)
    {
        this.arcs = arcs;
        numbers = new int[arcs.X.Length];
        places = new HotPixels(arcs.X.Length, Math.Max(Reach, arcs.MeanSegment * Scale));
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = places.Add((int)Math.Round(arcs.X[i] * Scale), (int)Math.Round(arcs.Y[i] * Scale));
        }

        squaredRoomOfPlace = new double[places.Count];
        squaredRoomOfSegment = new double[arcs.X.Length];
        Array.Fill(squaredRoomOfPlace, double.PositiveInfinity);
        Array.Fill(squaredRoomOfSegment, double.PositiveInfinity);
        TakeRoomFromCrowdedPlaces();
    }

    private static double Scale => Math.ScaleB(TileAddress.Extent, TileAddress.MaxZoom);

    /// <summary>
    /// For each vertex, and for each vertex the segment that ends there, the zoom from which it has room; and for each vertex a number that
    /// all vertices in its place have.
    /// </summary>
    public static (byte[] OfVertices, byte[] OfSegments, int[] Places) Of(WorldArcs arcs)
    {
        using var clearance = new Clearance(arcs);
        var near = new List<int>();
        for (var arc = 0; arc < arcs.ArcCount; arc++)
        {
            for (var i = arcs.Starts[arc] + 1; i < arcs.Starts[arc + 1]; i++)
            {
                clearance.Measure(i, near);
            }
        }

        return (
            Array.ConvertAll(clearance.numbers, number => ZoomOf(clearance.squaredRoomOfPlace[number])),
            Array.ConvertAll(clearance.squaredRoomOfSegment, ZoomOf),
            clearance.numbers);
    }

    public void Dispose() => places.Dispose();

    /// <summary>
    /// Different positions in one unit of the deepest zoom have the same number, and would be taken for one vertex and its own segments:
    /// nothing there has room.
    /// </summary>
    private void TakeRoomFromCrowdedPlaces()
    {
        var firstAt = new int[places.Count];
        Array.Fill(firstAt, -1);
        for (var i = 0; i < numbers.Length; i++)
        {
            ref var first = ref firstAt[numbers[i]];
            first = first < 0 ? i : first;
            if (arcs.X[i] != arcs.X[first] || arcs.Y[i] != arcs.Y[first])
            {
                squaredRoomOfPlace[numbers[i]] = 0;
            }
        }

        for (var arc = 0; arc < arcs.ArcCount; arc++)
        {
            for (var i = arcs.Starts[arc] + 1; i < arcs.Starts[arc + 1]; i++)
            {
                squaredRoomOfSegment[i] = Math.Min(squaredRoomOfPlace[numbers[i - 1]], squaredRoomOfPlace[numbers[i]]);
            }
        }
    }

    private void Measure(int i, List<int> near)
    {
        var (ax, ay, bx, by) = (arcs.X[i - 1] * Scale, arcs.Y[i - 1] * Scale, arcs.X[i] * Scale, arcs.Y[i] * Scale);
        places.Near(ax, ay, bx, by, Reach, near);
        foreach (var place in near)
        {
            if (place == numbers[i - 1] || place == numbers[i])
            {
                continue;
            }

            var squared = Segments.SquaredDistance(places.X(place), places.Y(place), ax, ay, bx, by);
            squaredRoomOfPlace[place] = Math.Min(squaredRoomOfPlace[place], squared);
            squaredRoomOfSegment[i] = Math.Min(squaredRoomOfSegment[i], squared);
        }
    }

    /// <summary>The lowest zoom at which the room is more than it has to be; above the deepest one where it never is.</summary>
    private static byte ZoomOf(double squaredRoom)
    {
        var zoom = LowestZoom;
        for (var room = Math.Sqrt(squaredRoom) - 1.5; zoom <= TileAddress.MaxZoom
            && room <= RoomUnits * (1 << (TileAddress.MaxZoom - zoom)); zoom++)
        {
        }

        return (byte)zoom;
    }
}
