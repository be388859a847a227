using MapService.Coverage.Caveats;
using MapService.Coverage.Figures;
using MapService.Coverage.Snapshot;
using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Coverage.Places;

/// <summary>
/// Computes what CLS and CPTS share in a département. Only counted territories cross. It compares codes of communes, not polygons.
/// </summary>
public static class Crossings
{
    /// <summary>The crossing in one département; null when it is not in the dataset.</summary>
    public static DepartementCrossing? Of(Dataset dataset, DepartementCode departement, DateOnly date)
    {
        if (dataset.Departements.NumberOf(departement) is not { } number)
        {
            return null;
        }

        var cls = CoverageAtDate.At(dataset, TerritoryKind.Cls, date);
        var cpts = CoverageAtDate.At(dataset, TerritoryKind.Cpts, date);
        var pairs = Shared(cls, cpts, number)
            .Select(p => new CrossingPair(
                dataset.Territories[p.Key.Cls], dataset.Territories[p.Key.Cpts], [.. p.Value], Measures.Of(dataset, p.Value.ToArray())))
            .OrderBy(p => p.Cls.Id)
            .ThenByDescending(p => p.CommuneNumbers.Length)
            .ThenBy(p => p.Cpts.Id);
        return new DepartementCrossing(dataset.Departements[number], date, [.. pairs], Caveats(cls, cpts, number));
    }

    private static Dictionary<(int Cls, int Cpts), List<int>> Shared(CoverageAtDate cls, CoverageAtDate cpts, int departement)
    {
        var shared = new Dictionary<(int, int), List<int>>();
        foreach (var commune in cls.Dataset.Departements.CommunesOf(departement))
        {
            foreach (var one in cls.CountedOf(commune))
            {
                foreach (var other in cpts.CountedOf(commune))
                {
                    if (!shared.TryGetValue((one, other), out var communes))
                    {
                        shared.Add((one, other), communes = []);
                    }

                    communes.Add(commune);
                }
            }
        }

        return shared;
    }

    private static IReadOnlyList<Caveat> Caveats(CoverageAtDate cls, CoverageAtDate cpts, int departement) =>
    [
        .. CaveatFinder.OfTerritories(cls, [departement], CaveatSubject.Membership),
        .. CaveatFinder.OfTerritories(cpts, [departement], CaveatSubject.Membership),
        .. CaveatFinder.OfLists(cls.Dataset, cls.Kind, [departement]),
        .. CaveatFinder.OfLists(cpts.Dataset, cpts.Kind, [departement]),
        .. CaveatFinder.OfAge(cls, [departement]),
        .. CaveatFinder.OfAge(cpts, [departement]),
        .. CaveatFinder.OfData(cls.Dataset, [departement]),
    ];
}
