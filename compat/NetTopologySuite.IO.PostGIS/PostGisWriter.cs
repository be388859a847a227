using System.IO;
using NetTopologySuite.Geometries;

namespace NetTopologySuite.IO;

/// <summary>Writes PostGIS's binary form (EWKB) with the writer that NetTopologySuite has. An SRID of 0 or less is "unknown" and left out.</summary>
public class PostGisWriter
{
    private readonly ByteOrder byteOrder;

    /// <summary>Little-endian.</summary>
    public PostGisWriter()
        : this(ByteOrder.LittleEndian)
    {
    }

    /// <summary>In a given byte order.</summary>
    public PostGisWriter(ByteOrder byteOrder) => this.byteOrder = byteOrder;

    /// <summary>Ordinates to write, as far as the geometry has them. All four by default.</summary>
    public Ordinates HandleOrdinates { get; set; } = Ordinates.XYZM;

    /// <summary>The bytes of one geometry.</summary>
    public byte[] Write(Geometry geometry) => WriterFor(geometry).Write(geometry);

    /// <summary>Writes one geometry to a stream, which stays open (NetTopologySuite's own writer would close it).</summary>
    public void Write(Geometry geometry, Stream stream)
    {
        var bytes = Write(geometry);
        stream.Write(bytes, 0, bytes.Length);
    }

    private WKBWriter WriterFor(Geometry geometry)
    {
        var present = PresentOrdinates.Of(geometry) & HandleOrdinates;
        return new WKBWriter(
            byteOrder,
            handleSRID: geometry.SRID > 0,
            emitZ: (present & Ordinates.Z) != 0,
            emitM: (present & Ordinates.M) != 0);
    }
}
