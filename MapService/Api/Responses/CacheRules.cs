using System.Globalization;
using MapService.Api.Requests;

namespace MapService.Api.Responses;

/// <summary>How long an answer may be kept without asking again. Asking again costs a 304, and the dataset may change at any time: minutes, not days.</summary>
public static class CacheRules
{
    /// <summary>The date is in the address: only another dataset changes the answer.</summary>
    public const string Dated = "public, max-age=300, must-revalidate";

    private const int SecondsOfToday = 30;

    /// <summary>The address holds a hash of the content.</summary>
    public const string Immutable = "public, max-age=31536000, immutable";

    /// <summary>May be kept, must be asked about each time.</summary>
    public const string AskEachTime = "no-cache";

    /// <summary>Of an answer about a day: a day that was left out is another one after midnight, and the answer may be too.</summary>
    /// <param name="today">The day that the answer is about where the request left it out; null where the address says it.</param>
    /// <param name="calendar">Knows when that day ends.</param>
    public static string Of(DateOnly? today, FranceCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return today is { } day
            ? string.Create(CultureInfo.InvariantCulture, $"public, max-age={Math.Min(SecondsOfToday, calendar.SecondsLeftOf(day))}, must-revalidate")
            : Dated;
    }
}
