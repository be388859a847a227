using MapService.Geometry;

namespace MapService.Import.Polygons;

/// <summary>An edge of a ring, turned so that it goes east (north where it is vertical).</summary>
/// <param name="Low">Its western end.</param>
/// <param name="High">Its eastern end.</param>
/// <param name="Turned">True when its ring runs from High to Low.</param>
/// <param name="Ring">Number of its ring.</param>
/// <param name="Index">Number of the edge in its ring.</param>
/// <param name="RingLength">Edges of its ring.</param>
internal readonly record struct SweepEdge(GridPoint Low, GridPoint High, bool Turned, int Ring, int Index, int RingLength)
{
    private GridPoint A => Turned ? High : Low;

    private GridPoint B => Turned ? Low : High;

    /// <summary>True when two edges have a position in common, other than the vertex between neighbours in a ring.</summary>
    public static bool Meet(in SweepEdge e, in SweepEdge f)
    {
        if (Math.Max(e.Low.X, f.Low.X) > Math.Min(e.High.X, f.High.X)
            || Math.Max(e.Low.Y, e.High.Y) < Math.Min(f.Low.Y, f.High.Y) || Math.Max(f.Low.Y, f.High.Y) < Math.Min(e.Low.Y, e.High.Y))
        {
            return false;
        }

        if (e.Ring == f.Ring && e.RingLength > 2)
        {
            if (e.IsBefore(f))
            {
                return TurnsBack(e, f);
            }

            if (f.IsBefore(e))
            {
                return TurnsBack(f, e);
            }
        }

        // The boxes meet, so edges on one line meet too.
        return Orientation.Of(e.Low, e.High, f.Low) * Orientation.Of(e.Low, e.High, f.High) <= 0
            && Orientation.Of(f.Low, f.High, e.Low) * Orientation.Of(f.Low, f.High, e.High) <= 0;
    }

    private bool IsBefore(in SweepEdge other) => other.Index == (Index + 1 == RingLength ? 0 : Index + 1);

    // Neighbours share a vertex, and nothing else unless the second runs back along the first.
    private static bool TurnsBack(in SweepEdge first, in SweepEdge second)
    {
        if (Orientation.Of(first.A, first.B, second.B) != 0)
        {
            return false;
        }

        var (u, v) = (GridVector.Between(first.A, first.B), GridVector.Between(second.A, second.B));
        return Math.Sign(u.X) * Math.Sign(v.X) < 0 || Math.Sign(u.Y) * Math.Sign(v.Y) < 0;
    }
}
