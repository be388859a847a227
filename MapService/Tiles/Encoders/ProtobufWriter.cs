using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace MapService.Tiles.Encoders;

/// <summary>The few parts of the Protocol Buffers wire format that vector tiles need.</summary>
internal sealed class ProtobufWriter : IDisposable
{
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(1024);

    private enum WireType
    {
        Varint = 0,
        Fixed64 = 1,
        Length = 2,
    }

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Dispose() => ArrayPool<byte>.Shared.Return(bytes);

    /// <summary>Writes a varint: seven bits in each byte, the lowest first.</summary>
    public void Varint(ulong value)
    {
        Reserve(10);
        while (value >= 0x80)
        {
            bytes[Length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        bytes[Length++] = (byte)value;
    }

    public void VarintField(int field, ulong value)
    {
        Key(field, WireType.Varint);
        Varint(value);
    }

    public void DoubleField(int field, double value)
    {
        Key(field, WireType.Fixed64);
        Reserve(sizeof(double));
        BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(Length), value);
        Length += sizeof(double);
    }

    public void TextField(int field, string value)
    {
        Key(field, WireType.Length);
        var count = Encoding.UTF8.GetByteCount(value);
        Varint((ulong)count);
        Reserve(count);
        Length += Encoding.UTF8.GetBytes(value, bytes.AsSpan(Length));
    }

    /// <summary>Writes a field with a length: a message, or a packed list.</summary>
    public void BytesField(int field, ReadOnlySpan<byte> value)
    {
        Key(field, WireType.Length);
        Varint((ulong)value.Length);
        Reserve(value.Length);
        value.CopyTo(bytes.AsSpan(Length));
        Length += value.Length;
    }

    /// <summary>Two numbers of either sign.</summary>
    public void ZigZagPair(int one, int other)
    {
        Varint(ZigZag(one));
        Varint(ZigZag(other));
    }

    /// <summary>The steps from each position to the next one.</summary>
    public void ZigZagSteps(ReadOnlySpan<int> x, ReadOnlySpan<int> y)
    {
        Reserve(10 * x.Length);
        var target = bytes.AsSpan();
        var at = Length;
        for (var i = 1; i < x.Length && i < y.Length; i++)
        {
            at = Varint(target, at, ZigZag(x[i] - x[i - 1]));
            at = Varint(target, at, ZigZag(y[i] - y[i - 1]));
        }

        Length = at;
    }

    /// <summary>Small numbers of either sign as small numbers without a sign.</summary>
    private static uint ZigZag(int value) => (uint)((value << 1) ^ (value >> 31));

    /// <returns>The place after what was written.</returns>
    private static int Varint(Span<byte> target, int at, uint value)
    {
        if (value < 0x80)
        {
            target[at] = (byte)value;
            return at + 1;
        }

        // Steps of up to 8191 units: nearly all others.
        if (value < 0x4000)
        {
            target[at + 1] = (byte)(value >> 7);
            target[at] = (byte)(value | 0x80);
            return at + 2;
        }

        while (value >= 0x80)
        {
            target[at++] = (byte)(value | 0x80);
            value >>= 7;
        }

        target[at] = (byte)value;
        return at + 1;
    }

    private void Key(int field, WireType type) => Varint(((ulong)field << 3) | (ulong)type);

    private void Reserve(int count)
    {
        if (Length + count > bytes.Length)
        {
            var grown = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, Length + count));
            Written.CopyTo(grown);
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = grown;
        }
    }
}
