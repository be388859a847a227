using MapService.Coverage.Audit;
using MapService.Coverage.Caveats;
using MapService.Territories.Codes;
using MapService.Territories.Records;
using static MapService.Tests.Coverage.SmallWorld;

namespace MapService.Tests.Coverage.Audit;

public sealed class CoverageAuditTests
{
    private const string At = "2022-07-22";

    [Fact]
    public void A_whole_coverage_is_exact_when_every_commune_is_covered_and_says_what_it_rests_on()
    {
        var audit = Audit(Draw("ab").Cpts("one", "ab", basis: CompositionBasis.Inferred).Declares(Declared(whole: true, territories: 1)));

        Assert.Equal((Verdict.Exact, Verdict.Exact, Verdict.Exact), (audit.Whole, audit.Territories.Verdict, audit.Verdict));
        Assert.Equal([ExplanationCodes.InferredComposition], audit.Explanations.Select(e => e.Code));
        Assert.Equal([CaveatCodes.InferredComposition], audit.Caveats.Select(c => c.Code));
    }

    [Fact]
    public void A_whole_coverage_with_a_gap_differs() =>
        Assert.Equal(Verdict.Differs, Audit(Draw("ab").Cpts("one", "a").Declares(Declared(whole: true))).Whole);

    [Theory]
    // Two are certainly in force at the date, one may be.
    [InlineData(1, Verdict.Differs)]
    [InlineData(2, Verdict.Exact)]
    [InlineData(3, Verdict.Consistent)]
    [InlineData(4, Verdict.Differs)]
    public void The_number_of_territories_is_compared_with_those_in_force_whatever_their_composition(int declared, Verdict verdict)
    {
        var audit = Audit(Draw("a").Cpts("one", "a").UnknownCpts("two", Yonne).Cpts("perhaps", "a", from: "2022").Cpts(
            "later", "a", from: "2023-01-01")
            .Cls("cls", "a").Declares(Declared(territories: declared)));

        Assert.Equal(verdict, audit.Territories.Verdict);
        Assert.Equal(2, audit.Territories.Computed);
        Assert.Equal(declared > 3, audit.Explanations.Any(e => e.Code == ExplanationCodes.TerritoriesNotListed));
        Assert.Equal(["perhaps"], audit.Uncertain.Select(t => t.Id.Value));
    }

    // One is certainly in force and two may be: 1 to 3, and no difference is one number.
    [Fact]
    public void A_number_of_territories_that_dates_leave_open_is_a_range_and_has_the_caveat()
    {
        var audit = Audit(Draw("ab").Cpts("one", "a").UnknownCpts("perhaps", Yonne, from: "2022").Cpts("inside", "a", from: "2022")
            .Declares(Declared(territories: 4)));

        Assert.Equal((1, 3, null, null), (
            audit.Territories.Computed, audit.Territories.ComputedMost, audit.Territories.Difference, audit.Territories.DifferencePercent));
        var caveat = Assert.Single(audit.Caveats, c => c.Code == CaveatCodes.ImpreciseDate);
        Assert.Equal(["inside", "perhaps"], caveat.Territories.Select(t => t.Value));
        Assert.Contains("between 1 and 3", caveat.Message, StringComparison.Ordinal);
        Assert.Equal((ImpreciseAspect.Number, 1), (caveat.Facts.Aspect, caveat.Facts.Certain));
        var unlisted = Assert.Single(audit.Explanations, e => e.Code == ExplanationCodes.TerritoriesNotListed).Facts;
        Assert.Equal((4, 3), (unlisted.Declared, unlisted.Known));
        Assert.Equal(["inside", "perhaps"], unlisted.Territories!.Select(t => t.Value));
        Assert.Contains(audit.Explanations, e => e.Code == ExplanationCodes.TerritoriesNotListed
            && e.Message.Contains("the dataset knows 3, of which 2 may not be in force at this date", StringComparison.Ordinal));
    }

    [Fact]
    public void Too_few_declared_are_too_few_by_a_range()
    {
        var audit = Audit(
            Draw("a").Cpts("one", "a").Cpts("two", "a").Cpts("perhaps", "a", from: "2022").Declares(Declared(territories: 1)));

        Assert.Contains(audit.Explanations, e => e.Code == ExplanationCodes.Unexplained
            && e.Message.EndsWith("the difference of 1 to 2 territories.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_number_that_no_date_leaves_open_is_no_range()
    {
        var audit = Audit(Draw("a").Cpts("one", "a").Declares(Declared(territories: 2)));

        Assert.Equal((1, null, -1, -50m), (
            audit.Territories.Computed, audit.Territories.ComputedMost, audit.Territories.Difference, audit.Territories.DifferencePercent));
        Assert.DoesNotContain(audit.Caveats, c => c.Code == CaveatCodes.ImpreciseDate);
    }

    [Theory]
    // 336 of 1 000 inhabitants: 33.60 %.
    [InlineData("33.6", Verdict.Exact)]
    [InlineData("34", Verdict.Exact)]
    [InlineData("34.6", Verdict.Consistent)]
    [InlineData("34.7", Verdict.Differs)]
    [InlineData("93.6", Verdict.Differs)]
    public void A_share_of_the_population_is_exact_to_its_own_decimals_or_consistent_within_a_point(string declared, Verdict verdict)
    {
        var percent = decimal.Parse(declared, System.Globalization.CultureInfo.InvariantCulture);
        var audit = Audit(Draw("ab").Inhabitants('a', 336).Inhabitants('b', 664).Cpts("one", "a").Declares(Declared(percent: percent)));

        Assert.Equal(
            (percent, 33.60m, verdict),
            (audit.PopulationPercent.Declared, audit.PopulationPercent.Computed, audit.PopulationPercent.Verdict));
        Assert.Equal(verdict, audit.Verdict);
    }

    [Fact]
    public void A_statement_of_the_region_is_compared_with_all_its_departements()
    {
        var dataset = Draw("aA").Cpts("one", "a").Cpts("two", "A", departements: Nievre)
            .Declares(new DeclaredCoverage(null, "27", TerritoryKind.Cpts, Day(At), "", 2, null, false, []))
            .Declares(new DeclaredCoverage(null, "11", TerritoryKind.Cpts, Day(At), "", 5, null, false, []))
            .Declares(new DeclaredCoverage(DepartementCode.Parse(Nievre), null, TerritoryKind.Cpts, Day(At), "", 1, null, false, []))
                .Build();

        var audits = Audits.OfDepartement(dataset, DepartementCode.Parse(Yonne))!;

        var audit = Assert.Single(audits.Coverages, OfTheTest);
        Assert.Equal((Verdict.Exact, 2L), (audit.Verdict, audit.Figures.Communes.Covered));
        Assert.Equal(["one"], audits.Territories.Select(t => t.Territory.Id.Value));
    }

    private static DeclaredCoverage Declared(bool whole = false, int? territories = null, decimal? percent = null) =>
        new(DepartementCode.Parse(Yonne), null, TerritoryKind.Cpts, Day(At), "", territories, percent, whole, []);

    private static CoverageAudit Audit(SmallWorld world) =>
        Assert.Single(Audits.OfDepartement(world.Build(), DepartementCode.Parse(Yonne))!.Coverages, OfTheTest);

    // Not the statement by which a drawn world says that its list of territories is whole.
    private static bool OfTheTest(CoverageAudit audit) => audit.Declared.At == Day(At);
}
