using MapService.Geometry;

namespace MapService.Topology.Defects;

/// <summary>A part of an open edge that another feature's open edge runs along.</summary>
/// <param name="Feature">The other feature.</param>
/// <param name="FromMetres">Where the part begins, from the edge's beginning.</param>
/// <param name="ToMetres">Where it ends.</param>
/// <param name="FromWidthMetres">How far away the other edge is at the beginning.</param>
/// <param name="ToWidthMetres">How far away it is at the end.</param>
/// <param name="FromFoot">The place on the other edge across from the beginning.</param>
/// <param name="ToFoot">The place on the other edge across from the end.</param>
internal readonly record struct FacingPart(
    int Feature, double FromMetres, double ToMetres, double FromWidthMetres, double ToWidthMetres, GridPoint FromFoot, GridPoint ToFoot)
{
    public double LengthMetres => ToMetres - FromMetres;

    public double SurfaceSquareMetres => LengthMetres * (FromWidthMetres + ToWidthMetres) / 2;
}
