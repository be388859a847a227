using MapService.Coverage.Audit;
using MapService.Coverage.Caveats;
using MapService.Coverage.Places;
using MapService.Coverage.Snapshot;
using MapService.Coverage.Time;
using MapService.Territories.Codes;
using MapService.Territories.Records;
using static MapService.Tests.Coverage.SmallWorld;

namespace MapService.Tests.Coverage.Places;

public sealed class OverlapsAndCrossingsTests
{
    private static readonly DateOnly Today = Day("2024-01-01");

    [Fact]
    public void A_commune_in_two_territories_of_a_kind_is_an_overlap_and_one_of_each_kind_is_not()
    {
        var dataset = Draw("abcA")
            .Cpts("one", "abA", departements: "89 58")
            .Cpts("two", "bcA")
            .Cpts("ended", "c", until: "2023-12-31")
            .Cls("cls", "abc")
            .Build();

        var overlaps = Overlaps.Of(dataset, DepartementCode.Parse(Yonne), TerritoryKind.Cpts, Today)!.Communes;

        var overlap = Assert.Single(overlaps);
        Assert.Equal('b', Letter(overlap.Commune.Code));
        Assert.Equal(["one", "two"], overlap.Territories.Select(t => t.Id.Value));
        Assert.Equal(2, Overlaps.OfAll(CoverageAtDate.At(dataset, TerritoryKind.Cpts, Today)).Count);
        Assert.Empty(Overlaps.Of(dataset, DepartementCode.Parse(Yonne), TerritoryKind.Cls, Today)!.Communes);
    }

    [Fact]
    public void The_crossing_of_a_cls_with_each_cpts_names_the_communes_in_both()
    {
        var dataset = Draw("abcdeA").Inhabitants('c', 7)
            .Cls("cls", "abcA", departements: "89 58").Cpts("west", "ab").Cpts("middle", "cd").Cpts("east", "e").Build();

        var pairs = Crossings.Of(dataset, DepartementCode.Parse(Yonne), Today)!.Pairs;

        Assert.Equal(
            ["cls west ab 200", "cls middle c 7"],
            pairs.Select(p => $"{p.Cls.Id} {p.Cpts.Id} {Letters(dataset, p.CommuneNumbers)} {p.Measures.Population}"));
        Assert.Empty(Crossings.Of(dataset, DepartementCode.Parse(Nievre), Today)!.Pairs);
    }

    [Fact]
    public void A_crossing_has_the_caveats_of_both_kinds()
    {
        var dataset = Draw("ab")
            .Cls("cls", "a", from: "2024")
            .UnknownCpts("unknown", Yonne)
            .From(p => p with { SchematicBoundaries = true })
            .Build();

        var caveats = Crossings.Of(dataset, DepartementCode.Parse(Yonne), Today)!.Caveats;

        Assert.Equal(
            [CaveatCodes.ImpreciseDate, CaveatCodes.UnknownComposition, CaveatCodes.SchematicGeometry], caveats.Select(c => c.Code));
    }

    [Fact]
    public void An_unknown_departement_gives_nothing()
    {
        var dataset = Draw("a").Build();
        var paris = DepartementCode.Parse("75");

        Assert.Null(Overlaps.Of(dataset, paris, TerritoryKind.Cpts, Today));
        Assert.Null(Crossings.Of(dataset, paris, Today));
        Assert.Null(GapZones.Of(dataset, paris, TerritoryKind.Cpts, Today));
        Assert.Null(Timeline.Of(dataset, paris, TerritoryKind.Cpts));
        Assert.Null(Audits.OfDepartement(dataset, paris));
        Assert.Null(Audits.OfTerritory(dataset, TerritoryId.Parse("none")));
    }
}
