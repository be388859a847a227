using System.IO;
using NetTopologySuite.Geometries;

namespace NetTopologySuite.IO;

/// <summary>Reads PostGIS's binary form (EWKB) with the reader that NetTopologySuite has.</summary>
public class PostGisReader
{
    private readonly WKBReader reader;

    /// <summary>A reader with the services' defaults.</summary>
    public PostGisReader()
        : this(NtsGeometryServices.Instance.DefaultCoordinateSequenceFactory, NtsGeometryServices.Instance.DefaultPrecisionModel, Ordinates.XYZM)
    {
    }

    /// <summary>A reader that makes its geometries in a given way.</summary>
    /// <param name="coordinateSequenceFactory">Makes the coordinates.</param>
    /// <param name="precisionModel">Of the geometries.</param>
    /// <param name="handleOrdinates">Ordinates to keep; others that the input has are dropped.</param>
    public PostGisReader(CoordinateSequenceFactory coordinateSequenceFactory, PrecisionModel precisionModel, Ordinates handleOrdinates)
    {
        reader = new WKBReader(new NtsGeometryServices(coordinateSequenceFactory, precisionModel, srid: 0))
        {
            HandleSRID = true,
            HandleOrdinates = handleOrdinates,
        };
    }

    /// <summary>Ordinates to keep.</summary>
    public Ordinates HandleOrdinates
    {
        get => reader.HandleOrdinates;
        set => reader.HandleOrdinates = value;
    }

    /// <summary>Reads one geometry.</summary>
    public Geometry Read(byte[] data) => reader.Read(data);

    /// <summary>Reads one geometry from where the stream stands, and leaves the stream open behind it.</summary>
    public Geometry Read(Stream stream) => reader.Read(new BorrowedStream(stream));
}
