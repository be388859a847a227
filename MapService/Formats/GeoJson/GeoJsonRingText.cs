namespace MapService.Formats.GeoJson;

/// <summary>
/// Reads the positions of a ring directly from the text, if they are pairs of plain decimal numbers, as in nearly every file. The positions
/// are exactly those of the JSON reader. The JSON reader reads all other rings (heights, exponents, many digits, faults), and reports their
/// faults.
/// </summary>
/// <remarks>
/// A number with at most fifteen digits is a whole number below 2^53, divided by a power of ten. Both are exact doubles, and their division
/// is rounded once. So the result is the nearest double, as required (Clinger, How to read floating point numbers accurately, 1990).
/// </remarks>
internal static class GeoJsonRingText
{
    private const int MostDigits = 15;

    private static readonly double[] PowersOfTen = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>Adds the positions of a ring, and returns its end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The position after the opening bracket of the ring.</param>
    /// <param name="rings">Takes the positions.</param>
    /// <returns>The position of the closing bracket. When the JSON reader must read the ring: -1, and nothing is added.</returns>
    public static int TryRead(ReadOnlySpan<byte> text, int at, GeoJsonRings rings)
    {
        var before = rings.Positions.Length;
        while (TryPosition(text, ref at, out var position))
        {
            rings.Add(position);
            if (Take(text, ref at, (byte)','))
            {
                continue;
            }

            SkipSpace(text, ref at);
            if (at < text.Length && text[at] == ']')
            {
                return at;
            }

            break;
        }

        rings.Shorten(before);
        return -1;
    }

    private static bool TryPosition(ReadOnlySpan<byte> text, ref int at, out RawPosition position)
    {
        position = default;
        if (!Take(text, ref at, (byte)'[') || !TryNumber(text, ref at, out var x) || !Take(text, ref at, (byte)',')
            || !TryNumber(text, ref at, out var y) || !Take(text, ref at, (byte)']'))
        {
            return false;
        }

        position = new RawPosition(x, y);
        return true;
    }

    // A number of JSON has no leading zeros, and digits on both sides of its point.
    private static bool TryNumber(ReadOnlySpan<byte> text, ref int at, out double value)
    {
        value = 0;
        SkipSpace(text, ref at);
        var isNegative = at < text.Length && text[at] == '-';
        var start = at += isNegative ? 1 : 0;
        var digits = 0L;
        ReadDigits(text, ref at, ref digits);
        var whole = at - start;
        if (whole == 0 || (whole > 1 && text[start] == '0'))
        {
            return false;
        }

        var decimals = 0;
        if (at < text.Length && text[at] == '.')
        {
            var point = at++;
            ReadDigits(text, ref at, ref digits);
            decimals = at - point - 1;
            if (decimals == 0)
            {
                return false;
            }
        }

        // The character after it shows that the number ends: "e" would be an exponent, and the text may be truncated.
        if (whole + decimals > MostDigits || at >= text.Length || text[at] is (byte)'e' or (byte)'E')
        {
            return false;
        }

        value = digits / PowersOfTen[decimals];
        value = isNegative ? -value : value;
        return true;
    }

    private static void ReadDigits(ReadOnlySpan<byte> text, ref int at, ref long digits)
    {
        // With too many digits the sum is wrong, and is not used.
        for (; at < text.Length && text[at] - '0' is var digit and >= 0 and <= 9; at++)
        {
            digits = unchecked((digits * 10) + digit);
        }
    }

    private static bool Take(ReadOnlySpan<byte> text, ref int at, byte expected)
    {
        SkipSpace(text, ref at);
        if (at >= text.Length || text[at] != expected)
        {
            return false;
        }

        at++;
        return true;
    }

    private static void SkipSpace(ReadOnlySpan<byte> text, ref int at)
    {
        while (at < text.Length && (text[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
        {
            at++;
        }
    }
}
