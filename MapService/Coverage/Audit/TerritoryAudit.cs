using MapService.Coverage.Snapshot;
using MapService.Territories.Records;

namespace MapService.Coverage.Audit;

/// <summary>Declared inhabitants against both populations of the dataset, which are of different years and never mixed.</summary>
/// <param name="Declared">As declared; null where it is not.</param>
/// <param name="Municipal">Municipal population; null where the composition is not known or a commune has none.</param>
/// <param name="MunicipalYear">Its year.</param>
/// <param name="Total">Total population; null likewise.</param>
/// <param name="TotalYear">Its year.</param>
/// <param name="Verdict">How they stand to each other: the better of the two comparisons.</param>
public sealed record InhabitantsAudit(
    DeclaredInhabitants? Declared, long? Municipal, int? MunicipalYear, long? Total, int? TotalYear, Verdict Verdict)
{
    /// <summary>Municipal less declared; null where either is missing.</summary>
    public long? MunicipalDifference => Municipal - Declared?.Value;

    /// <summary>Total less declared; null where either is missing.</summary>
    public long? TotalDifference => Total - Declared?.Value;

    /// <summary>The same in percent of what is declared (<see cref="DifferencePercent"/>).</summary>
    public decimal? MunicipalDifferencePercent => DifferencePercent.Of(MunicipalDifference, Declared?.Value);

    /// <summary>The same in percent of what is declared.</summary>
    public decimal? TotalDifferencePercent => DifferencePercent.Of(TotalDifference, Declared?.Value);
}

/// <summary>What the sources declare of a territory against what its composition gives.</summary>
/// <param name="Territory">Which.</param>
/// <param name="Verdict">The worst of the two: differs, consistent, exact; not stated when neither is.</param>
/// <param name="ComparedAt">
/// The day of the composition that is compared (<see cref="DeclarationDay"/>); null where it is as it is last because no source has a date, and
/// where the composition is not known.
/// </param>
/// <param name="Communes">Number of communes.</param>
/// <param name="Inhabitants">Number of inhabitants.</param>
/// <param name="Explanations">What may explain a difference, the best explanation first, or weakens an agreement.</param>
public sealed record TerritoryAudit(
    Territory Territory,
    Verdict Verdict,
    DateOnly? ComparedAt,
    CountAudit Communes,
    InhabitantsAudit Inhabitants,
    IReadOnlyList<Explanation> Explanations);
