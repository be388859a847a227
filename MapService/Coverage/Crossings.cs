using MapService.Territories;

namespace MapService.Coverage;

/// <summary>CLS × CPTS: what they share.</summary>
public static class Crossings
{
    /// <summary>The crossing in one département; null when the dataset has no such one.</summary>
    public static DepartementCrossing? Of(Dataset dataset, DepartementCode departement, DateOnly date) => throw new NotImplementedException();
}
