using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Coverage.Audit;

/// <summary>The filter of an audit; null selects everything.</summary>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="Departement">Selects declarations of this département and of its region, and territories that concern it.</param>
/// <param name="Verdict">The overall verdict of a declared coverage or a territory.</param>
public sealed record AuditFilter(TerritoryKind? Kind, DepartementCode? Departement, Verdict? Verdict);

/// <summary>Numbers of declared coverages, or territories, by verdict.</summary>
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

/// <summary>The audit of all declarations.</summary>
/// <param name="CoverageVerdicts">Verdicts of the declared coverages, before the filter by verdict.</param>
/// <param name="TerritoryVerdicts">Verdicts of the territories, before the filter by verdict.</param>
/// <param name="Coverages">Declared coverages of départements and regions, by date.</param>
/// <param name="Territories">Territories, whatever their dates, by id.</param>
public sealed record WholeAudit(
    VerdictCounts CoverageVerdicts,
    VerdictCounts TerritoryVerdicts,
    IReadOnlyList<CoverageAudit> Coverages,
    IReadOnlyList<TerritoryAudit> Territories);
