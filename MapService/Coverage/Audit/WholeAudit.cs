using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Coverage.Audit;

/// <summary>What an audit of everything is narrowed to; null takes all.</summary>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="Departement">Declarations of it and of its region, and territories that concern it.</param>
/// <param name="Verdict">The verdict of a declared coverage or of a territory as a whole.</param>
public sealed record AuditFilter(TerritoryKind? Kind, DepartementCode? Departement, Verdict? Verdict);

/// <summary>How many declared coverages, or territories, have each verdict.</summary>
public sealed record VerdictCounts(int Exact, int Consistent, int Differs, int NotStated)
{
    internal static VerdictCounts Of(IEnumerable<Verdict> verdicts)
    {
        var counts = verdicts.CountBy(v => v).ToDictionary();
        return new VerdictCounts(
            counts.GetValueOrDefault(Verdict.Exact),
            counts.GetValueOrDefault(Verdict.Consistent),
            counts.GetValueOrDefault(Verdict.Differs),
            counts.GetValueOrDefault(Verdict.NotStated));
    }
}

/// <summary>Everything that is declared against what is computed.</summary>
/// <param name="CoverageVerdicts">Of the declared coverages, before the filter by verdict.</param>
/// <param name="TerritoryVerdicts">Of the territories, likewise.</param>
/// <param name="Coverages">Declared coverages of départements and regions, by date.</param>
/// <param name="Territories">Territories, whatever their dates, by id.</param>
public sealed record WholeAudit(
    VerdictCounts CoverageVerdicts,
    VerdictCounts TerritoryVerdicts,
    IReadOnlyList<CoverageAudit> Coverages,
    IReadOnlyList<TerritoryAudit> Territories);
