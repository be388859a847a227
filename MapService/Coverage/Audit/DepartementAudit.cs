using MapService.Territories.Records;

namespace MapService.Coverage.Audit;

/// <summary>Everything declared of a département, its region and its territories against what is computed.</summary>
/// <param name="Departement">Which.</param>
/// <param name="Coverages">Declared coverages of the département and of its region (as far as the dataset has it), by date.</param>
/// <param name="Territories">Its territories of both kinds, whatever their dates, by id.</param>
public sealed record DepartementAudit(
    Departement Departement, IReadOnlyList<CoverageAudit> Coverages, IReadOnlyList<TerritoryAudit> Territories);
