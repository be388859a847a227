using MapService.Coverage.Caveats;
using MapService.Coverage.Figures;
using MapService.Coverage.Places;
using MapService.Coverage.Snapshot;
using MapService.Territories.Codes;
using MapService.Territories.Dates;
using MapService.Territories.Records;
using static MapService.Tests.Coverage.SmallWorld;

namespace MapService.Tests.Coverage.Caveats;

public sealed class CaveatFinderTests
{
    [Fact]
    public void A_territory_that_may_be_in_force_is_not_counted_but_named_with_what_it_would_add()
    {
        // b is covered for certain, so only c and d would be added in November.
        var dataset = Draw("abcd").Cpts("sure", "ab").Cpts("perhaps", "bcd", from: "2021-11").Build();

        Check(dataset, "2021-10-31", 2, null);
        Check(dataset, "2021-11-01", 2, 2);
        Check(dataset, "2021-11-29", 2, 2);
        Check(dataset, "2021-11-30", 4, null);

        static void Check(Dataset dataset, string day, int covered, int? uncertain)
        {
            var coverage = DepartementCoverage.Of(dataset, DepartementCode.Parse(Yonne), TerritoryKind.Cpts, Day(day))!;
            Assert.Equal(covered, coverage.Figures.Communes.Covered);
            Assert.Equal(uncertain, coverage.Caveats.SingleOrDefault(c => c.Code == CaveatCodes.ImpreciseDate)?.Communes);
        }
    }

    [Fact]
    public void A_territory_that_may_be_in_force_is_no_caveat_of_a_coverage_that_it_could_not_change()
    {
        var dataset = Draw("ab").Cpts("sure", "ab").Cpts("perhaps", "a", from: "2021-11").Build();
        var state = CoverageAtDate.At(dataset, TerritoryKind.Cpts, Day("2021-11-15"));

        Assert.Empty(CaveatFinder.Of(state, DepartementCode.Parse(Yonne), CaveatSubject.Coverage));

        // Whether a is covered twice does depend on it.
        Assert.Equal(
            CaveatCodes.ImpreciseDate, Assert.Single(CaveatFinder.Of(state, DepartementCode.Parse(Yonne), CaveatSubject.Membership)).Code);
    }

    [Theory]
    [InlineData("before 2022-07-22", null, "2000-01-01", InForce.Uncertain)]
    [InlineData("before 2022-07-22", null, "2022-07-21", InForce.Yes)]
    [InlineData("2021", null, "2021-12-30", InForce.Uncertain)]
    [InlineData("2021", null, "2021-12-31", InForce.Yes)]
    [InlineData("2020-01-01", "2023-05", "2023-05-01", InForce.Yes)]
    [InlineData("2020-01-01", "2023-05", "2023-05-02", InForce.Uncertain)]
    [InlineData("2020-01-01", "2023-05", "2023-06-01", InForce.No)]
    [InlineData("2020-01-01", "2023-05-10", "2023-05-10", InForce.Yes)]
    [InlineData("2020-01-01", "2023-05-10", "2023-05-11", InForce.No)]
    public void Only_what_is_certainly_in_force_counts(string from, string? until, string day, InForce expected)
    {
        var dataset = Draw("a").Cpts("one", "a", from, until).Build();

        var state = CoverageAtDate.At(dataset, TerritoryKind.Cpts, Day(day));

        Assert.Equal(expected, state.InForceOf(0));
        Assert.Equal(expected == InForce.Yes, state.IsCovered(0));
        Assert.Equal(expected == InForce.Uncertain ? 1 : 0, state.UncertainOf(0).Length);
    }

    [Fact]
    public void An_unknown_composition_is_a_caveat_where_it_is_declared_while_it_is_or_may_be_in_force()
    {
        var dataset = Draw("aA").UnknownCpts("unknown", "89 52", from: "2022-03").Build();

        Assert.Empty(Codes(dataset, Yonne, "2022-02-28"));
        Assert.Equal([CaveatCodes.UnknownComposition], Codes(dataset, Yonne, "2022-03-15"));
        Assert.Equal([CaveatCodes.UnknownComposition], Codes(dataset, Yonne, "2024-01-01"));
        Assert.Empty(Codes(dataset, Nievre, "2024-01-01"));
        Assert.Equal([CaveatCodes.UnknownComposition], Codes(dataset, null, "2024-01-01"));

        var listed = Assert.Single(
            DepartementCoverage.Of(dataset, DepartementCode.Parse(Yonne), TerritoryKind.Cpts, Day("2022-03-15"))!.Territories);
        Assert.Equal((InForce.Uncertain, (Measures?)null), (listed.InForce, listed.Inside));
    }

