using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using MapService.Geometry;

namespace MapService.Formats.GeoJson;

/// <summary>
/// Writes grid positions as GeoJSON: exact decimal numbers with at most seven decimals, without trailing zeros or exponents. Reading them
/// gives the same grid positions.
/// </summary>
internal static class GeoJsonCoordinates
{
    /// <summary>"[-180.0000001,-89.0000001]," is the longest position.</summary>
    private const int LongestPosition = 32;

    /// <summary>Writes a ring, closed by its first position.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="scratch">A buffer. Its content is overwritten.</param>
    /// <param name="ring">Positions, the first one not repeated.</param>
    /// <param name="backwards">True to write it backwards, from the same first position.</param>
    public static void WriteRing(Utf8JsonWriter json, ArrayBufferWriter<byte> scratch, ReadOnlySpan<GridPoint> ring, bool backwards) =>
        Write(json, scratch, ring, backwards, closed: true);

    /// <summary>Writes a line, both ends included.</summary>
    public static void WriteLine(Utf8JsonWriter json, ArrayBufferWriter<byte> scratch, ReadOnlySpan<GridPoint> line) =>
        Write(json, scratch, line, backwards: false, closed: false);

    private static void Write(
        Utf8JsonWriter json, ArrayBufferWriter<byte> scratch, ReadOnlySpan<GridPoint> ring, bool backwards, bool closed)
    {
        scratch.ResetWrittenCount();
        var room = scratch.GetSpan(((ring.Length + 1) * LongestPosition) + 2);
        var length = 0;
        room[length++] = (byte)'[';
        for (var i = 0; i < ring.Length; i++)
        {
            length += Format(ring[backwards && i > 0 ? ring.Length - i : i], room[length..]);
            room[length++] = (byte)',';
        }

        if (closed)
        {
            length += Format(ring[0], room[length..]);
        }
        else
        {
            length--;
        }

        room[length++] = (byte)']';
        json.WriteRawValue(room[..length], skipInputValidation: true);
    }

    private static int Format(GridPoint point, Span<byte> room)
    {
        var length = 0;
        room[length++] = (byte)'[';
        length += FormatDegrees(point.X, room[length..]);
        room[length++] = (byte)',';
        length += FormatDegrees(point.Y, room[length..]);
        room[length++] = (byte)']';
        return length;
    }

    private static int FormatDegrees(int units, Span<byte> room)
    {
        var length = 0;
        if (units < 0)
        {
            room[length++] = (byte)'-';
        }

        var (whole, rest) = Math.DivRem(Math.Abs((long)units), GridPoint.UnitsPerDegree);
        Utf8Formatter.TryFormat(whole, room[length..], out var written);
        length += written;
        if (rest == 0)
        {
            return length;
        }

        room[length++] = (byte)'.';
        for (var place = GridPoint.UnitsPerDegree / 10; rest > 0; place /= 10)
        {
            var (digit, remainder) = Math.DivRem(rest, place);
            room[length++] = (byte)('0' + digit);
            rest = remainder;
        }

        return length;
    }
}
