using System.Globalization;
using MapService.Coverage.Caveats;
using MapService.Coverage.Figures;
using MapService.Coverage.Places;
using MapService.Coverage.Time;
using MapService.Territories.Codes;
using MapService.Territories.Dates;
using MapService.Territories.Records;
using static MapService.Tests.Coverage.SmallWorld;

namespace MapService.Tests.Coverage;

/// <summary>The public figures, on the embedded dataset (COG 2024), against the seed documents' facts.</summary>
public sealed class TruthTests
{
    [Theory]
    [InlineData("2021-07-18", 0, "0.00")]
    [InlineData("2021-07-19", 171, "40.43")]
    [InlineData("2021-12-01", 269, "63.59")]
    [InlineData("2023-12-18", 309, "73.05")]
    [InlineData("2024-03-12", 365, "86.29")]
    [InlineData("2024-04-29", 423, "100.00")]
    public void The_yonne_is_covered_by_cpts_step_by_step(string day, int covered, string percent)
    {
        var coverage = Of(Yonne, TerritoryKind.Cpts, day);

        Assert.Equal(new Share(covered, 423), coverage.Figures.Communes);
        Assert.Equal(decimal.Parse(percent, CultureInfo.InvariantCulture), coverage.Figures.Communes.Percent);
        Assert.Equal(covered, Union(day).Count());
        Assert.Equal(new Share(Facts.Municipal(Union(day)), 333_896), coverage.Figures.Population);
        Assert.Equal(Rounded(Facts.Municipal(Union(day)), 333_896), coverage.Figures.Population.Percent);
    }

    [Theory]
    // 55 307 + 110 573 + 44 969, and 333 896 less the 91 433 of Grand Auxerrois et Armance.
    [InlineData("2021-07-18", 0)]
    [InlineData("2021-07-19", 55_307)]
    [InlineData("2021-12-01", 165_880)]
    [InlineData("2023-12-18", 210_849)]
    [InlineData("2024-03-12", 242_463)]
    [InlineData("2024-04-29", 333_896)]
    public void The_population_covered_in_the_yonne_is_what_the_facts_add_up_to(string day, long covered) =>
        Assert.Equal(covered, Of(Yonne, TerritoryKind.Cpts, day).Figures.Population.Covered);

    [Fact]
    public void Every_gap_of_the_yonne_is_a_commune_that_no_composition_has()
    {
        var zones = GapZones.Of(Facts.Embedded, DepartementCode.Parse(Yonne), TerritoryKind.Cpts, Day("2023-12-18"))!.Zones;

        Assert.Equal(
            Facts.In(Yonne).Except(Union("2023-12-18")).Order(),
            zones.SelectMany(z => z.CommuneNumbers).Select(c => Facts.Embedded.Communes[c].Code.Value).Order());
        Assert.Equal(423 - 309, zones.Sum(z => z.Measures.Communes));
        Assert.Empty(GapZones.Of(Facts.Embedded, DepartementCode.Parse(Yonne), TerritoryKind.Cpts, Day("2024-04-29"))!.Zones);
        Assert.Empty(Overlaps.Of(Facts.Embedded, DepartementCode.Parse(Yonne), TerritoryKind.Cpts, Day("2024-04-29"))!.Communes);
    }

    [Fact]
    public void The_yonne_at_the_end_rests_on_four_inferred_compositions_and_schematic_boundaries()
    {
        var caveats = Of(Yonne, TerritoryKind.Cpts, "2024-04-29").Caveats;

        Assert.Equal([CaveatCodes.InferredComposition, CaveatCodes.SchematicGeometry], caveats.Select(c => c.Code));
        Assert.Equal(
            ["cpts-centre-yonne", "cpts-grand-auxerrois-armance", "cpts-nord-yonne", "cpts-puisaye-forterre"],
            caveats[0].Territories.Select(t => t.Value));
    }

