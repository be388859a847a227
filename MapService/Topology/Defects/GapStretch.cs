using MapService.Geometry;

namespace MapService.Topology.Defects;

/// <summary>A stretch of one feature's open border that another feature's runs along, under way.</summary>
internal sealed class GapStretch(int feature, int otherFeature)
{
    private readonly List<GridPoint> border = [];
    private readonly List<GridPoint> feet = [];
    private double surface;

    /// <summary>The feature along whose border it goes.</summary>
    public int Feature => feature;

    /// <summary>Where it ends so far, along the ring.</summary>
    public double EndMetres { get; private set; }

    public double LengthMetres { get; private set; }

    public double MeanWidthMetres => surface / LengthMetres;

    /// <summary>Goes on with a part of an edge.</summary>
    /// <param name="edge">The edge.</param>
    /// <param name="part">What faces it.</param>
    /// <param name="edgeStartMetres">Where the edge begins, along the ring.</param>
    public void Add(in OpenEdge edge, in FacingPart part, double edgeStartMetres)
    {
        var edgeMetres = GeodesicLength.Metres([edge.From, edge.To]);
        border.Add(edge.PointAt(Math.Clamp(part.FromMetres / edgeMetres, 0, 1)));
        border.Add(edge.PointAt(Math.Clamp(part.ToMetres / edgeMetres, 0, 1)));
        feet.Add(part.FromFoot);
        feet.Add(part.ToFoot);
        surface += part.SurfaceSquareMetres;
        LengthMetres += part.LengthMetres;
        EndMetres = edgeStartMetres + part.ToMetres;
    }

    /// <summary>The gap: forwards along the border, and back along the other one.</summary>
    public Defect ToDefect()
    {
        var ring = new List<GridPoint>();
        foreach (var point in border.Concat(feet.AsEnumerable().Reverse()))
        {
            if (ring.Count == 0 || (point != ring[^1] && point != ring[0]))
            {
                ring.Add(point);
            }
        }

        var builder = new PolygonTableBuilder();
        builder.Add(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(ring));
        builder.EndRing();
        builder.EndPolygon();
        builder.EndFeature();
        return new Defect(DefectKind.SliverGap, [Math.Min(feature, otherFeature), Math.Max(feature, otherFeature)], ring[0], surface, MeanWidthMetres, builder.ToTable(), []);
    }
}
