namespace MapService.Territories.Dates;

/// <summary>
/// A period that may be open at either end: without <paramref name="From"/> it has no beginning, without <paramref name="Until"/> no end.
/// The default has neither. Both days are included, and each is as exact as its source.
/// </summary>
public readonly record struct OpenPeriod(PartialDate? From, PartialDate? Until)
{
    /// <summary>True when the period is open at both ends.</summary>
    public bool IsAlways => From is null && Until is null;

    /// <summary>Whether the period contains <paramref name="date"/>.</summary>
    public InForce At(DateOnly date)
    {
        if ((From?.Earliest is { } earliest && date < earliest) || (Until is { } last && date > last.Latest))
        {
            return InForce.No;
        }

        var started = From is not { } from || date >= from.Latest;
        var lasts = Until is not { } until || (until.Earliest is { } sure && date <= sure);
        return started && lasts ? InForce.Yes : InForce.Uncertain;
    }

    /// <summary>The days at which <see cref="At"/> gives another answer than the day before, in order.</summary>
    public IEnumerable<DateOnly> Changes()
    {
        var days = new SortedSet<DateOnly>();
        if (From is { } from)
        {
            days.Add(from.Latest);
            days.Add(from.Earliest ?? from.Latest);
        }

        if (Until is { } until)
        {
            AddDayAfter(until.Earliest);
            AddDayAfter(until.Latest);
        }

        return days.Where(IsChange);

        void AddDayAfter(DateOnly? day)
        {
            if (day is { } last && last < DateOnly.MaxValue)
            {
                days.Add(last.AddDays(1));
            }
        }
    }

    /// <summary>True when there is a day that is certainly in both periods.</summary>
    public bool CertainlyMeets(OpenPeriod other)
    {
        var first = Later(From?.Latest ?? DateOnly.MinValue, other.From?.Latest ?? DateOnly.MinValue);
        return At(first) == InForce.Yes && other.At(first) == InForce.Yes;
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    // A period from "2021-11" until "2021-11" is never certain: its last day is not a change.
    private bool IsChange(DateOnly day) => day > DateOnly.MinValue && At(day) != At(day.AddDays(-1));
}
