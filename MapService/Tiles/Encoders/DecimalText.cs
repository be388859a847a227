using System.Buffers.Binary;

namespace MapService.Tiles.Encoders;

/// <summary>Writes numbers with a few decimals as JSON, without trailing zeros.</summary>
/// <param name="decimals">Number of digits after the point, 1 to 9.</param>
internal readonly struct DecimalText(int decimals)
{
    /// <summary>Bytes that <see cref="Write"/> needs. It may write more bytes than it returns.</summary>
    public const int MaxLength = 16;

    private readonly uint unitsOfOne = Enumerable.Repeat(10u, decimals).Aggregate((a, b) => a * b);

    /// <summary>Both digits of the numbers from 0 to 99, the first one in the lower byte.</summary>
    private static readonly ushort[] Pairs = [
        .. Enumerable.Range(0, 100).Select(number => (ushort)('0' + (number / 10) + (('0' + (number % 10)) << 8)))
    ];

    /// <summary>Writes a number given in units of the last decimal.</summary>
    /// <returns>The number of bytes.</returns>
    public int Write(Span<byte> target, int units)
    {
        target = target[..MaxLength];
        var at = 0;
        if (units < 0)
        {
            target[at++] = (byte)'-';
        }

        var rest = (uint)Math.Abs(units);
        var whole = rest / unitsOfOne;
        var fraction = rest - (whole * unitsOfOne);
        at = WriteWhole(target, at, whole);
        if (fraction == 0)
        {
            return at;
        }

        target[at++] = (byte)'.';
        var end = at + decimals;
        var place = end;
        for (; place >= at + 2; place -= 2)
        {
            var hundreds = fraction / 100;
            BinaryPrimitives.WriteUInt16LittleEndian(target[(place - 2)..], Pairs[fraction - (100 * hundreds)]);
            fraction = hundreds;
        }

        if (place > at)
        {
            target[at] = (byte)('0' + fraction);
        }

        while (target[end - 1] == '0')
        {
            end--;
        }

        return end;
    }

    private static int WriteWhole(Span<byte> target, int at, uint whole)
    {
        if (whole >= 100)
        {
            var hundreds = whole / 100;
            at = WriteWhole(target, at, hundreds);
            BinaryPrimitives.WriteUInt16LittleEndian(target[at..], Pairs[whole - (100 * hundreds)]);
            return at + 2;
        }

        if (whole >= 10)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(target[at..], Pairs[whole]);
            return at + 2;
        }

        target[at] = (byte)('0' + whole);
        return at + 1;
    }
}
