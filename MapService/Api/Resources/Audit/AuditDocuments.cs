using MapService.Api.Resources.Coverage;
using MapService.Documents;

namespace MapService.Api.Resources.Audit;

/// <summary>What sources declare of a territory against what its composition gives.</summary>
/// <param name="Audit">The comparison.</param>
/// <param name="Caveats">What is not known of its composition, and of the départements that it concerns.</param>
/// <param name="Provenance">Where the figures come from.</param>
public sealed record TerritoryAuditDocument(TerritoryAuditItem Audit, IReadOnlyList<CaveatDocument> Caveats, ProvenanceDocument Provenance);

/// <summary>Declared against computed for one territory. Verdicts: exact, consistent, differs, not stated.</summary>
/// <param name="Territory">Which.</param>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="Basis">How its composition is known: stated, inferred or unknown.</param>
/// <param name="Verdict">The worst of the two below.</param>
/// <param name="ComparedAt">
/// The day of the composition that is compared: that of its latest source, or the nearest on which it can be in force. Null where no source
/// has a date (then it is as it is last) and where the composition is not known.
/// </param>
/// <param name="Communes">Number of communes.</param>
/// <param name="Inhabitants">Number of inhabitants.</param>
/// <param name="Explanations">What may explain a difference, the best explanation first, or weakens an agreement.</param>
/// <param name="Sources">Ids of its sources.</param>
public sealed record TerritoryAuditItem(
    TerritoryName Territory,
    string Kind,
    string Basis,
    string Verdict,
    DateOnly? ComparedAt,
    CountAuditItem Communes,
    InhabitantsAuditItem Inhabitants,
    IReadOnlyList<ExplanationItem> Explanations,
    IReadOnlyList<string> Sources);

/// <summary>A declared number against the computed one.</summary>
/// <param name="Declared">As declared; null where it is not.</param>
/// <param name="Computed">As computed; null where the composition is not known. Of territories, those certainly in force.</param>
/// <param name="ComputedMost">With the territories that may be in force; null where there are none.</param>
/// <param name="Difference">Computed less declared; null where it is not one number because some may be in force.</param>
/// <param name="DifferencePercent">The difference in percent of what is declared, two decimals; null likewise.</param>
/// <param name="Verdict">exact, consistent, differs or not stated.</param>
public sealed record CountAuditItem(
    int? Declared, int? Computed, int? ComputedMost, int? Difference, decimal? DifferencePercent, string Verdict);

/// <summary>Declared inhabitants against both populations, which are of different years and never mixed.</summary>
/// <param name="Declared">As declared; null where it is not.</param>
/// <param name="Municipal">Municipal population; null where it is not known.</param>
/// <param name="MunicipalYear">Its year.</param>
/// <param name="MunicipalDifference">Municipal population less the declared number.</param>
/// <param name="MunicipalDifferencePercent">The same in percent of the declared number, two decimals.</param>
/// <param name="Total">Total population; null where it is not known.</param>
/// <param name="TotalYear">Its year.</param>
/// <param name="TotalDifference">Total population less the declared number.</param>
/// <param name="TotalDifferencePercent">The same in percent of the declared number, two decimals.</param>
/// <param name="Verdict">exact, consistent, differs or not stated: the better of the two comparisons.</param>
public sealed record InhabitantsAuditItem(
    DeclaredInhabitantsItem? Declared,
    long? Municipal,
    int? MunicipalYear,
    long? MunicipalDifference,
    decimal? MunicipalDifferencePercent,
    long? Total,
    int? TotalYear,
    long? TotalDifference,
    decimal? TotalDifferencePercent,
    string Verdict);

/// <summary>A number of inhabitants as a source gives it.</summary>
/// <param name="Value">The number.</param>
/// <param name="Qualifier">"exact", "nearly" ("près de") or "more than" ("plus de").</param>
/// <param name="Year">The population's year; null where the source names none.</param>
public sealed record DeclaredInhabitantsItem(int Value, string Qualifier, int? Year);

/// <summary>Why declared and computed may differ, or what weakens an agreement.</summary>
/// <param name="Code">Stable word for programs.</param>
/// <param name="About">What is compared: communes, inhabitants, territories, population or whole; composition where it is about none of
/// them.</param>
/// <param name="Bearing">
/// "explains": the figures show that it accounts for all of the difference. "may explain": it can, whether it does is not known.
/// "unexplained": nothing that is known can. "falls short": at its most it leaves a part of it. "context": not about a difference.
/// </param>
/// <param name="Message">A sentence, with figures where they can be worked out.</param>
/// <param name="Facts">What the sentence says besides what stands in the comparison, as values; a member that an explanation has no value
/// for is left out.</param>
public sealed record ExplanationItem(string Code, string About, string Bearing, string Message, ExplanationFactsItem Facts);

