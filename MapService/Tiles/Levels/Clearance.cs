using MapService.Tiles.Grid;

namespace MapService.Tiles.Levels;

/// <summary>
/// Finds the first zoom at which a vertex or a segment of the arcs has room around it: snapping cannot merge it with anything except its
/// neighbours along the arc. At most zooms, most borders are far from each other. Vertices and segments with room are only rounded.
/// </summary>
/// <remarks>
/// Room means two units. Snapping can only merge things within 1.91 units of each other: half a diagonal for rounding each, and 0.49 for
/// thinning, the largest distance of a segment from those that it replaces. Thinning needs half that distance, so room at a zoom is enough
/// for thinning at the zoom above. At coarse zooms (<see cref="ArcThinning.ThinnedAs"/>), the room at the zoom of the drawn vertices
/// counts.
/// </remarks>
internal sealed class Clearance : IDisposable
{
    /// <summary>The lowest zoom for which room is computed. At lower zooms nearly everything is near something.</summary>
    private const int LowestZoom = 7;

    private const double RoomUnits = 2;

    /// <summary>The search distance in units of the deepest zoom. Rounded positions may be wrong by a diagonal.</summary>
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
    /// For each vertex, and for the segment that ends there, the first zoom at which it has room; and for each vertex the number of its
    /// place, which is the same for all vertices there.
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
    /// Different positions in the same unit of the deepest zoom have the same number, like a single vertex. They get no room.
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

    /// <summary>The first zoom with enough room; one beyond the deepest zoom if there is none.</summary>
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
