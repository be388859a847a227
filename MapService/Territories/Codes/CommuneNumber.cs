using System.Globalization;

namespace MapService.Territories.Codes;

/// <summary>INSEE codes as whole numbers in the order of the codes, so that neighbours in a list differ by little: 2A004 comes after 29999, where it stands.</summary>
internal static class CommuneNumber
{
    /// <summary>Codes of one département.</summary>
    private const int Each = 1000;

    /// <summary>2A and 2B come between 29 and 30.</summary>
    private const int FirstOf2A = 30_000;
    private const int FirstOf2B = FirstOf2A + Each;
    private const int FirstOf30 = FirstOf2B + Each;
    private const int Shift = FirstOf30 - FirstOf2A;

    /// <summary>No number of a code is higher.</summary>
    public const int Last = 98_999 + Shift;

    /// <summary>The number of a code.</summary>
    public static int Of(string code) => code[1] switch
    {
        'A' => FirstOf2A + Digits(code.AsSpan(2)),
        'B' => FirstOf2B + Digits(code.AsSpan(2)),
        _ when Digits(code) is var number and >= FirstOf2A => number + Shift,
        _ => Digits(code),
    };

    /// <summary>The text of a number; whether there is such a code is not looked at.</summary>
    public static string Text(int number) => number switch
    {
        < FirstOf2A => number.ToString("00000", CultureInfo.InvariantCulture),
        < FirstOf2B => string.Create(CultureInfo.InvariantCulture, $"2A{number - FirstOf2A:000}"),
        < FirstOf30 => string.Create(CultureInfo.InvariantCulture, $"2B{number - FirstOf2B:000}"),
        _ => (number - Shift).ToString("00000", CultureInfo.InvariantCulture),
    };

    private static int Digits(ReadOnlySpan<char> text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
