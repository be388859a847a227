using System.Globalization;
using MapService.Coverage.Caveats;
using MapService.Coverage.Time;
using MapService.Territories.Codes;
using MapService.Territories.Records;
using static MapService.Tests.Coverage.SmallWorld;

namespace MapService.Tests.Coverage.Time;

public sealed class TimelineTests
{
    [Fact]
    public void A_month_is_perhaps_in_force_from_its_first_day_and_certainly_from_its_last() =>
        Check(
            Draw("ab").Cpts("november", "a", from: "2021-11"),
            "2021-11-01 Month 0: november MaybeInForce 1",
            "2021-11-30 Month 1: november InForce 1");

    [Fact]
    public void What_is_until_a_day_ends_on_the_next() =>
        Check(
            Draw("ab").Cpts("contract", "ab", from: "2023-10-04", until: "2027-12-31"),
            "2023-10-04 Day 2: contract InForce 2",
            "2028-01-01 Day 0: contract Ends 2");

    [Fact]
    public void An_end_of_unknown_day_is_perhaps_over_from_the_second_day_that_it_can_be() =>
        Check(
            Draw("a").Cpts("ending", "a", until: "2023-05"),
            "2020-01-01 Day 1: ending InForce 1",
            "2023-05-02 Month 0: ending MaybeEnded 1",
            "2023-06-01 Month 0: ending Ends 1");

    [Fact]
    public void What_began_before_a_day_is_in_force_from_the_day_before_it_and_a_caveat_until_then()
    {
        var world = Draw("a").Cpts("old", "a", from: "before 2022-07-22");
        Check(world, "2022-07-21 Before 1: old InForce 1");

        var caveat = Assert.Single(Timeline.Of(world.Build(), DepartementCode.Parse(Yonne), TerritoryKind.Cpts)!.Caveats);
        Assert.Equal((CaveatCodes.ImpreciseDate, 1, ImpreciseAspect.Days), (caveat.Code, caveat.Communes, caveat.Facts.Aspect));
    }

    [Fact]
    public void A_territory_that_is_never_certain_is_never_counted() =>
        Check(
            Draw("a").Cpts("month", "a", from: "2021-11", until: "2021-11"),
            "2021-11-01 Month 0: month MaybeInForce 1",
            "2021-12-01 Month 0: month Ends 1");

    [Fact]
    public void Changes_of_one_day_come_together_and_overlaps_count_once() =>
        Check(
            Draw("abc").Cpts("one", "ab", from: "2021-07-19").Cpts("two", "bc", from: "2021-07-19").Cls("cls", "a"),
            "2021-07-19 Day 3: one InForce 2, two InForce 2");

    [Fact]
    public void Only_changes_that_concern_the_departement_are_there() =>
        Check(
            Draw("abAB")
                .Cpts("elsewhere", "A", from: "2021-01-01", departements: Nievre)
                .Cpts("both", "bB", from: "2022-01-01", departements: "89 58"),
            "2022-01-01 Day 1: both InForce 1");

    [Fact]
    public void An_unknown_composition_is_listed_without_communes()
    {
        var world = Draw("a").UnknownCpts("unknown", Yonne, from: "2022-01-01");
        Check(world, "2022-01-01 Day 0: unknown InForce ?");

        var timeline = Timeline.Of(world.Build(), DepartementCode.Parse(Yonne), TerritoryKind.Cpts)!;
        Assert.Equal(CaveatCodes.UnknownComposition, Assert.Single(timeline.Caveats).Code);
        Assert.Equal(CaveatCodes.UnknownComposition, Assert.Single(timeline.Entries[0].Caveats).Code);
    }

    [Fact]
    public void Each_entry_has_the_figures_and_caveats_of_its_day()
    {
        var dataset = Draw("ab").Cpts("one", "a", from: "2021", basis: CompositionBasis.Inferred).Build();

        var entries = Timeline.Of(dataset, DepartementCode.Parse(Yonne), TerritoryKind.Cpts)!.Entries;

        Assert.Equal([CaveatCodes.ImpreciseDate], entries[0].Caveats.Select(c => c.Code));
        Assert.Equal([CaveatCodes.InferredComposition], entries[1].Caveats.Select(c => c.Code));
        Assert.Equal(50m, entries[1].Figures.Population.Percent);
    }

    private static void Check(SmallWorld world, params string[] expected)
    {
        var timeline = Timeline.Of(world.Build(), DepartementCode.Parse(Yonne), TerritoryKind.Cpts)!;
        Assert.Equal(expected, timeline.Entries.Select(Line));
    }

    private static string Line(TimelineEntry entry) => string.Create(
        CultureInfo.InvariantCulture,
        $"{entry.Date:yyyy-MM-dd} {entry.Precision} {entry.Figures.Communes.Covered}: "
        + $"{string.Join(", ", entry.Changes.Select(c => $"{c.Territory.Id} {c.Change} "
            + $"{c.Communes?.ToString(CultureInfo.InvariantCulture) ?? "?"}"))}");
}
