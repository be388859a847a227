using MapService.Territories;

namespace MapService.Coverage;

/// <summary>
/// Declared against computed. Nothing is bent to fit: a difference is shown with its size, and what may explain it stands
/// beside it. A declaration is compared with the composition of the dataset's COG year, and with both populations.
/// </summary>
public static class Audits
{
    /// <summary>One territory; null when the dataset has no such one.</summary>
    public static TerritoryAudit? OfTerritory(Dataset dataset, TerritoryId territory) =>
        dataset.NumberOf(territory) is { } number ? TerritoryAuditor.Audit(dataset, number) : null;

    /// <summary>One département, its region and its territories; null when the dataset has no such département.</summary>
    public static DepartementAudit? OfDepartement(Dataset dataset, DepartementCode departement)
    {
        if (dataset.Departements.NumberOf(departement) is not { } number)
        {
            return null;
        }

        var region = dataset.Departements[number].Region;
        var coverages = dataset.Records.DeclaredCoverages
            .Where(d => d.Departement == departement || (d.Departement is null && d.Region == region))
            .OrderBy(d => d.At)
            .Select(d => CoverageAuditor.Audit(dataset, d, d.Departement is null ? OfRegion(dataset, region) : [number]));
        var territories = new List<TerritoryAudit>();
        foreach (var territory in dataset.TerritorySet.Concerning(number))
        {
            territories.Add(TerritoryAuditor.Audit(dataset, territory));
        }

        return new DepartementAudit(dataset.Departements[number], [.. coverages], territories);
    }

    private static int[] OfRegion(Dataset dataset, string region) =>
        [.. Enumerable.Range(0, dataset.Departements.Count).Where(d => dataset.Departements[d].Region == region)];
}
