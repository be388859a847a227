namespace MapService.Snapshots;

/// <summary>Which day it is in France.</summary>
public sealed class FranceCalendar(TimeProvider clock)
{
    private static readonly TimeZoneInfo Paris =
        TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Paris", out var zone) ? zone : ByTheDirective();

    /// <summary>Today in Paris.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now);

    private DateTime Now => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Paris).DateTime;

    /// <summary>Whole seconds until a day ends in Paris; 0 when it is over. No clock is put forward or back around midnight.</summary>
    public int SecondsLeftOf(DateOnly day)
    {
        var left = day.AddDays(1).ToDateTime(TimeOnly.MinValue) - Now;
        return left <= TimeSpan.Zero ? 0 : (int)Math.Min(left.TotalSeconds, int.MaxValue);
    }

    /// <summary>
    /// Paris where the machine has no time zone data: one hour ahead of UTC, two between the last Sundays of March and
    /// October, 01:00 UTC both (Directive 2000/84/EC).
    /// </summary>
    internal static TimeZoneInfo ByTheDirective()
    {
        // Transition times are local: 02:00 when summer time begins, 03:00 when it ends.
        var begins = TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 2, 0, 0), 3, 5, DayOfWeek.Sunday);
        var ends = TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 3, 0, 0), 10, 5, DayOfWeek.Sunday);
        var rule = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
            DateTime.MinValue.Date, DateTime.MaxValue.Date, TimeSpan.FromHours(1), begins, ends);
        return TimeZoneInfo.CreateCustomTimeZone("Europe/Paris", TimeSpan.FromHours(1), "Paris", "CET", "CEST", [rule]);
    }
}
