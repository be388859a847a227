using MapService.Territories.Records;

namespace MapService.Coverage.Audit;

/// <summary>The audit of a département, its region and its territories.</summary>
/// <param name="Departement">The département.</param>
/// <param name="Coverages">Declared coverages of the département and of its region (its départements in the dataset), by date.</param>
/// <param name="Territories">Its territories of both kinds, whatever their dates, by id.</param>
public sealed record DepartementAudit(
    Departement Departement, IReadOnlyList<CoverageAudit> Coverages, IReadOnlyList<TerritoryAudit> Territories);
