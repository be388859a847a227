namespace MapService.Coverage.Figures;

/// <summary>So many of so many: whole communes or inhabitants.</summary>
/// <param name="Covered">How many are covered.</param>
/// <param name="Total">How many there are.</param>
public sealed record Share(long Covered, long Total)
{
    /// <summary>What is left out of both numbers because its size is not known.</summary>
    public LeftOut LeftOut { get; init; }

    /// <summary>0-100 with two decimals (<see cref="Percentage"/>); null when there are none, or when what is left out belies 0 or 100.</summary>
    public decimal? Percent => LeftOut.Belies(Covered == 0, Covered == Total) ? null : Percentage.Of(Covered, Total);
}
