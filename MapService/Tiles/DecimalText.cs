namespace MapService.Tiles;

/// <summary>Writes numbers with a few decimals as JSON has them, without trailing zeros.</summary>
/// <param name="decimals">How many digits come after the point, 1 to 9.</param>
internal readonly struct DecimalText(int decimals)
{
    /// <summary>The most bytes that <see cref="Write"/> writes.</summary>
    public const int MaxLength = 12;

    private readonly uint unitsOfOne = Enumerable.Repeat(10u, decimals).Aggregate((a, b) => a * b);

    /// <summary>Both digits of the numbers from 0 to 99, one after the other.</summary>
    private static ReadOnlySpan<byte> Pairs =>
        "0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849"u8
        + "5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899"u8;

    /// <summary>Writes a number given in units of the last decimal.</summary>
    /// <returns>How many bytes that took.</returns>
    public int Write(Span<byte> target, int units)
    {
        var at = 0;
        if (units < 0)
        {
            target[at++] = (byte)'-';
        }

        var rest = (uint)Math.Abs(units);
        var whole = rest / unitsOfOne;
        at += WriteWhole(target[at..], whole);
        var fraction = rest - (whole * unitsOfOne);
        if (fraction == 0)
        {
            return at;
        }

        target[at++] = (byte)'.';
        WriteFraction(target.Slice(at, decimals), fraction);
        at += decimals;
        while (target[at - 1] == '0')
        {
            at--;
        }

        return at;
    }

    private static int WriteWhole(Span<byte> target, uint whole)
    {
        if (whole < 10)
        {
            target[0] = (byte)('0' + whole);
            return 1;
        }

        if (whole < 100)
        {
            Pairs.Slice((int)whole * 2, 2).CopyTo(target);
            return 2;
        }

        return whole.TryFormat(target, out var written, default, System.Globalization.CultureInfo.InvariantCulture) ? written : throw new ArgumentException("There is no room for the number.", nameof(target));
    }

    private static void WriteFraction(Span<byte> target, uint fraction)
    {
        var at = target.Length;
        for (; at >= 2; at -= 2)
        {
            var hundreds = fraction / 100;
            var pair = (int)(fraction - (100 * hundreds)) * 2;
            target[at - 1] = Pairs[pair + 1];
            target[at - 2] = Pairs[pair];
            fraction = hundreds;
        }

        if (at == 1)
        {
            target[0] = (byte)('0' + fraction);
        }
    }
}