    [Fact]
    public void An_unknown_composition_that_is_declared_nowhere_could_be_anywhere()
    {
        var dataset = Draw("aA").UnknownCpts("unknown", "").Build();

        Assert.Equal([CaveatCodes.UnknownComposition], Codes(dataset, Yonne, "2024-01-01"));
        Assert.Equal([CaveatCodes.UnknownComposition], Codes(dataset, Nievre, "2024-01-01"));
    }

    [Fact]
    public void An_inferred_composition_is_a_caveat_where_it_counts()
    {
        var dataset = Draw("abA").Cpts("guess", "a", basis: CompositionBasis.Inferred).Cpts("stated", "b").Build();

        var state = CoverageAtDate.At(dataset, TerritoryKind.Cpts, Day("2024-01-01"));
        var caveat = Assert.Single(CaveatFinder.Of(state, DepartementCode.Parse(Yonne), CaveatSubject.Coverage));

        Assert.Equal(CaveatCodes.InferredComposition, caveat.Code);
        Assert.Equal(["guess"], caveat.Territories.Select(t => t.Value));
        Assert.Empty(Codes(dataset, Nievre, "2024-01-01"));
        Assert.Empty(Codes(dataset, Yonne, "2019-01-01"));
    }

    [Fact]
    public void Over_several_departements_a_territory_is_named_once_and_its_communes_are_counted_once()
    {
        var dataset = Draw("abAB")
            .Cpts("perhaps", "bA", from: "2021-11", departements: "89 58")
            .Cpts("also", "AB", from: "2021-11", departements: Nievre)
            .Build();

        var caveat = Assert.Single(
            CaveatFinder.Of(CoverageAtDate.At(dataset, TerritoryKind.Cpts, Day("2021-11-02")), null, CaveatSubject.Coverage));

        Assert.Equal(["also", "perhaps"], caveat.Territories.Select(t => t.Value));
        Assert.Equal(3, caveat.Communes);
    }

    [Fact]
    public void Which_of_the_unknown_ones_may_be_in_force_is_told_apart()
    {
        var dataset = Draw("a").UnknownCpts("perhaps", Yonne, from: "2022-03").UnknownCpts("sure", Yonne).Build();

        var caveat = Assert.Single(CaveatFinder.Of(
            CoverageAtDate.At(dataset, TerritoryKind.Cpts, Day("2022-03-15")), DepartementCode.Parse(Yonne), CaveatSubject.Coverage));

        Assert.Equal(["perhaps", "sure"], caveat.Territories.Select(t => t.Value));
        Assert.Equal(["perhaps"], caveat.Facts.Uncertain!.Select(t => t.Value));
        Assert.Equal(TerritoryKind.Cpts, caveat.Facts.Kind);
    }

    [Fact]
    public void Which_compositions_of_a_range_no_source_confirms_is_told_apart()
    {
        var dataset = Draw("abc")
            .Cpts("guess", "a", from: "2021-11", basis: CompositionBasis.Inferred)
            .Cpts("stated", "b", from: "2021-11")
            .Build();
        var state = CoverageAtDate.At(dataset, TerritoryKind.Cpts, Day("2021-11-15"));

        var coverage = Assert.Single(CaveatFinder.Of(state, DepartementCode.Parse(Yonne), CaveatSubject.Coverage));
        Assert.Equal(ImpreciseAspect.Coverage, coverage.Facts.Aspect);
        Assert.Equal(["guess"], coverage.Facts.Inferred!.Select(t => t.Value));
        Assert.Equal(
            ImpreciseAspect.Membership,
            Assert.Single(CaveatFinder.Of(state, DepartementCode.Parse(Yonne), CaveatSubject.Membership)).Facts.Aspect);
    }

    [Fact]
    public void Of_seven_communes_without_population_or_boundary_six_are_named()
    {
        var world = Draw("z").WithoutPolygon("abcdefg");
        foreach (var letter in "abcdefg")
        {
            world.Inhabitants(letter, null);
        }

        var caveats = CaveatFinder.Of(
            CoverageAtDate.At(world.Build(), TerritoryKind.Cpts, Day("2024-01-01")), null, CaveatSubject.Coverage);

        Assert.Equal([CaveatCodes.MissingPopulation, CaveatCodes.MissingGeometry], caveats.Select(c => c.Code));
        Assert.All(caveats, caveat =>
        {
            Assert.Equal(7, caveat.Communes);
            Assert.Equal("abcdef".Select(letter => new WrittenCommune(Code(letter), letter.ToString())), caveat.Facts.Named!);
        });
    }

    private static IEnumerable<string> Codes(Dataset dataset, string? departement, string day) =>
        CaveatFinder.Of(
            CoverageAtDate.At(dataset, TerritoryKind.Cpts, Day(day)),
            departement is null ? null : DepartementCode.Parse(departement),
            CaveatSubject.Coverage).Select(c => c.Code);
}
