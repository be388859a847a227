using System.Globalization;
using MapService.Snapshots;
using MapService.Storage.Contract;

namespace MapService.Api.Http.Responses;

/// <summary>
/// How long an answer may be kept without asking again. Asking again costs a 304, and the dataset may be replaced at any time: minutes, not
/// days.
/// </summary>
public static class CacheRules
{
    /// <summary>The date is in the address: only another dataset changes the answer.</summary>
    public const string Dated = "public, max-age=300, must-revalidate";

    /// <summary>The dataset can be edited.</summary>
    public const string Edited = "public, max-age=0, must-revalidate";

    private const int SecondsOfToday = 30;

    /// <summary>The address holds a hash of the content.</summary>
    public const string Immutable = "public, max-age=31536000, immutable";

    /// <summary>May be kept, must be asked about each time.</summary>
    public const string AskEachTime = "no-cache";

    /// <summary>
    /// Of an answer from the dataset. Where the dataset can be edited, caches ask each time, so that none shows an answer from before an
    /// edit. A day that was left out is another one after midnight, and the answer may be too.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <param name="today">The day that the answer is about where the request left it out; null where the address says it.</param>
    public static string Of(HttpContext context, DateOnly? today)
    {
        var services = context.RequestServices;
        return services.GetRequiredService<MapServerOptions>().Store is IWritableStore
            ? Edited
            : today is { } day
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"public, max-age={Math.Min(SecondsOfToday, services.GetRequiredService<FranceCalendar>().SecondsLeftOf(day))}, "
                    + $"must-revalidate")
                : Dated;
    }
}
