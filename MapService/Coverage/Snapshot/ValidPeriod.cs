using MapService.Territories.Dates;

namespace MapService.Coverage.Snapshot;

/// <summary>The days on which an answer is the same. Both are included; null is open: the answer was always so, or will be for all that is known.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
public readonly record struct ValidPeriod(DateOnly? From, DateOnly? Until)
{
    /// <summary>All days.</summary>
    public static ValidPeriod Always { get; } = new(null, null);

    /// <summary>A day of the period that is always the same one; null where it is all days.</summary>
    public DateOnly? NamedDay => From ?? Until;

    /// <summary>The days that are in both of two periods that have a day in common.</summary>
    public static ValidPeriod operator &(ValidPeriod one, ValidPeriod other) => new(
        one.From is null || other.From > one.From ? other.From : one.From,
        one.Until is null || other.Until < one.Until ? other.Until : one.Until);

    /// <summary>"2021-11-30/2023-12-17", ".." for an open end: as ISO 8601 and OGC APIs write it.</summary>
    public override string ToString() => $"{(From is { } from ? IsoDay.Text(from) : "..")}/{(Until is { } until ? IsoDay.Text(until) : "..")}";
}
