using MapService.Coverage;
using MapService.Territories;
using static MapService.Tests.Coverage.SmallWorld;

namespace MapService.Tests.Coverage;

public sealed class TerritoryAuditTests
{
    [Theory]
    // "près de 10 000" agrees with 9 000 to 10 500, "plus de 10 000" with 10 000 to 11 000, "10 000" with itself only.
    [InlineData(Qualifier.Nearly, 9_000, 1, Verdict.Consistent)]
    [InlineData(Qualifier.Nearly, 8_999, 1, Verdict.Differs)]
    [InlineData(Qualifier.Nearly, 10_500, 1, Verdict.Consistent)]
    [InlineData(Qualifier.Nearly, 10_501, 1, Verdict.Differs)]
    [InlineData(Qualifier.MoreThan, 9_999, 1, Verdict.Differs)]
    [InlineData(Qualifier.MoreThan, 11_000, 1, Verdict.Consistent)]
    [InlineData(Qualifier.MoreThan, 11_001, 1, Verdict.Differs)]
    [InlineData(Qualifier.MoreThan, 9_999, 10_200, Verdict.Consistent)]
    [InlineData(Qualifier.Exact, 10_001, 9_999, Verdict.Differs)]
    [InlineData(Qualifier.Exact, 9_999, 10_000, Verdict.Exact)]
    [InlineData(Qualifier.Nearly, 10_000, 1, Verdict.Exact)]
    public void Inhabitants_are_judged_by_their_qualifier_and_by_the_better_of_both_populations(
        Qualifier qualifier, int municipal, int total, Verdict expected)
    {
        var audit = Audit(Draw("a").Inhabitants('a', municipal, total)
            .Cpts("one", "a", declared: new Declaration(null, new DeclaredInhabitants(10_000, qualifier, 2021))));

        Assert.Equal(expected, audit.Inhabitants.Verdict);
        Assert.Equal(expected, audit.Verdict);
        Assert.Equal((municipal - 10_000, total - 10_000), (audit.Inhabitants.MunicipalDifference, audit.Inhabitants.TotalDifference));
        Assert.Equal((2021, 2020), (audit.Inhabitants.MunicipalYear, audit.Inhabitants.TotalYear));
    }

    [Theory]
    [InlineData(2, Verdict.Exact, 0)]
    [InlineData(3, Verdict.Differs, -1)]
    [InlineData(1, Verdict.Differs, 1)]
    public void Communes_are_exact_or_differ_and_by_how_many(int declared, Verdict verdict, int difference)
    {
        var audit = Audit(Draw("abc").Cpts("one", "ab", declared: new Declaration(declared, null)));

        Assert.Equal((verdict, difference), (audit.Communes.Verdict, audit.Communes.Difference));
        Assert.Equal(Verdict.NotStated, audit.Inhabitants.Verdict);
        Assert.Equal(verdict, audit.Verdict);
    }

    [Fact]
    public void The_worse_verdict_is_the_verdict_of_the_whole()
    {
        var audit = Audit(Draw("a").Inhabitants('a', 95)
            .Cpts("one", "a", declared: new Declaration(1, new DeclaredInhabitants(100, Qualifier.Nearly, null))));

        Assert.Equal((Verdict.Exact, Verdict.Consistent, Verdict.Consistent), (audit.Communes.Verdict, audit.Inhabitants.Verdict, audit.Verdict));
    }

    [Fact]
    public void What_is_not_declared_is_not_stated_but_computed_all_the_same()
    {
        var audit = Audit(Draw("ab").Cpts("one", "ab"));

        Assert.Equal(Verdict.NotStated, audit.Verdict);
        Assert.Equal((2, 200L), (audit.Communes.Computed, audit.Inhabitants.Municipal));
        Assert.Empty(audit.Explanations);
    }

    [Fact]
    public void With_an_unknown_composition_there_is_nothing_to_compare()
    {
        var audit = Audit(Draw("a").Cpts("one", "", basis: CompositionBasis.Unknown, declared: new Declaration(12, new DeclaredInhabitants(100, Qualifier.Exact, null))));

        Assert.Equal(Verdict.NotStated, audit.Verdict);
        Assert.Equal((12, (int?)null, (long?)null), (audit.Communes.Declared, audit.Communes.Computed, audit.Inhabitants.Total));
        Assert.Equal([ExplanationCodes.UnknownComposition], audit.Explanations.Select(e => e.Code));
    }

    [Fact]
    public void A_sum_with_a_part_missing_is_no_sum()
    {
        var audit = Audit(Draw("ab").Inhabitants('b', null, 50)
            .Cpts("one", "ab", declared: new Declaration(null, new DeclaredInhabitants(150, Qualifier.Exact, 2020))));

        Assert.Equal((null, 150L, Verdict.Exact), (audit.Inhabitants.Municipal, audit.Inhabitants.Total, audit.Inhabitants.Verdict));
        Assert.Equal([ExplanationCodes.MissingPopulation], audit.Explanations.Select(e => e.Code));
    }

    [Fact]
    public void Explanations_say_what_may_be_behind_a_difference()
    {
        var audit = Audit(Draw("ab").Cpts(
            "one", "ab", from: "2022-07-22", basis: CompositionBasis.Inferred,
            declared: new Declaration(3, new DeclaredInhabitants(900, Qualifier.MoreThan, 2018))));

        Assert.Equal(
            [ExplanationCodes.InferredComposition, ExplanationCodes.OtherVintage, ExplanationCodes.RoundedDeclaration, ExplanationCodes.OtherPopulationYear],
            audit.Explanations.Select(e => e.Code));
    }

    [Fact]
    public void A_declaration_without_a_population_year_says_so()
    {
        var audit = Audit(Draw("a").Cpts("one", "a", declared: new Declaration(1, new DeclaredInhabitants(100, Qualifier.Exact, null))));

        Assert.Equal([ExplanationCodes.PopulationYearNotStated], audit.Explanations.Select(e => e.Code));
        Assert.Equal(Verdict.Exact, audit.Verdict);
    }

    private static TerritoryAudit Audit(SmallWorld world) => Audits.OfTerritory(world.Build(), TerritoryId.Parse("one"))!;
}
