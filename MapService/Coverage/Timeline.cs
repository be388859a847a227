using MapService.Territories;

namespace MapService.Coverage;

/// <summary>The days on which the coverage of a département changes.</summary>
public static class Timeline
{
    /// <summary>The timeline of one département; null when the dataset has no such one.</summary>
    public static DepartementTimeline? Of(Dataset dataset, DepartementCode departement, TerritoryKind kind) => throw new NotImplementedException();
}
