using MapService.Territories;

namespace MapService.Coverage;

/// <summary>Declared against computed.</summary>
public static class Audits
{
    /// <summary>One territory; null when the dataset has no such one.</summary>
    public static TerritoryAudit? OfTerritory(Dataset dataset, TerritoryId territory) => throw new NotImplementedException();

    /// <summary>One département, its region and its territories; null when the dataset has no such département.</summary>
    public static DepartementAudit? OfDepartement(Dataset dataset, DepartementCode departement) => throw new NotImplementedException();
}
