namespace MapService.Coverage.Figures;

/// <summary>A covered number of a total number: of communes or inhabitants.</summary>
/// <param name="Covered">The covered number.</param>
/// <param name="Total">The total number.</param>
public sealed record Share(long Covered, long Total)
{
    /// <summary>Communes left out of both numbers, because their size is not known.</summary>
    public LeftOut LeftOut { get; init; }

    /// <summary>
    /// 0 to 100 with two decimals (<see cref="Percentage"/>); null for a total of 0, or when communes left out make 0 or 100 wrong.
    /// </summary>
    public decimal? Percent => LeftOut.Belies(Covered == 0, Covered == Total) ? null : Percentage.Of(Covered, Total);
}
