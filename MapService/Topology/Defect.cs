using MapService.Geometry;

namespace MapService.Topology;

/// <summary>What is wrong at a place of the input polygons.</summary>
public enum DefectKind
{
    /// <summary>Two features cover the same ground.</summary>
    Overlap,

    /// <summary>Borders that run along each other with different vertices.</summary>
    UnmatchedBorder,

    /// <summary>A narrow gap enclosed by features.</summary>
    SliverGap,
}

/// <summary>A fault in the input polygons. Data, not an exception.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Features">The features concerned, sorted.</param>
/// <param name="Place">A position where it shows.</param>
/// <param name="SurfaceSquareMetres">How much ground it concerns; 0 for an unmatched border.</param>
public sealed record Defect(DefectKind Kind, IReadOnlyList<int> Features, GridPoint Place, double SurfaceSquareMetres);
