using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace MapService.Territories.Dates;

/// <summary>How exactly a source states a date.</summary>
public enum DatePrecision
{
    /// <summary>The day is known.</summary>
    Day,

    /// <summary>The month is known, the day is not.</summary>
    Month,

    /// <summary>The year is known, the month is not.</summary>
    Year,

    /// <summary>Some day before the one named.</summary>
    Before,
}

/// <summary>
/// A date as exact as its source: "2021-07-19", "2021-11", "2021" or "before 2022-07-22".
/// It stands for one unknown day between <see cref="Earliest"/> and <see cref="Latest"/>, both included.
/// </summary>
public readonly partial record struct PartialDate
{
    private PartialDate(DateOnly? earliest, DateOnly latest, DatePrecision precision)
    {
        Earliest = earliest;
        Latest = latest;
        Precision = precision;
    }

    /// <summary>What a date looks like, for messages.</summary>
    public const string Expected = "a date: 2021-07-19, 2021-11, 2021 or before 2022-07-22";

    /// <summary>The first day that it can be; null when the source gives no lower bound ("before").</summary>
    public DateOnly? Earliest { get; }

    /// <summary>The last day that it can be.</summary>
    public DateOnly Latest { get; }

    /// <summary>How exactly the source states it.</summary>
    public DatePrecision Precision { get; }

    /// <summary>
    /// The words of the source where they are no plain day ("2021-11", "before 2022-07-22"); null where the day is known.
    /// </summary>
    public string? InexactWords => Precision == DatePrecision.Day ? null : ToString();

    /// <summary>A date known to the day.</summary>
    public static PartialDate OnDay(DateOnly day) => new(day, day, DatePrecision.Day);

    /// <summary>Reads the four forms of <see cref="Expected"/>. An impossible date (2023-02-29) is refused.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PartialDate date)
    {
        date = default;
        var match = Pattern().Match(text ?? "");
        if (!match.Success)
        {
            return false;
        }

        var year = Number(match.Groups["year"]);
        var month = match.Groups["month"].Success ? Number(match.Groups["month"]) : (int?)null;
        var day = match.Groups["day"].Success ? Number(match.Groups["day"]) : (int?)null;
        if (year < 1 || month is < 1 or > 12 || (day is { } d && (d < 1 || d > DateTime.DaysInMonth(year, month!.Value))))
        {
            return false;
        }

        var first = new DateOnly(year, month ?? 1, day ?? 1);
        if (match.Groups["before"].Success)
        {
            if (first == DateOnly.MinValue)
            {
                return false;
            }

            date = new PartialDate(null, first.AddDays(-1), DatePrecision.Before);
            return true;
        }

        date = (month, day) switch
        {
            (null, _) => new PartialDate(first, new DateOnly(year, 12, 31), DatePrecision.Year),
            (_, null) =>
                new PartialDate(first, new DateOnly(year, month.Value, DateTime.DaysInMonth(year, month.Value)), DatePrecision.Month),
            _ => OnDay(first),
        };
        return true;
    }

    /// <exception cref="FormatException">Not a date in one of the four forms.</exception>
    public static PartialDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is not {Expected}.");

    /// <summary>The date as <see cref="TryParse"/> reads it.</summary>
    public override string ToString() => Precision switch
    {
        DatePrecision.Day => IsoDay.Text(Latest),
        DatePrecision.Month => Latest.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        DatePrecision.Year => Latest.ToString("yyyy", CultureInfo.InvariantCulture),
        _ => "before " + IsoDay.Text(Latest.AddDays(1)),
    };

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?:(?<year>[0-9]{4})(?:-(?<month>[0-9]{2})(?:-(?<day>[0-9]{2}))?)?"
            + @"|(?<before>before )(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2}))\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
