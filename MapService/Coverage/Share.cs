namespace MapService.Coverage;

/// <summary>So many of so many: whole communes or inhabitants.</summary>
/// <param name="Covered">How many are covered.</param>
/// <param name="Total">How many there are.</param>
public sealed record Share(long Covered, long Total)
{
    /// <summary>0-100 with two decimals (<see cref="Percentage"/>); null when there are none.</summary>
    public decimal? Percent => Percentage.Of(Covered, Total);
}
