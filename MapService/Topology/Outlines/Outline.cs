using MapService.Geometry;
using MapService.Topology.Arcs;

namespace MapService.Topology.Outlines;

/// <summary>
/// Polygons as references to the arcs of a topology, so that one outline can be drawn at any level of detail.
/// A reference r >= 0 is arc r walked forwards, r &lt; 0 is arc ~r walked backwards; the inside is on the left.
/// Shells are counter-clockwise and holes clockwise (RFC 7946); no ring touches itself.
/// </summary>
public sealed class Outline
{
    internal Outline(int[] arcRefs, int[] ringStarts, int[] polygonStarts)
    {
        ArcRefs = arcRefs;
        RingStarts = ringStarts;
        PolygonStarts = polygonStarts;
    }

    /// <summary>The empty outline.</summary>
    public static Outline Empty { get; } = new([], [0], [0]);

    /// <summary>Arc references of all rings, ring after ring.</summary>
    public int[] ArcRefs { get; }

    /// <summary>Start of the references of each ring, with one more entry for the end.</summary>
    public int[] RingStarts { get; }

    /// <summary>Start of the rings of each polygon, the shell first, with one more entry for the end.</summary>
    public int[] PolygonStarts { get; }

    /// <summary>Number of polygons; 0 for the empty outline.</summary>
    public int PolygonCount => PolygonStarts.Length - 1;

    /// <summary>The outline at full detail, as a table of one feature.</summary>
    public PolygonTable ToPolygons(CoverageTopology topology) => ToPolygons(topology.Shapes);

    /// <summary>The outline drawn with other shapes of the topology's arcs (<c>ArcSimplifier</c>), as a table of one feature.</summary>
    public PolygonTable ToPolygons(ArcShapes shapes) => ToTable(shapes, [this]);

    /// <summary>Outlines at full detail, one feature each.</summary>
    public static PolygonTable ToTable(CoverageTopology topology, IReadOnlyList<Outline> outlines) => ToTable(topology.Shapes, outlines);

    private static PolygonTable ToTable(ArcShapes shapes, IReadOnlyList<Outline> outlines)
    {
        var builder = new PolygonTableBuilder();
        foreach (var outline in outlines)
        {
            outline.AddTo(builder, shapes);
            builder.EndFeature();
        }

        return builder.ToTable();
    }

    private void AddTo(PolygonTableBuilder builder, ArcShapes shapes)
    {
        for (var polygon = 0; polygon < PolygonCount; polygon++)
        {
            for (var ring = PolygonStarts[polygon]; ring < PolygonStarts[polygon + 1]; ring++)
            {
                for (var i = RingStarts[ring]; i < RingStarts[ring + 1]; i++)
                {
                    AddArc(builder, shapes, ArcRefs[i]);
                }

                builder.EndRing();
            }

            builder.EndPolygon();
        }
    }

    /// <summary>Adds an arc without its last position, which is the first one of the next arc.</summary>
    private static void AddArc(PolygonTableBuilder builder, ArcShapes shapes, int arcRef)
    {
        if (arcRef >= 0)
        {
            builder.Add(shapes[arcRef][..^1]);
            return;
        }

        var positions = shapes[~arcRef];
        for (var i = positions.Length - 1; i > 0; i--)
        {
            builder.Add(positions[i]);
        }
    }
}
