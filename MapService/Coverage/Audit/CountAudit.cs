namespace MapService.Coverage.Audit;

/// <summary>A declared and a computed number of communes or territories.</summary>
/// <param name="Declared">As declared; null when it is not declared.</param>
/// <param name="Computed">As computed; null when the composition is not known.</param>
/// <param name="Verdict">Whether they agree.</param>
public sealed record CountAudit(int? Declared, int? Computed, Verdict Verdict)
{
    /// <summary>The computed number with the territories that may be in force; null when there are none.</summary>
    public int? ComputedMost { get; init; }

    /// <summary>Computed minus declared; null when either is missing, or when the computed number is a range.</summary>
    public int? Difference => ComputedMost is null ? Computed - Declared : null;

    /// <summary>The difference in percent of the declared number (<see cref="DifferencePercent"/>).</summary>
    public decimal? DifferencePercent => MapService.Coverage.Audit.DifferencePercent.Of(Difference, Declared);
}
