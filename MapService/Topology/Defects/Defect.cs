using MapService.Geometry;

namespace MapService.Topology.Defects;

/// <summary>Kinds of defects of the input polygons.</summary>
public enum DefectKind
{
    /// <summary>Several features cover the same area.</summary>
    Overlap,

    /// <summary>Two features share a border, but with different vertices.</summary>
    UnmatchedBorder,

    /// <summary>A narrow gap between features, enclosed by them or open at its ends.</summary>
    SliverGap,
}

/// <summary>A defect of the input polygons, at one place. It is data, not an exception.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Features">The features concerned, sorted: all features that cover an overlap, or all features around a gap.</param>
/// <param name="Place">A position on its border.</param>
/// <param name="SurfaceSquareMetres">Its area; 0 for an unmatched border.</param>
/// <param name="WidthMetres">Its mean width, twice the area divided by the perimeter; 0 for an unmatched border.</param>
/// <param name="Ground">Its area as a table of one feature; without a polygon for an unmatched border.</param>
/// <param name="Border">Its part of the border, both ends included; empty unless it is an unmatched border.</param>
public sealed record Defect(
    DefectKind Kind,
    IReadOnlyList<int> Features,
    GridPoint Place,
    double SurfaceSquareMetres,
    double WidthMetres,
    PolygonTable Ground,
    IReadOnlyList<GridPoint> Border)
{
    /// <summary>A defect with an area.</summary>
    internal static Defect OfGround(DefectKind kind, IReadOnlyList<int> features, PolygonTable ground)
    {
        var perimeter = 0.0;
        for (var ring = 0; ring < ground.RingCount; ring++)
        {
            perimeter += GeodesicLength.Metres([.. ground.Ring(ring), ground.Ring(ring)[0]]);
        }

        var surface = GeodesicArea.SquareMetres(ground, 0);
        return new Defect(kind, features, ground.Ring(0)[0], surface, 2 * surface / perimeter, ground, []);
    }

    /// <summary>A defect of a part of a border.</summary>
    internal static Defect OfBorder(IReadOnlyList<int> features, GridPoint[] border) =>
        new(DefectKind.UnmatchedBorder, features, border[0], 0, 0, NoGround, border);

    private static PolygonTable NoGround { get; } = MakeNoGround();

    private static PolygonTable MakeNoGround()
    {
        var builder = new PolygonTableBuilder();
        builder.EndFeature();
        return builder.ToTable();
    }
}