    [Fact]
    public void The_nord_de_l_yonne_of_november_2021_is_counted_from_its_last_day_and_a_caveat_before()
    {
        Assert.Equal(171, Of(Yonne, TerritoryKind.Cpts, "2021-11-29").Figures.Communes.Covered);
        Assert.Equal(269, Of(Yonne, TerritoryKind.Cpts, "2021-11-30").Figures.Communes.Covered);

        var caveat = Of(Yonne, TerritoryKind.Cpts, "2021-11-15").Caveats.Single(c => c.Code == CaveatCodes.ImpreciseDate);
        Assert.Equal(98, caveat.Communes);
        Assert.Equal("cpts-nord-yonne", Assert.Single(caveat.Territories).Value);

        // 171 communes of 423 without it, 269 with it; 55 307 inhabitants of 333 896, and 110 573 more.
        Assert.Equal((new Share(171, 423), new Share(269, 423)), (caveat.Range!.Lowest.Communes, caveat.Range.Highest.Communes));
        Assert.Equal(
            (new Share(55_307, 333_896), new Share(165_880, 333_896)), (caveat.Range.Lowest.Population, caveat.Range.Highest.Population));
        Assert.Equal(Of(Yonne, TerritoryKind.Cpts, "2021-11-30").Figures.Surface, caveat.Range.Highest.Surface);
        Assert.Contains(
            "between 40.43 and 63.59 % of the communes, between 16.56 and 49.68 % of the population",
            caveat.Message,
            StringComparison.Ordinal);
        Assert.Contains("2021-11-01", Timeline.Of(Facts.Embedded, DepartementCode.Parse(Yonne), TerritoryKind.Cpts)!.Entries
            .Where(e => e.Caveats.Any(c => c.Range?.Highest.Communes.Covered == 269))
                .Select(e => e.Date.ToString("O", CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void The_timeline_of_the_yonne_has_each_day_of_change()
    {
        var entries = Timeline.Of(Facts.Embedded, DepartementCode.Parse(Yonne), TerritoryKind.Cpts)!.Entries;

        Assert.Equal(
            [
                "2021-07-19 171 cpts-gips89 InForce 171",
                "2021-11-01 171 cpts-nord-yonne MaybeInForce 98",
                "2021-11-30 269 cpts-nord-yonne InForce 98",
                "2023-12-18 309 cpts-centre-yonne InForce 40",
                "2024-03-12 365 cpts-puisaye-forterre InForce 56",
                "2024-04-29 423 cpts-grand-auxerrois-armance InForce 58",
            ],
            entries.Select(Line));
    }

    [Fact]
    public void The_cls_of_the_yonne_come_and_go()
    {
        var entries = Timeline.Of(Facts.Embedded, DepartementCode.Parse(Yonne), TerritoryKind.Cls)!.Entries;

        Assert.Equal(
            [
                "2021-07-18 0 cls-avallonnais InForce ?, cls-tonnerrois InForce ?",
                "2023-10-04 78 cls-auxerrois-aillantais-chablis InForce 78",
                "2028-01-01 0 cls-auxerrois-aillantais-chablis Ends 78",
            ],
            entries.Select(Line));
    }

    [Fact]
    public void Saone_et_loire_has_one_cpts_of_34_communes()
    {
        var figures = Of("71", TerritoryKind.Cpts, "2022-10-18").Figures;

        Assert.Equal(new Share(34, 564), figures.Communes);
        Assert.Equal(16.48m, figures.Population.Percent);
        Assert.Equal(new Share(90_474, Facts.Municipal(Facts.In("71"))), figures.Population);
        Assert.Equal(0, Of("71", TerritoryKind.Cpts, "2022-10-17").Figures.Communes.Covered);
    }

    [Fact]
    public void Cote_d_or_counts_auxois_morvan_only_and_names_the_four_unknown_ones_beside_the_declared_share()
    {
        var coverage = Of("21", TerritoryKind.Cpts, "2022-07-22");

        Assert.Equal(new Share(159, Facts.In("21").Length), coverage.Figures.Communes);
        Assert.Equal(new Share(40_546, Facts.Municipal(Facts.In("21"))), coverage.Figures.Population);
        Assert.Equal(93.6m, Assert.Single(coverage.Declared).PopulationPercent);
        Assert.Equal(
            ["cpts-21-52", "cpts-centre-21", "cpts-pays-d-or", "cpts-sud-cote-d-or"],
            coverage.Caveats.Single(c => c.Code == CaveatCodes.UnknownComposition).Territories.Select(t => t.Value));
        Assert.Equal(5, coverage.Territories.Count(t => t.InForce == InForce.Yes));
    }

    [Fact]
    public void The_cls_crosses_three_cpts()
    {
        var crossing = Crossings.Of(Facts.Embedded, DepartementCode.Parse(Yonne), Day("2024-04-29"))!;

        Assert.Equal(
            ["cpts-gips89 36", "cpts-grand-auxerrois-armance 29", "cpts-centre-yonne 13"],
            crossing.Pairs.Where(p => p.Cls.Id.Value == "cls-auxerrois-aillantais-chablis")
                .Select(p => $"{p.Cpts.Id} {p.Measures.Communes}"));
        Assert.Equal(Facts.Municipal(Facts.ClsAuxerrois.Intersect(Facts.Gips89)), crossing.Pairs[0].Measures.Population);
        Assert.Equal(
            ["cls-avallonnais", "cls-tonnerrois"],
            crossing.Caveats.Single(c => c.Code == CaveatCodes.UnknownComposition).Territories.Select(t => t.Value));
    }

    [Fact]
    public void Puisaye_forterre_covers_communes_in_two_departements()
    {
        Assert.Equal(56, Inside(Yonne));
        Assert.Equal(6, Inside(Nievre));
        Assert.Equal(new Share(6, Facts.In(Nievre).Length), Of(Nievre, TerritoryKind.Cpts, "2024-03-12").Figures.Communes);

        static int? Inside(string departement) => Of(departement, TerritoryKind.Cpts, "2024-03-12").Territories
            .Single(t => t.Territory.Id.Value == "cpts-puisaye-forterre").Inside?.Communes;
    }

    [Fact]
    public void The_total_over_the_region_is_the_union_of_everything_known()
    {
        var all = DepartementCoverage.OfAll(Facts.Embedded, TerritoryKind.Cpts, Day("2024-04-29"));
        var union = Facts.Gips89.Union(Facts.NordYonne).Union(Facts.CentreYonne).Union(Facts.PuisayeForterre).Union(Facts.GrandAuxerrois)
            .Union(Facts.AuxoisMorvan).Union(Facts.CentreSaoneEtLoire).ToList();

        Assert.Equal(["21", "25", "39", "58", "70", "71", "89", "90"], all.Departements.Select(d => d.Departement.Code.Value));
        Assert.Equal(new Share(union.Count, Facts.Communes.Count), all.Total.Communes);
        Assert.Equal(Facts.Municipal(union), all.Total.Population.Covered);
    }

    private static IEnumerable<string> Union(string day)
    {
        (string From, string[] Communes)[] known =
        [
            ("2021-07-19", Facts.Gips89), ("2021-11-30", Facts.NordYonne), ("2023-12-18", Facts.CentreYonne),
            ("2024-03-12", Facts.PuisayeForterre), ("2024-04-29", Facts.GrandAuxerrois),
        ];
        return known.Where(k => Day(k.From) <= Day(day)).SelectMany(k => k.Communes).Intersect(Facts.In(Yonne));
    }

    private static decimal Rounded(long covered, long total) => Math.Round(100m * covered / total, 2, MidpointRounding.AwayFromZero);

    private static DepartementCoverage Of(string departement, TerritoryKind kind, string day) =>
        DepartementCoverage.Of(Facts.Embedded, DepartementCode.Parse(departement), kind, Day(day))!;

    private static string Line(TimelineEntry entry) => string.Create(
        CultureInfo.InvariantCulture,
        $"{entry.Date:yyyy-MM-dd} {entry.Figures.Communes.Covered} "
        + $"{string.Join(", ", entry.Changes.Select(c => $"{c.Territory.Id} {c.Change} "
            + $"{c.Communes?.ToString(CultureInfo.InvariantCulture) ?? "?"}"))}");
}
