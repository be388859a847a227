using MapService.Territories;

namespace MapService.Coverage;

/// <summary>Finds the gap zones.</summary>
public static class GapZones
{
    /// <summary>The gaps of one département; null when the dataset has no such one.</summary>
    public static DepartementGaps? Of(Dataset dataset, DepartementCode departement, TerritoryKind kind, DateOnly date) =>
        throw new NotImplementedException();

    /// <summary>The gap zones of every département, by département, then by zone.</summary>
    public static IReadOnlyList<GapZone> OfAll(CoverageState state) => throw new NotImplementedException();
}
