namespace MapService.Coverage.Audit;

/// <summary>Declared communes or territories against computed ones.</summary>
/// <param name="Declared">As declared; null where it is not.</param>
/// <param name="Computed">As computed; null where the composition is not known.</param>
/// <param name="Verdict">How they stand to each other.</param>
public sealed record CountAudit(int? Declared, int? Computed, Verdict Verdict)
{
    /// <summary>With the territories that may be in force; null where there are none, so that <see cref="Computed"/> is one number.</summary>
    public int? ComputedMost { get; init; }

    /// <summary>Computed less declared; null where either is missing, or where what is computed is not one number.</summary>
    public int? Difference => ComputedMost is null ? Computed - Declared : null;

    /// <summary>The difference in percent of what is declared (<see cref="DifferencePercent"/>).</summary>
    public decimal? DifferencePercent => MapService.Coverage.Audit.DifferencePercent.Of(Difference, Declared);
}
