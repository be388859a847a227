namespace MapService.Territories.Dates;

/// <summary>Whether something is in force on a day.</summary>
public enum InForce
{
    /// <summary>Certainly not.</summary>
    No,

    /// <summary>Perhaps: its dates are not exact. It is not counted, and every figure that it could change has a caveat.</summary>
    Uncertain,

    /// <summary>Certainly.</summary>
    Yes,
}

/// <summary>From the first day in force to the last one, both included. Without <paramref name="Until"/> it is still in force.</summary>
public readonly record struct Period(PartialDate From, PartialDate? Until)
{
    /// <summary>The first day that is certainly in the period; null where no day is ("2021-11" until "2021-11").</summary>
    public DateOnly? CertainFrom => At(From.Latest) == InForce.Yes ? From.Latest : null;

    /// <summary>
    /// The last day that is certainly in the period; null where there is no end, and where no day is certain ("until before 2022-07-22").
    /// </summary>
    public DateOnly? CertainUntil => CertainFrom is null ? null : Until?.Earliest;

    /// <summary>Whether the period contains <paramref name="date"/>.</summary>
    public InForce At(DateOnly date) => ToOpen().At(date);

    /// <summary>The days at which <see cref="At"/> gives another answer than the day before, in order.</summary>
    public IEnumerable<DateOnly> Changes() => ToOpen().Changes();

    /// <summary>The day itself when the period may contain it, otherwise the nearest day that it may contain.</summary>
    public DateOnly Nearest(DateOnly date)
    {
        if (Until is { } until && date > until.Latest)
        {
            return until.Latest;
        }

        return From.Earliest is { } earliest && date < earliest ? earliest : date;
    }

    private OpenPeriod ToOpen() => new(From, Until);
}
