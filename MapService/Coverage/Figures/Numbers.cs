using System.Globalization;

namespace MapService.Coverage.Figures;

/// <summary>Numbers in sentences: "40 546", "14 communes".</summary>
internal static class Numbers
{
    /// <summary>A whole number with a space between thousands.</summary>
    public static string Text(long number) => number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', ' ');

    /// <summary>A number with as many decimals as it has.</summary>
    public static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number with a noun, in the singular for one.</summary>
    public static string Count(long number, string noun) => $"{Text(number)} {noun}{(number == 1 ? "" : "s")}";

    /// <summary>A year, or words for an unknown year.</summary>
    public static string Year(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "an unknown year";
}
