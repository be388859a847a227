namespace MapService.Coverage;

/// <summary>Declared communes or territories against computed ones.</summary>
/// <param name="Declared">As declared; null where it is not.</param>
/// <param name="Computed">As computed; null where the composition is not known.</param>
/// <param name="Verdict">How they stand to each other.</param>
public sealed record CountAudit(int? Declared, int? Computed, Verdict Verdict)
{
    /// <summary>Computed less declared; null where either is missing.</summary>
    public int? Difference => Computed - Declared;

    /// <summary>The difference in percent of what is declared (<see cref="DifferencePercent"/>).</summary>
    public decimal? DifferencePercent => Coverage.DifferencePercent.Of(Difference, Declared);
}
