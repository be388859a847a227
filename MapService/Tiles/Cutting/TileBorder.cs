using MapService.Tiles.Levels;

namespace MapService.Tiles.Cutting;

/// <summary>
/// The border of a box as a path around it, with the box on the left (y up). It starts at the corner with the smallest x and y, and goes
/// along x first. A place on it is the length of the path to it.
/// </summary>
internal readonly record struct TileBorder(LevelBox Box)
{
    public long Length => 2 * (Width + Height);

    private long Width => (long)Box.MaxX - Box.MinX;

    private long Height => (long)Box.MaxY - Box.MinY;

    /// <summary>True for a position of the box that is on its border.</summary>
    public bool Has(int x, int y) => x == Box.MinX || x == Box.MaxX || y == Box.MinY || y == Box.MaxY;

    public long PlaceOf(int x, int y) =>
        y == Box.MinY && x < Box.MaxX ? x - Box.MinX
        : x == Box.MaxX && y < Box.MaxY ? Width + (y - Box.MinY)
        : y == Box.MaxY && x > Box.MinX ? Width + Height + (Box.MaxX - x)
        : Width + Height + Width + (Box.MaxY - y);

    /// <summary>Direction of the path after a place.</summary>
    public (int X, int Y) Ahead(long place) =>
        place < Width ? (1, 0) : place < Width + Height ? (0, 1) : place < (2 * Width) + Height ? (-1, 0) : (0, -1);

    /// <summary>The first corner after a place. The place may be more than one round.</summary>
    public long NextCorner(long place)
    {
        var (rounds, within) = Math.DivRem(place, Length);
        var corner = within < Width
            ? Width
            : within < Width + Height ? Width + Height : within < (2 * Width) + Height ? (2 * Width) + Height : Length;
        return (rounds * Length) + corner;
    }

    public (int X, int Y) CornerAt(long place)
    {
        var within = place % Length;
        return within == 0 ? (Box.MinX, Box.MinY)
            : within == Width ? (Box.MaxX, Box.MinY)
            : within == Width + Height ? (Box.MaxX, Box.MaxY)
            : (Box.MinX, Box.MaxY);
    }

    /// <summary>True for a segment on the border against the path: its left side is outside of the box.</summary>
    public bool RunsAgainst(int ax, int ay, int bx, int by) =>
        (ax == bx && ((ax == Box.MinX && by > ay) || (ax == Box.MaxX && by < ay)))
        || (ay == by && ((ay == Box.MinY && bx < ax) || (ay == Box.MaxY && bx > ax)));
}
