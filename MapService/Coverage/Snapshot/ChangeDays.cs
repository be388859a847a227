namespace MapService.Coverage.Snapshot;

/// <summary>Days on which something changes.</summary>
internal sealed class ChangeDays
{
    private readonly DateOnly[] days;

    /// <param name="days">The days in any order, with or without repeats.</param>
    public ChangeDays(IEnumerable<DateOnly> days) => this.days = [.. days.Distinct().Order()];

    /// <summary>The period around <paramref name="date"/> without a change.</summary>
    public ValidPeriod At(DateOnly date)
    {
        var at = Array.BinarySearch(days, date);
        var next = at >= 0 ? at + 1 : ~at;
        return new ValidPeriod(
            next == 0 ? null : days[next - 1],
            next == days.Length ? null : days[next].AddDays(-1));
    }
}
