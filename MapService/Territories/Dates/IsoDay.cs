using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace MapService.Territories.Dates;

/// <summary>Reads and writes days: 2024-04-29.</summary>
public static class IsoDay
{
    /// <summary>What a day looks like, for messages.</summary>
    public const string Expected = "a day that exists, as 2024-04-29";

    private const string Format = "yyyy-MM-dd";

    /// <summary>Reads a day. Returns false for a day that does not exist (2023-02-29) and for any other notation.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>The day as <see cref="TryParse"/> reads it.</summary>
    public static string Text(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);
}
