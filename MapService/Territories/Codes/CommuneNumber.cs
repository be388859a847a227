using System.Globalization;

namespace MapService.Territories.Codes;

/// <summary>
/// INSEE codes as whole numbers, in the order of the codes: 2A004 comes after 29999. Neighbours in a sorted list have a small difference.
/// </summary>
internal static class CommuneNumber
{
    /// <summary>Number of codes reserved for each département.</summary>
    private const int Each = 1000;

    /// <summary>Position of the départements 2A and 2B, between 29 and 30.</summary>
    private const int FirstOf2A = 30_000;
    private const int FirstOf2B = FirstOf2A + Each;
    private const int FirstOf30 = FirstOf2B + Each;
    private const int Shift = FirstOf30 - FirstOf2A;

    /// <summary>The highest number of a code.</summary>
    public const int Last = 98_999 + Shift;

    /// <summary>The number of a code.</summary>
    public static int Of(string code) => code[1] switch
    {
        'A' => FirstOf2A + Digits(code.AsSpan(2)),
        'B' => FirstOf2B + Digits(code.AsSpan(2)),
        _ when Digits(code) is var number and >= FirstOf2A => number + Shift,
        _ => Digits(code),
    };

    /// <summary>The code of a number. The code need not exist.</summary>
    public static string Text(int number) => number switch
    {
        < FirstOf2A => number.ToString("00000", CultureInfo.InvariantCulture),
        < FirstOf2B => string.Create(CultureInfo.InvariantCulture, $"2A{number - FirstOf2A:000}"),
        < FirstOf30 => string.Create(CultureInfo.InvariantCulture, $"2B{number - FirstOf2B:000}"),
        _ => (number - Shift).ToString("00000", CultureInfo.InvariantCulture),
    };

    private static int Digits(ReadOnlySpan<char> text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