/// <summary>Everything that is declared against what is computed.</summary>
/// <param name="Kind">The kind that was asked for; null for both.</param>
/// <param name="Departement">The département that was asked for; null for all.</param>
/// <param name="Verdict">The verdict that was asked for; null for all.</param>
/// <param name="Summary">How many have each verdict, before the filter by verdict.</param>
/// <param name="Coverages">Declared coverages of départements and regions, by date.</param>
/// <param name="Territories">Territories, whatever their dates, those that declare nothing included; by id.</param>
/// <param name="Caveats">What is not known of those territories, of others, and of the départements.</param>
/// <param name="Provenance">Where the figures come from.</param>
public sealed record AuditDocument(
    string? Kind,
    DepartementName? Departement,
    string? Verdict,
    AuditSummaryItem Summary,
    IReadOnlyList<CoverageAuditItem> Coverages,
    IReadOnlyList<TerritoryAuditItem> Territories,
    IReadOnlyList<CaveatDocument> Caveats,
    ProvenanceDocument Provenance);

/// <summary>How many have each verdict.</summary>
/// <param name="Coverages">Declared coverages.</param>
/// <param name="Territories">Territories.</param>
public sealed record AuditSummaryItem(VerdictCountsItem Coverages, VerdictCountsItem Territories);

/// <summary>How many have each verdict.</summary>
/// <param name="Exact">The same number.</param>
/// <param name="Consistent">Agree as far as the declaration is exact.</param>
/// <param name="Differs">Differ.</param>
/// <param name="NotStated">Nothing is declared, or the composition is not known.</param>
public sealed record VerdictCountsItem(int Exact, int Consistent, int Differs, int NotStated);

/// <summary>Everything declared of a département, its region and its territories against what is computed.</summary>
/// <param name="Departement">Which.</param>
/// <param name="Coverages">Declared coverages, by date.</param>
/// <param name="Territories">Its territories of both kinds, whatever their dates.</param>
/// <param name="Caveats">What is not known of those territories, of others, and of the département.</param>
/// <param name="Provenance">Where the figures come from.</param>
public sealed record DepartementAuditDocument(
    DepartementName Departement,
    IReadOnlyList<CoverageAuditItem> Coverages,
    IReadOnlyList<TerritoryAuditItem> Territories,
    IReadOnlyList<CaveatDocument> Caveats,
    ProvenanceDocument Provenance);

/// <summary>A declared coverage against the computed one at its date. Verdicts: exact, consistent, differs, not stated.</summary>
/// <param name="Scope">"departement" or "region": what it is declared of.</param>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="Declared">The declaration.</param>
/// <param name="Verdict">The worst of the three below.</param>
/// <param name="Territories">Number of territories.</param>
/// <param name="PopulationPercent">Share of the population.</param>
/// <param name="Whole">Whether it is wholly covered.</param>
/// <param name="Computed">Computed shares at its date.</param>
/// <param name="Counted">Territories certainly in force.</param>
/// <param name="Uncertain">Territories that may be in force; not counted.</param>
/// <param name="Explanations">What may explain a difference, the best explanation first, or weakens an agreement.</param>
/// <param name="Caveats">Of the computed shares.</param>
public sealed record CoverageAuditItem(
    string Scope,
    string Kind,
    DeclaredItem Declared,
    string Verdict,
    CountAuditItem Territories,
    PercentAuditItem PopulationPercent,
    string Whole,
    FiguresDocument Computed,
    IReadOnlyList<TerritoryName> Counted,
    IReadOnlyList<TerritoryName> Uncertain,
    IReadOnlyList<ExplanationItem> Explanations,
    IReadOnlyList<CaveatDocument> Caveats);

/// <summary>A declared percentage against the computed one.</summary>
/// <param name="Declared">0-100 as declared; null where it is not.</param>
/// <param name="Computed">0-100 with two decimals.</param>
/// <param name="DifferencePoints">Computed less declared, in percentage points.</param>
/// <param name="Verdict">exact, consistent, differs or not stated.</param>
public sealed record PercentAuditItem(decimal? Declared, decimal? Computed, decimal? DifferencePoints, string Verdict);
