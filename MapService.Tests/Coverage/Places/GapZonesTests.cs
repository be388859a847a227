using MapService.Coverage.Caveats;
using MapService.Coverage.Places;
using MapService.Coverage.Snapshot;
using MapService.Territories.Codes;
using MapService.Territories.Records;
using static MapService.Tests.Coverage.SmallWorld;

namespace MapService.Tests.Coverage.Places;

public sealed class GapZonesTests
{
    [Fact]
    public void Uncovered_communes_that_share_a_border_make_a_zone_and_touching_at_a_point_does_not()
    {
        // Covered: c, e. Of the rest a, b and d hang together; f touches nothing but e and c, and at a point b.
        var dataset = Draw(
            "abc",
            "def").Inhabitants('a', 1).Inhabitants('b', 2).Inhabitants('d', 4).Inhabitants('f', 8).Cpts("one", "ce").Build();

        var zones = Gaps(dataset, Yonne).Zones;

        Assert.Equal(["abd", "f"], zones.Select(z => Letters(dataset, z.CommuneNumbers)));
        Assert.Equal([1, 2], zones.Select(z => z.Zone));
        Assert.Equal([7L, 8L], zones.Select(z => z.Measures.Population));
        Assert.Equal(1, zones[0].OutlineIn(dataset).PolygonCount);
    }

    [Fact]
    public void Territories_beside_a_zone_come_with_the_border_that_they_share_longest_first()
    {
        //  b has one border with the zone and is in north; d and f have two and are in south.
        var dataset = Draw(
            ".b.",
            "dae",
            ".f.").Cpts("north", "b").Cpts("south", "df").Build();

        var zone = Gaps(dataset, Yonne).Zones.Single();

        Assert.Equal("ae", Letters(dataset, zone.CommuneNumbers));
        Assert.Equal(["south", "north"], zone.Neighbours.Select(n => n.Territory.Id.Value));

        // A tenth of a degree along a meridian is about 11.1 km, along the parallel of 48° about 7.4 km.
        Assert.Equal(11_120 + 7_460, zone.Neighbours[0].SharedBorderMetres, 60.0);
        Assert.Equal(7_450, zone.Neighbours[1].SharedBorderMetres, 60.0);
    }

    [Fact]
    public void A_zone_ends_at_the_departement_but_its_neighbours_do_not()
    {
        var dataset = Draw("aABb").Cpts("beyond", "B", departements: Nievre).Build();

        var zone = Gaps(dataset, Yonne).Zones;

        Assert.Equal(["a", "b"], zone.Select(z => Letters(dataset, z.CommuneNumbers)));
        Assert.Empty(zone[0].Neighbours);
        Assert.Equal("beyond", zone[1].Neighbours.Single().Territory.Id.Value);
    }

    [Fact]
    public void A_commune_without_a_polygon_is_a_zone_of_its_own()
    {
        var dataset = Draw("ab").WithoutPolygon("cd").Build();

        var gaps = Gaps(dataset, Yonne);

        Assert.Equal(["ab", "c", "d"], gaps.Zones.Select(z => Letters(dataset, z.CommuneNumbers)));
        Assert.Equal(0, gaps.Zones[1].OutlineIn(dataset).PolygonCount);
        Assert.Null(gaps.Zones[1].Measures.SurfaceHectares);
        Assert.Contains(gaps.Caveats, c => c.Code == CaveatCodes.MissingGeometry);
    }

    [Fact]
    public void Where_everything_is_covered_there_is_no_zone() => Assert.Empty(Gaps(Draw("ab").Cpts("all", "ab").Build(), Yonne).Zones);

    [Fact]
    public void All_gap_zones_are_those_of_each_departement()
    {
        var dataset = Draw("abAB").Cpts("one", "b").Build();

        var zones = GapZones.OfAll(CoverageAtDate.At(dataset, TerritoryKind.Cpts, Day("2024-01-01")));

        Assert.Equal(["58 1 AB", "89 1 a"], zones.Select(z => $"{z.Departement.Code} {z.Zone} {Letters(dataset, z.CommuneNumbers)}"));
    }

    private static DepartementGaps Gaps(Dataset dataset, string departement) =>
        GapZones.Of(dataset, DepartementCode.Parse(departement), TerritoryKind.Cpts, Day("2024-01-01"))!;
}
