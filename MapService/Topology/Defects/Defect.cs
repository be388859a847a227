using MapService.Geometry;

namespace MapService.Topology.Defects;

/// <summary>What is wrong at a place of the input polygons.</summary>
public enum DefectKind
{
    /// <summary>Several features cover the same ground.</summary>
    Overlap,

    /// <summary>Two features share a border, but not its vertices.</summary>
    UnmatchedBorder,

    /// <summary>A narrow gap between features, enclosed by them or open at its ends.</summary>
    SliverGap,
}

/// <summary>A fault in the input polygons, at one place. Data, not an exception.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Features">The features concerned, sorted: all those that cover an overlap, all those around a gap.</param>
/// <param name="Place">A position on its border.</param>
/// <param name="SurfaceSquareMetres">How much ground it concerns; 0 for an unmatched border.</param>
/// <param name="WidthMetres">Its mean width: twice the surface by the perimeter; 0 for an unmatched border.</param>
/// <param name="Ground">The ground it concerns, a table of one feature; without a polygon for an unmatched border.</param>
/// <param name="Border">The stretch of border it concerns, both ends included; empty unless it is an unmatched border.</param>
public sealed record Defect(
    DefectKind Kind,
    IReadOnlyList<int> Features,
    GridPoint Place,
    double SurfaceSquareMetres,
    double WidthMetres,
    PolygonTable Ground,
    IReadOnlyList<GridPoint> Border)
{
    /// <summary>A defect of some ground.</summary>
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

    /// <summary>A defect of a stretch of border.</summary>
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
