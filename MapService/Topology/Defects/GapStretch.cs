using MapService.Geometry;

namespace MapService.Topology.Defects;

/// <summary>Builds a gap: a stretch of the open border of a feature that faces the open border of another feature.</summary>
internal sealed class GapStretch(int feature, int otherFeature)
{
    private readonly List<GridPoint> border = [];
    private readonly List<GridPoint> feet = [];
    private double surface;

    /// <summary>The other feature.</summary>
    public int Feature => feature;

    /// <summary>Its current end, along the ring.</summary>
    public double EndMetres { get; private set; }

    public double LengthMetres { get; private set; }

    public double MeanWidthMetres => surface / LengthMetres;

    /// <summary>Adds a part of an edge.</summary>
    /// <param name="edge">The edge.</param>
    /// <param name="part">The part that faces the other feature.</param>
    /// <param name="edgeStartMetres">Start of the edge, along the ring.</param>
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

    /// <summary>The gap: forwards along this border, and back along the other border.</summary>
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
        return new Defect(
            DefectKind.SliverGap,
            [Math.Min(feature, otherFeature), Math.Max(feature, otherFeature)],
            ring[0],
            surface,
            MeanWidthMetres,
            builder.ToTable(),
            []);
    }
}
