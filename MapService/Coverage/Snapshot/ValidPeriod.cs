using MapService.Territories.Dates;

namespace MapService.Coverage.Snapshot;

/// <summary>
/// The period in which an answer stays the same. Both days are included; null means that there is no known end on that side.
/// </summary>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
public readonly record struct ValidPeriod(DateOnly? From, DateOnly? Until)
{
    /// <summary>All days.</summary>
    public static ValidPeriod Always { get; } = new(null, null);

    /// <summary>A fixed day of the period; null when the period is all days.</summary>
    public DateOnly? NamedDay => From ?? Until;

    /// <summary>The intersection of two periods. They must have a common day.</summary>
    public static ValidPeriod operator &(ValidPeriod one, ValidPeriod other) => new(
        one.From is null || other.From > one.From ? other.From : one.From,
        one.Until is null || other.Until < one.Until ? other.Until : one.Until);

    /// <summary>"2021-11-30/2023-12-17", with ".." for an open end, as in ISO 8601 and OGC APIs.</summary>
    public override string ToString() =>
        $"{(From is { } from ? IsoDay.Text(from) : "..")}/{(Until is { } until ? IsoDay.Text(until) : "..")}";
}
