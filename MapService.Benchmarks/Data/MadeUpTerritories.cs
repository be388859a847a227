using MapService.Territories.Codes;
using MapService.Territories.Dates;
using MapService.Territories.Records;
using MapService.Topology;

namespace MapService.Benchmarks.Data;

/// <summary>
/// Territories that nobody declared, half of them CPTS and half CLS, spread over the communes so that some are in none and some in several.
/// </summary>
internal static class MadeUpTerritories
{
    private const int CommunesOfEach = 30;

    public static Territory[] Of(RealCommunes communes, Neighbours neighbours, int count) =>
        [.. Enumerable.Range(0, count)
            .Select(number => Of(communes, neighbours, number, (int)((long)number * communes.Codes.Count / count)))
            .OrderBy(territory => territory.Id)];

    private static Territory Of(RealCommunes communes, Neighbours neighbours, int number, int first)
    {
        var members = ConnectedCommunes.Around(neighbours, first, CommunesOfEach).Select(commune => communes.Codes[commune]).ToList();
        var kind = number % 2 == 0 ? TerritoryKind.Cpts : TerritoryKind.Cls;
        return new Territory(
            TerritoryId.Parse($"territory-{number}"),
            kind,
            $"Territory {number}",
            [],
            [.. members.Select(code => code.Departement).Distinct()],
            new Period(PartialDate.Parse("2020-01-01"), null),
            new Composition(CompositionBasis.Stated, [new CommunesTerm(members, null, null)], null),
            new Declaration(members.Count, null),
            [],
            null);
    }
}
