namespace MapService.Territories;

/// <summary>Whether something is in force at a date, as far as its dates are known.</summary>
public enum InForce
{
    /// <summary>Certainly not.</summary>
    No,

    /// <summary>Its dates are not exact enough to tell. It is not counted, and every figure it could change says so.</summary>
    Uncertain,

    /// <summary>Certainly.</summary>
    Yes,
}

/// <summary>From the first day in force to the last one, both included; no <paramref name="Until"/> means still in force.</summary>
public readonly record struct Period(PartialDate From, PartialDate? Until)
{
    /// <summary>Whether the period contains <paramref name="date"/>.</summary>
    public InForce At(DateOnly date)
    {
        if ((From.Earliest is { } earliest && date < earliest) || (Until is { } last && date > last.Latest))
        {
            return InForce.No;
        }

        var started = date >= From.Latest;
        var lasts = Until is not { } until || (until.Earliest is { } sure && date <= sure);
        return started && lasts ? InForce.Yes : InForce.Uncertain;
    }

    /// <summary>The days at which <see cref="At"/> gives another answer than the day before, in order.</summary>
    public IEnumerable<DateOnly> Changes()
    {
        var days = new SortedSet<DateOnly> { From.Latest };
        if (From.Earliest is { } earliest)
        {
            days.Add(earliest);
        }

        if (Until is { } until)
        {
            if (until.Earliest is { } sure && sure < DateOnly.MaxValue)
            {
                days.Add(sure.AddDays(1));
            }

            if (until.Latest < DateOnly.MaxValue)
            {
                days.Add(until.Latest.AddDays(1));
            }
        }

        return days;
    }
}
