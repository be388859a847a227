namespace MapService.Coverage.Snapshot;

/// <summary>Days on which something becomes another than the day before.</summary>
internal sealed class ChangeDays
{
    private readonly DateOnly[] days;

    /// <param name="days">In any order, also more than once.</param>
    public ChangeDays(IEnumerable<DateOnly> days) => this.days = [.. days.Distinct().Order()];

    /// <summary>The days around <paramref name="date"/> between which nothing changes.</summary>
    public ValidPeriod At(DateOnly date)
    {
        var at = Array.BinarySearch(days, date);
        var next = at >= 0 ? at + 1 : ~at;
        return new ValidPeriod(
            next == 0 ? null : days[next - 1],
            next == days.Length ? null : days[next].AddDays(-1));
    }
}
