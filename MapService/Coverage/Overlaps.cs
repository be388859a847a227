using MapService.Territories;

namespace MapService.Coverage;

/// <summary>Finds the communes covered twice or more.</summary>
public static class Overlaps
{
    /// <summary>The overlaps of one département; null when the dataset has no such one.</summary>
    public static DepartementOverlaps? Of(Dataset dataset, DepartementCode departement, TerritoryKind kind, DateOnly date) =>
        throw new NotImplementedException();

    /// <summary>The overlaps of the whole dataset, by commune code.</summary>
    public static IReadOnlyList<Overlap> OfAll(CoverageState state) => throw new NotImplementedException();
}
