using MapService.Geometry;

namespace MapService.Topology.Defects;

/// <summary>A part of an open edge that faces an open edge of another feature.</summary>
/// <param name="Feature">The other feature.</param>
/// <param name="FromMetres">Start of the part, from the start of the edge.</param>
/// <param name="ToMetres">End of the part.</param>
/// <param name="FromWidthMetres">Distance of the other edge at the start.</param>
/// <param name="ToWidthMetres">Distance of the other edge at the end.</param>
/// <param name="FromFoot">The position on the other edge that faces the start.</param>
/// <param name="ToFoot">The position on the other edge that faces the end.</param>
internal readonly record struct FacingPart(
    int Feature, double FromMetres, double ToMetres, double FromWidthMetres, double ToWidthMetres, GridPoint FromFoot, GridPoint ToFoot)
{
    public double LengthMetres => ToMetres - FromMetres;

    public double SurfaceSquareMetres => LengthMetres * (FromWidthMetres + ToWidthMetres) / 2;
}
