using MapService.Geometry;
using MapService.Tests.Topology.Defects;

namespace MapService.Tests.Topology.Noding;

/// <summary>A vertex on the border of two features.</summary>
/// <param name="Feature">The one whose ring is at hand.</param>
/// <param name="Neighbour">The other one.</param>
/// <param name="Before">The vertex before it in the ring.</param>
/// <param name="At">The vertex.</param>
/// <param name="After">The vertex after it.</param>
internal sealed record BorderVertex(int Feature, int Neighbour, GridPoint Before, GridPoint At, GridPoint After)
{
    /// <summary>True for long edges and an angle between 30 and 150 degrees.</summary>
    public bool IsSimple
    {
        get
        {
            var ((ux, uy), (vx, vy)) = (Metres(At, Before), Metres(At, After));
            var (u, v) = (Math.Sqrt((ux * ux) + (uy * uy)), Math.Sqrt((vx * vx) + (vy * vy)));
            return u > 80 && v > 80 && Math.Abs(((ux * vx) + (uy * vy)) / (u * v)) < 0.866;
        }
    }

    /// <summary>The position so many metres away along the bisector, into the triangle with the vertices before and after.</summary>
    public GridPoint Inwards(double metres)
    {
        var ((ux, uy), (vx, vy)) = (Metres(At, Before), Metres(At, After));
        var (u, v) = (Math.Sqrt((ux * ux) + (uy * uy)), Math.Sqrt((vx * vx) + (vy * vy)));
        var (x, y) = ((ux / u) + (vx / v), (uy / u) + (vy / v));
        var length = Math.Sqrt((x * x) + (y * y));
        return DamagedPolygons.Moved(At, metres * x / length, metres * y / length);
    }

    /// <summary>The ground between the border as it was and a border that goes by another way.</summary>
    public double SurfaceBetween(params GridPoint[] otherWay) =>
        Math.Abs(GeodesicArea.SignedSquareMetres([Before, At, After, .. otherWay.Reverse()]));

    private static (double X, double Y) Metres(GridPoint from, GridPoint to) =>
        ((to.X - (double)from.X) * 0.0111 * Math.Cos(from.Latitude * Math.PI / 180), (to.Y - (double)from.Y) * 0.0111);
}
