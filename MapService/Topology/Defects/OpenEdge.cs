using MapService.Geometry;

namespace MapService.Topology.Defects;

/// <summary>An edge with a feature on its right and none on its left.</summary>
internal readonly record struct OpenEdge(GridPoint From, GridPoint To, int Feature)
{
    // Edges that face each other have opposite directions, within 30 degrees.
    private static readonly double LeastOpposite = Math.Cos(Math.PI / 6);

    /// <summary>
    /// The part of this edge that faces another edge straight across uncovered area, within a width.
    /// <code>
    ///      &lt;-----other-----
    ///          |       |
    ///          |       |            positions and heights are in metres along and across this edge
    ///     -----+=======+----->
    ///          from    to
    /// </code>
    /// </summary>
    /// <returns>Null when there is none.</returns>
    public FacingPart? Facing(in OpenEdge other, double widthMetres)
    {
        var origin = From;

        // A plane projection around this edge. The error is at most 1 % for edges of commune borders.
        var north = Wgs84.RadiansPerUnit * Wgs84.SemiMajorAxisMetres;
        var east = north * Math.Cos(From.Y * Wgs84.RadiansPerUnit);
        var (ux, uy) = (((double)To.X - From.X) * east, ((double)To.Y - From.Y) * north);
        var length = Math.Sqrt((ux * ux) + (uy * uy));
        (ux, uy) = (ux / length, uy / length);
        var (along0, across0) = Turned(other.To);
        var (along1, across1) = Turned(other.From);
        var otherLength = Math.Sqrt(((along1 - along0) * (along1 - along0)) + ((across1 - across0) * (across1 - across0)));
        if (along1 - along0 < LeastOpposite * otherLength)
        {
            return null;
        }

        // t goes from 0 at the end of the other edge to 1 at its start. Both limits are linear in t.
        var (t0, t1) = (0.0, 1.0);
        Limit(along0, along1, 0, length);
        Limit(across0, across1, 0, widthMetres);
        return t1 <= t0
            ? null
            : new FacingPart(
                other.Feature, At(along0, along1, t0), At(along0, along1, t1), At(across0, across1, t0), At(across0, across1, t1),
                other.PointAt(1 - t0), other.PointAt(1 - t1));

        (double Along, double Across) Turned(GridPoint p)
        {
            var (x, y) = (((double)p.X - origin.X) * east, ((double)p.Y - origin.Y) * north);
            return ((x * ux) + (y * uy), (y * ux) - (x * uy));
        }

        void Limit(double start, double end, double least, double most)
        {
            var slope = end - start;
            if (slope == 0)
            {
                (t0, t1) = start >= least && start <= most ? (t0, t1) : (1, 0);
                return;
            }

            var (enter, leave) = ((least - start) / slope, (most - start) / slope);
            t0 = Math.Max(t0, Math.Min(enter, leave));
            t1 = Math.Min(t1, Math.Max(enter, leave));
        }

        static double At(double start, double end, double t) => start + (t * (end - start));
    }

    /// <summary>The grid position at a fraction of the edge.</summary>
    public GridPoint PointAt(double fraction) => new(
        (int)Math.Round(From.X + (fraction * ((double)To.X - From.X))),
        (int)Math.Round(From.Y + (fraction * ((double)To.Y - From.Y))));
}
