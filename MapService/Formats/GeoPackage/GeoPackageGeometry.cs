using System.Buffers.Binary;
using MapService.Geometry;

namespace MapService.Formats.GeoPackage;

/// <summary>
/// The geometry blobs of a GeoPackage (OGC 12-128r18, 2.1.3): a header with the spatial reference and the envelope, then a well-known
/// binary MultiPolygon. It reads what Maps, or a program like QGIS, writes: MultiPolygon or Polygon in two dimensions, with either byte
/// order and any envelope. Positions on the grid are read exactly.
/// </summary>
/// <remarks>
/// <code>
/// "GP" version=0 flags srs_id(4) [minx maxx miny maxy](8 each)   WKB: order type=6 count, each: order type=3 rings, each: count, x y …
/// flags: bit 0 byte order of the header, bits 1-3 envelope (0 none, 1 xy, 2 and 3 with z or m, 4 with both), bit 4 empty
/// </code>
/// </remarks>
public static class GeoPackageGeometry
{
    /// <summary>The spatial reference of every geometry: EPSG:4326, in a GeoPackage longitude first.</summary>
    public const int SrsId = 4326;

    private const int HeaderBytes = 8;
    private const int EnvelopeBytes = 32;
    private const byte LittleEndianWithXyEnvelope = 0b0000_0011;
    private const byte LittleEndian = 1;
    private const int WkbPolygon = 3;
    private const int WkbMultiPolygon = 6;

    /// <summary>The blob of one feature; null for a feature without a polygon.</summary>
    public static byte[]? Write(PolygonTable table, int feature)
    {
        if (!table.HasPolygon(feature))
        {
            return null;
        }

        var blob = new byte[HeaderBytes + EnvelopeBytes + WkbLength(table, feature)];
        "GP"u8.CopyTo(blob);
        blob[3] = LittleEndianWithXyEnvelope;
        var writer = new Writer(blob, 4);
        writer.Int(SrsId);
        var box = table.BoxOf(feature);
        var (low, high) = (new GridPoint(box.MinX, box.MinY), new GridPoint(box.MaxX, box.MaxY));
        writer.Double(low.Longitude);
        writer.Double(high.Longitude);
        writer.Double(low.Latitude);
        writer.Double(high.Latitude);
        WriteWkb(ref writer, table, feature);
        return blob;
    }

    /// <summary>Adds the polygons of a blob to the current feature, without ending it.</summary>
    /// <exception cref="InvalidDataException">It is no such blob.</exception>
    public static void Read(ReadOnlySpan<byte> blob, PolygonTableBuilder builder)
    {
        var reader = new Reader(blob[HeaderLength(blob)..]);
        var polygons = reader.Head() switch
        {
            WkbMultiPolygon => reader.Count(),
            WkbPolygon => 1,
            var other => throw new InvalidDataException($"A geometry of type {other} where a MultiPolygon was expected."),
        };
        var headless = reader.LastType == WkbPolygon;
        for (var polygon = 0; polygon < polygons; polygon++)
        {
            if (!headless && reader.Head() is var type and not WkbPolygon)
            {
                throw new InvalidDataException($"A geometry of type {type} inside a MultiPolygon.");
            }

            ReadPolygon(ref reader, builder);
        }
    }

    /// <summary>The envelope of a blob, degrees: west, east, south, north; null for an empty geometry.</summary>
    /// <exception cref="InvalidDataException">It is no such blob.</exception>
    public static (double West, double East, double South, double North)? EnvelopeOf(ReadOnlySpan<byte> blob)
    {
        if (HeaderLength(blob) > HeaderBytes)
        {
            var little = (blob[3] & 1) == 1;
            return (At(blob, 0, little), At(blob, 1, little), At(blob, 2, little), At(blob, 3, little));
        }

        var builder = new PolygonTableBuilder();
        Read(blob, builder);
        builder.EndFeature();
        var box = builder.ToTable().BoxOf(0);
        return box.IsEmpty
            ? null
            : (new GridPoint(box.MinX, 0).Longitude, new GridPoint(
                box.MaxX, 0).Longitude, new GridPoint(0, box.MinY).Latitude, new GridPoint(0, box.MaxY).Latitude);

        static double At(ReadOnlySpan<byte> blob, int number, bool little)
        {
            var bytes = blob.Slice(HeaderBytes + (number * 8), 8);
            return little ? BinaryPrimitives.ReadDoubleLittleEndian(bytes) : BinaryPrimitives.ReadDoubleBigEndian(bytes);
        }
    }

