using MapService.Coverage.Caveats;
using MapService.Coverage.Figures;
using MapService.Coverage.Snapshot;
using MapService.Territories.Codes;
using MapService.Territories.Records;
using MapService.Topology;

namespace MapService.Coverage.Places;

/// <summary>
/// Finds gap zones: the uncovered communes of a département, grouped by shared borders.
/// Every uncovered commune is in exactly one zone, and a zone lies in one département. Communes that touch at a point are not connected. A
/// commune without a polygon is a zone of its own. The neighbours of a zone are counted territories, also those in other départements.
/// </summary>
public static class GapZones
{
    /// <summary>The gaps of one département; null when it is not in the dataset.</summary>
    public static DepartementGaps? Of(Dataset dataset, DepartementCode departement, TerritoryKind kind, DateOnly date)
    {
        if (dataset.Departements.NumberOf(departement) is not { } number)
        {
            return null;
        }

        var state = CoverageAtDate.At(dataset, kind, date);
        return new DepartementGaps(
            dataset.Departements[number], kind, date, Of(state, number), CaveatFinder.OfMany(state, [number], CaveatSubject.Coverage));
    }

    /// <summary>The gap zones of every département, by département, then by zone.</summary>
    public static IReadOnlyList<GapZone> OfAll(CoverageAtDate state) =>
        OfDepartements(state, Enumerable.Range(0, state.Dataset.Departements.Count));

    /// <summary>The gap zones of some départements by number, by département, then by zone.</summary>
    internal static IReadOnlyList<GapZone> OfDepartements(CoverageAtDate state, IEnumerable<int> departements) =>
        [.. departements.SelectMany(number => Of(state, number))];

    private static GapZone[] Of(CoverageAtDate state, int departement)
    {
        var gaps = new List<int>();
        foreach (var commune in state.Dataset.Departements.CommunesOf(departement))
        {
            if (!state.IsCovered(commune))
            {
                gaps.Add(commune);
            }
        }

        var zones = ConnectedZones.Of(state.Dataset.Neighbours, gaps.ToArray());
        return [.. zones.Select((communes, i) => new GapZone(
            i + 1, state.Dataset.Departements[departement], communes, Measures.Of(state.Dataset, communes), Beside(state, communes)))];
    }

    // The border with a commune of two territories counts for both of them.
    private static GapNeighbour[] Beside(CoverageAtDate state, int[] zone)
    {
        var metres = new Dictionary<int, double>();
        foreach (var commune in zone)
        {
            foreach (var neighbour in state.Dataset.Neighbours[commune])
            {
                foreach (var territory in state.CountedOf(neighbour.Feature))
                {
                    metres[territory] = metres.GetValueOrDefault(territory) + neighbour.SharedBorderMetres;
                }
            }
        }

        return [.. metres
            .OrderByDescending(m => m.Value)
            .ThenBy(m => state.Territories[m.Key].Id)
            .Select(m => new GapNeighbour(state.Territories[m.Key], m.Value))];
    }
}
