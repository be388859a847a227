using MapService.Coverage.Snapshot;
using MapService.Territories.Records;

namespace MapService.Coverage.Audit;

/// <summary>Declared inhabitants, and both populations of the dataset. These have different years and are never mixed.</summary>
/// <param name="Declared">As declared; null when it is not declared.</param>
/// <param name="Municipal">Municipal population; null when the composition or the population of a commune is not known.</param>
/// <param name="MunicipalYear">Its year.</param>
/// <param name="Total">Total population; null in the same cases.</param>
/// <param name="TotalYear">Its year.</param>
/// <param name="Verdict">The better verdict of the two comparisons.</param>
public sealed record InhabitantsAudit(
    DeclaredInhabitants? Declared, long? Municipal, int? MunicipalYear, long? Total, int? TotalYear, Verdict Verdict)
{
    /// <summary>Municipal minus declared; null when either is missing.</summary>
    public long? MunicipalDifference => Municipal - Declared?.Value;

    /// <summary>Total minus declared; null when either is missing.</summary>
    public long? TotalDifference => Total - Declared?.Value;

    /// <summary>The municipal difference in percent of the declared number (<see cref="DifferencePercent"/>).</summary>
    public decimal? MunicipalDifferencePercent => DifferencePercent.Of(MunicipalDifference, Declared?.Value);

    /// <summary>The total difference in percent of the declared number.</summary>
    public decimal? TotalDifferencePercent => DifferencePercent.Of(TotalDifference, Declared?.Value);
}

/// <summary>The audit of a territory: its declarations, and the numbers of its composition.</summary>
/// <param name="Territory">The territory.</param>
/// <param name="Verdict">The worst of the two: differs, consistent, exact; not stated when neither is.</param>
/// <param name="ComparedAt">
/// The day of the comparison (<see cref="DeclarationDay"/>); null when the composition is not known, and when no source has a date: then
/// the latest composition is compared.
/// </param>
/// <param name="Communes">Number of communes.</param>
/// <param name="Inhabitants">Number of inhabitants.</param>
/// <param name="Explanations">Possible reasons of a difference, the best first, or doubts about an agreement.</param>
public sealed record TerritoryAudit(
    Territory Territory,
    Verdict Verdict,
    DateOnly? ComparedAt,
    CountAudit Communes,
    InhabitantsAudit Inhabitants,
    IReadOnlyList<Explanation> Explanations);
