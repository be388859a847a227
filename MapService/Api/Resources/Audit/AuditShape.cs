using MapService.Api.Resources.Coverage;
using MapService.Coverage.Audit;
using MapService.Documents;
using MapService.Territories.Records;

namespace MapService.Api.Resources.Audit;

/// <summary>Shapes audits.</summary>
internal static class AuditShape
{
    public static TerritoryAuditItem Of(TerritoryAudit audit) => new(
        Shape.Of(audit.Territory),
        audit.Territory.Kind.Code(),
        Words.Of(audit.Territory.Composition.Basis),
        Words.Of(audit.Verdict),
        audit.ComparedAt,
        Of(audit.Communes),
        Of(audit.Inhabitants),
        Of(audit.Explanations),
        audit.Territory.Sources);

    public static CoverageAuditItem Of(CoverageAudit audit) => new(
        audit.Declared.Departement is null ? "region" : "departement",
        audit.Declared.Kind.Code(),
        CoverageShape.Of(audit.Declared),
        Words.Of(audit.Verdict),
        Of(audit.Territories),
        new PercentAuditItem(
            audit.PopulationPercent.Declared, audit.PopulationPercent.Computed, audit.PopulationPercent.DifferencePoints,
            Words.Of(audit.PopulationPercent.Verdict)),
        Words.Of(audit.Whole),
        Shape.Of(audit.Figures),
        Shape.Of(audit.Counted),
        Shape.Of(audit.Uncertain),
        Of(audit.Explanations),
        Shape.Of(audit.Caveats));

    public static AuditSummaryItem SummaryOf(WholeAudit audit) => new(Of(audit.CoverageVerdicts), Of(audit.TerritoryVerdicts));

    private static VerdictCountsItem Of(VerdictCounts counts) => new(counts.Exact, counts.Consistent, counts.Differs, counts.NotStated);

    private static CountAuditItem Of(CountAudit audit) =>
        new(audit.Declared, audit.Computed, audit.ComputedMost, audit.Difference, audit.DifferencePercent, Words.Of(audit.Verdict));

    private static InhabitantsAuditItem Of(InhabitantsAudit audit) => new(
        OfInhabitants(audit.Declared),
        audit.Municipal,
        audit.MunicipalYear,
        audit.MunicipalDifference,
        audit.MunicipalDifferencePercent,
        audit.Total,
        audit.TotalYear,
        audit.TotalDifference,
        audit.TotalDifferencePercent,
        Words.Of(audit.Verdict));

    private static IReadOnlyList<ExplanationItem> Of(IReadOnlyList<Explanation> explanations) =>
        [.. explanations.Select(e => new ExplanationItem(e.Code, Words.Of(e.About), Words.Of(e.Bearing), e.Message, Of(e.Facts)))];

    private static ExplanationFactsItem Of(ExplanationFacts facts) => new()
    {
        Communes = facts.Communes,
        Without = facts.Without,
        Departements = facts.Departements is { } departements ? [.. departements.Select(d => d.Value)] : null,
        Year = facts.Year,
        CogYear = facts.CogYear,
        Least = facts.Least,
        Most = facts.Most,
        Agree = facts.Agree is { } agree ? [.. agree.Select(Words.Of)] : null,
        Ranges = facts.Ranges is { } ranges
            ? [.. ranges.Select(r => new PopulationRangeItem(Words.Of(r.Kind), r.Year, r.Least, r.Most, r.WithoutAny))]
            : null,
        Territories = facts.Territories is { } territories ? [.. territories.Select(id => id.Value)] : null,
        Declared = facts.Declared,
        Known = facts.Known,
    };

    public static DeclaredInhabitantsItem? OfInhabitants(DeclaredInhabitants? declared) =>
        declared is null ? null : new(declared.Value, Words.Of(declared.Qualifier), declared.Year);
}
