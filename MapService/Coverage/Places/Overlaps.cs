using MapService.Coverage.Caveats;
using MapService.Coverage.Figures;
using MapService.Coverage.Snapshot;
using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Coverage.Places;

/// <summary>
/// Finds overlaps: communes in two or more counted territories of one kind. It compares codes of communes, not polygons.
/// </summary>
public static class Overlaps
{
    /// <summary>The overlaps of one département; null when it is not in the dataset.</summary>
    public static DepartementOverlaps? Of(Dataset dataset, DepartementCode departement, TerritoryKind kind, DateOnly date)
    {
        if (dataset.Departements.NumberOf(departement) is not { } number)
        {
            return null;
        }

        var state = CoverageAtDate.At(dataset, kind, date);
        var overlaps = new List<Overlap>();
        foreach (var commune in dataset.Departements.CommunesOf(number))
        {
            if (state.IsOverlap(commune))
            {
                overlaps.Add(At(state, commune));
            }
        }

        return new DepartementOverlaps(
            dataset.Departements[number], kind, date, overlaps, CaveatFinder.OfMany(state, [number], CaveatSubject.Membership));
    }

    /// <summary>The overlaps of the whole dataset, by commune code.</summary>
    public static IReadOnlyList<Overlap> OfAll(CoverageAtDate state)
    {
        var overlaps = new List<Overlap>();
        for (var commune = 0; commune < state.Dataset.Communes.Count; commune++)
        {
            if (state.IsOverlap(commune))
            {
                overlaps.Add(At(state, commune));
            }
        }

        return overlaps;
    }

    /// <summary>One commune with its counted territories.</summary>
    internal static Overlap At(CoverageAtDate state, int commune)
    {
        var numbers = state.CountedOf(commune);
        var territories = new Territory[numbers.Length];
        for (var i = 0; i < territories.Length; i++)
        {
            territories[i] = state.Territories[numbers[i]];
        }

        return new Overlap(commune, state.Dataset.Communes[commune], territories, Measures.Of(state.Dataset, [commune]));
    }
}
