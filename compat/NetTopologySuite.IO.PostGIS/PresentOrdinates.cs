using NetTopologySuite.Geometries;

namespace NetTopologySuite.IO;

/// <summary>Finds which ordinates a geometry's coordinates have: the union over its parts.</summary>
internal sealed class PresentOrdinates : IEntireCoordinateSequenceFilter
{
    private Ordinates found = Ordinates.XY;

    private PresentOrdinates()
    {
    }

    public bool Done => found == Ordinates.XYZM;

    public bool GeometryChanged => false;

    public static Ordinates Of(Geometry geometry)
    {
        var filter = new PresentOrdinates();
        geometry.Apply(filter);
        return filter.found;
    }

    public void Filter(CoordinateSequence sequence)
    {
        if (sequence.HasZ)
        {
            found |= Ordinates.Z;
        }

        if (sequence.HasM)
        {
            found |= Ordinates.M;
        }
    }
}