    private static int WkbLength(PolygonTable table, int feature)
    {
        var bytes = 9;
        foreach (var polygon in table.PolygonsOf(feature))
        {
            bytes += 9;
            foreach (var ring in table.RingsOf(polygon))
            {
                bytes += 4 + ((table.Ring(ring).Length + 1) * 16);
            }
        }

        return bytes;
    }

    private static void WriteWkb(ref Writer writer, PolygonTable table, int feature)
    {
        writer.Head(WkbMultiPolygon, table.PolygonsOf(feature).Count);
        foreach (var polygon in table.PolygonsOf(feature))
        {
            writer.Head(WkbPolygon, table.RingsOf(polygon).Count);
            foreach (var number in table.RingsOf(polygon))
            {
                var ring = table.Ring(number);
                writer.Int(ring.Length + 1);
                foreach (var point in ring)
                {
                    writer.Point(point);
                }

                writer.Point(ring[0]);
            }
        }
    }

    private static void ReadPolygon(ref Reader reader, PolygonTableBuilder builder)
    {
        var rings = reader.Count();
        for (var ring = 0; ring < rings; ring++)
        {
            var count = reader.Count();
            var first = default(GridPoint);
            for (var i = 0; i < count; i++)
            {
                var point = reader.Point();
                first = i == 0 ? point : first;
                if (i < count - 1)
                {
                    builder.Add(point);
                }
                else if (point != first)
                {
                    throw new InvalidDataException("A ring is not closed.");
                }
            }

            builder.EndRing();
        }

        builder.EndPolygon();
    }

    private static int HeaderLength(ReadOnlySpan<byte> blob)
    {
        if (blob.Length < HeaderBytes || !blob.StartsWith("GP"u8) || blob[2] != 0)
        {
            throw new InvalidDataException("It does not begin as the geometry of a GeoPackage.");
        }

        var length = HeaderBytes + (((blob[3] >> 1) & 7) switch
        {
            0 => 0,
            1 => EnvelopeBytes,
            2 or 3 => 48,
            4 => 64,
            var other => throw new InvalidDataException($"An envelope of the unknown kind {other}."),
        });
        return blob.Length >= length ? length : throw new InvalidDataException("It ends inside its header.");
    }

    private ref struct Writer(Span<byte> bytes, int at)
    {
        private readonly Span<byte> bytes = bytes;
        private int at = at;

        public void Head(int type, int count)
        {
            bytes[at++] = LittleEndian;
            Int(type);
            Int(count);
        }

        public void Point(GridPoint point)
        {
            Double(point.Longitude);
            Double(point.Latitude);
        }

        public void Int(int value)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes[at..], value);
            at += 4;
        }

        public void Double(double value)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(bytes[at..], value);
            at += 8;
        }
    }

    private ref struct Reader(ReadOnlySpan<byte> bytes)
    {
        private readonly ReadOnlySpan<byte> bytes = bytes;
        private int at;
        private bool little;

        public int LastType { get; private set; }

        /// <summary>Reads the byte order and the type of a geometry.</summary>
        public int Head()
        {
            little = Take(1)[0] == LittleEndian;
            return LastType = Int();
        }

        /// <summary>Reads a count. Each item has at least four bytes, so a damaged count is found before memory is allocated.</summary>
        public int Count()
        {
            var count = Int();
            return count >= 0 && count <= (bytes.Length - at) / 4
                ? count
                : throw new InvalidDataException($"It announces {count} parts and has not so many.");
        }

        public GridPoint Point()
        {
            var (longitude, latitude) = (Double(), Double());
            return Math.Abs(longitude) <= 180 && Math.Abs(latitude) <= 90
                ? GridPoint.FromDegrees(longitude, latitude)
                : throw new InvalidDataException($"The position {longitude} {latitude} is not a longitude and a latitude.");
        }

        private int Int() => little ? BinaryPrimitives.ReadInt32LittleEndian(Take(4)) : BinaryPrimitives.ReadInt32BigEndian(Take(4));

        private double Double() => little
            ? BinaryPrimitives.ReadDoubleLittleEndian(Take(8))
            : BinaryPrimitives.ReadDoubleBigEndian(Take(8));

        private ReadOnlySpan<byte> Take(int count)
        {
            if (at + count > bytes.Length)
            {
                throw new InvalidDataException("It ends inside a geometry.");
            }

            at += count;
            return bytes.Slice(at - count, count);
        }
    }
}
