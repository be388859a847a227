using MapService.Coverage.Snapshot;
using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Coverage.Audit;

/// <summary>
/// Compares declared with computed numbers. A difference is shown with its size and its possible reasons; nothing is adjusted. A
/// declaration is compared with the composition of the dataset's COG year, and with both populations.
/// </summary>
public static class Audits
{
    /// <summary>One territory; null when it is not in the dataset.</summary>
    public static TerritoryAudit? OfTerritory(Dataset dataset, TerritoryId territory) =>
        dataset.NumberOf(territory) is { } number ? TerritoryAuditor.Audit(dataset, number) : null;

    /// <summary>One département, its region and its territories; null when the dataset has no such département.</summary>
    public static DepartementAudit? OfDepartement(Dataset dataset, DepartementCode departement)
    {
        if (dataset.Departements.NumberOf(departement) is not { } number)
        {
            return null;
        }

        var audit = OfAll(dataset, new AuditFilter(null, departement, null));
        return new DepartementAudit(dataset.Departements[number], audit.Coverages, audit.Territories);
    }

    /// <summary>
    /// Audits everything that the filter selects, with territories that have no declaration. The result is empty for an unknown
    /// département.
    /// </summary>
    public static WholeAudit OfAll(Dataset dataset, AuditFilter filter)
    {
        var number = filter.Departement is { } code ? dataset.Departements.NumberOf(code) : null;
        var coverages = dataset.Records.DeclaredCoverages
            .Where(d => (filter.Kind is null || d.Kind == filter.Kind) && (filter.Departement is null || IsOf(dataset, d, number)))
            .OrderBy(d => d.At)
            .Select(d => CoverageAuditor.Audit(dataset, d, PlacesOf(dataset, d)))
            .ToList();
        var territories = Enumerable.Range(0, dataset.Territories.Count)
            .Where(t => (filter.Kind is null || dataset.Territories[t].Kind == filter.Kind)
                && (filter.Departement is not { } only || dataset.Concerns(t, only)))
            .Select(t => TerritoryAuditor.Audit(dataset, t))
            .ToList();
        return new WholeAudit(
            VerdictCounts.Of(coverages.Select(c => c.Verdict)),
            VerdictCounts.Of(territories.Select(t => t.Verdict)),
            [.. coverages.Where(c => filter.Verdict is null || c.Verdict == filter.Verdict)],
            [.. territories.Where(t => filter.Verdict is null || t.Verdict == filter.Verdict)]);
    }

    private static bool IsOf(Dataset dataset, DeclaredCoverage declared, int? departement) => departement is { } number
        && (declared.Departement is { } code
            ? dataset.Departements[number].Code == code
            : dataset.Departements[number].Region == declared.Region);

    private static int[] PlacesOf(Dataset dataset, DeclaredCoverage declared) =>
        [.. Enumerable.Range(0, dataset.Departements.Count).Where(number => IsOf(dataset, declared, number))];
}
