using MapService.Coverage.Audit;
using MapService.Territories.Codes;
using MapService.Territories.Records;
using static MapService.Tests.Coverage.SmallWorld;

namespace MapService.Tests.Coverage.Audit;

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

        Assert.Equal(
            (Verdict.Exact, Verdict.Consistent, Verdict.Consistent), (audit.Communes.Verdict, audit.Inhabitants.Verdict, audit.Verdict));
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
        var audit = Audit(Draw("a").Cpts(
            "one",
            "",
            basis: CompositionBasis.Unknown,
            declared: new Declaration(12, new DeclaredInhabitants(100, Qualifier.Exact, null))));

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
            [
                // One commune is missing: the inferred composition may lack it, or it has merged since 2022.
                (ExplanationCodes.InferredComposition, AuditPart.Communes, Bearing.MayExplain),
                (ExplanationCodes.OtherVintage, AuditPart.Communes, Bearing.MayExplain),

                // 200 inhabitants of "plus de 900": 900 to 990 agree; a commune that is missing can have any number, years alone do not
                // make 78 %.
                (ExplanationCodes.InferredComposition, AuditPart.Inhabitants, Bearing.MayExplain),
                (ExplanationCodes.RoundedDeclaration, AuditPart.Inhabitants, Bearing.FallsShort),
                (ExplanationCodes.OtherPopulationYear, AuditPart.Inhabitants, Bearing.FallsShort),
                (ExplanationCodes.InferredComposition, AuditPart.Composition, Bearing.Context),
            ],
            audit.Explanations.Select(e => (e.Code, e.About, e.Bearing)));

        // Two inferred communes; the territory is of 2022 and the list of 2024; "plus de 900" agrees with 900 to 990.
        Assert.Equal(2, audit.Explanations[0].Facts.Communes);
        Assert.Equal((2022, 2024), (audit.Explanations[1].Facts.Year, audit.Explanations[1].Facts.CogYear));
        Assert.Null(audit.Explanations[2].Facts.Ranges);
        Assert.Equal((900L, 990L), (audit.Explanations[3].Facts.Least, audit.Explanations[3].Facts.Most));
        Assert.Equal(2, audit.Explanations[5].Facts.Communes);
    }

    [Fact]
    public void A_departement_that_the_dataset_does_not_have_is_named()
    {
        var audit = Audit(Draw("a").Cpts("one", "a", departements: "89 52"));

        Assert.Equal(["52"], Assert.Single(audit.Explanations).Facts.Departements!.Select(d => d.Value));
    }

    // a and b are stated with 200 inhabitants, c to f inferred with 10, 20, 40 and 80; two are too many: without the largest 230, without
    // the smallest 320, without any 200.
    [Fact]
    public void What_would_be_left_without_inferred_communes_is_told_of_both_populations()
    {
        var territory = Of(
            TerritoryKind.Cpts,
            "one",
            [new CommunesTerm(Codes("ab"), CompositionBasis.Stated, null), new CommunesTerm(Codes("cdef"), null, null)],
            basis: CompositionBasis.Inferred,
            declared: new Declaration(4, new DeclaredInhabitants(240, Qualifier.Exact, 2021)));
        var audit = Audit(
            Draw("abcdef").Inhabitants('c', 10).Inhabitants('d', 20).Inhabitants('e', 40).Inhabitants('f', 80).With(territory));

        var facts = audit.Explanations.Single(e => e is { Code: ExplanationCodes.InferredComposition, About: AuditPart.Inhabitants }).Facts;
        Assert.Equal((4, 2), (facts.Communes, facts.Without));
        Assert.Equal([
            new PopulationRange(PopulationKind.Municipal, 2021, 230, 320, 200),
            new PopulationRange(PopulationKind.Total, 2020, 230, 320, 200)
        ], facts.Ranges!);
    }

    [Theory]
    // a and b are stated, c to f inferred with 10, 20, 40 and 80 inhabitants: 350 in all.
    [InlineData(4, 240, Bearing.MayExplain)] // Two too many: 230 to 320 are left.
    [InlineData(4, 229, Bearing.FallsShort)]
    [InlineData(4, 321, Bearing.FallsShort)]
    [InlineData(5, 321, Bearing.MayExplain)] // One too many: 270 to 340.
    [InlineData(6, 321, Bearing.MayExplain)] // None too many: any of them may be wrong, 200 to 350.
    [InlineData(6, 199, Bearing.FallsShort)]
    public void Inferred_communes_account_for_no_more_inhabitants_than_they_have(int communes, int inhabitants, Bearing bearing)
    {
        var territory = Of(
            TerritoryKind.Cpts,
            "one",
            [new CommunesTerm(Codes("ab"), CompositionBasis.Stated, null), new CommunesTerm(Codes("cdef"), null, null)],
            basis: CompositionBasis.Inferred,
            declared: new Declaration(communes, new DeclaredInhabitants(inhabitants, Qualifier.Exact, 2021)));
        var audit = Audit(
            Draw("abcdef").Inhabitants('c', 10).Inhabitants('d', 20).Inhabitants('e', 40).Inhabitants('f', 80).With(territory));

        Assert.Equal(350, audit.Inhabitants.Municipal);
        Assert.Equal(
            bearing,
            audit.Explanations.Single(e => e is { Code: ExplanationCodes.InferredComposition, About: AuditPart.Inhabitants }).Bearing);
        Assert.Equal(
            bearing == Bearing.FallsShort,
            audit.Explanations.Any(e => e is { Code: ExplanationCodes.Unexplained, About: AuditPart.Inhabitants }));
    }

    [Fact]
    public void That_only_the_total_population_agrees_is_said_with_both_figures()
    {
        var audit = Audit(Draw("a").Inhabitants('a', 9_999, 10_200)
            .Cpts("one", "a", declared: new Declaration(null, new DeclaredInhabitants(10_000, Qualifier.MoreThan, 2020))));

        Assert.Equal(
            [(ExplanationCodes.RoundedDeclaration, Bearing.Explains), (ExplanationCodes.PopulationKind, Bearing.Explains)],
            audit.Explanations.Select(e => (e.Code, e.Bearing)));
        Assert.Equal(
            "It is the total population of 2020 (10 200) that agrees with the declaration; the municipal population of 2021 (9 999) does "
            + "not.", audit.Explanations[1].Message);
        Assert.All(audit.Explanations, e => Assert.Equal([PopulationKind.Total], e.Facts.Agree!));
    }

    // "plus de 10 000" agrees with 10 000 to 11 000. It was said that "the computed number" agrees, whichever did.
    [Theory]
    [InlineData(9_999, 10_200, ", as the total population of 2020, 10 200, does; the municipal one of 2021, 9 999, does not.")]
    [InlineData(10_200, 11_001, ", as the municipal population of 2021, 10 200, does; the total one of 2020, 11 001, does not.")]
    [InlineData(10_100, 10_200, ", as the municipal population of 2021, 10 100, and the total one of 2020, 10 200, do.")]
    [InlineData(null, 10_200, ", as the total population of 2020, 10 200, does.")]
    public void A_rounded_declaration_names_the_number_that_agrees(int? municipal, int total, string end)
    {
        var audit = Audit(Draw("a").Inhabitants('a', municipal, total)
            .Cpts("one", "a", declared: new Declaration(null, new DeclaredInhabitants(10_000, Qualifier.MoreThan, 2020))));

        Assert.EndsWith(
            "lies between 10 000 and 11 000" + end,
            audit.Explanations.Single(e => e.Code == ExplanationCodes.RoundedDeclaration).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100_000, 100_001, "0.01")] // 0.001 %: not nothing.
    [InlineData(100_000, 99_999, "-0.01")]
    [InlineData(158, 159, "0.63")]
    [InlineData(54, 58, "7.41")]
    [InlineData(7, 7, "0")]
    public void A_difference_in_percent_has_two_decimals_and_is_0_only_where_there_is_none(int declared, int computed, string percent) =>
        Assert.Equal(
            decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture),
            new CountAudit(declared, computed, Verdict.Differs).DifferencePercent);

    [Fact]
    public void A_declaration_without_a_population_year_says_so()
    {
        var audit = Audit(Draw("a").Cpts("one", "a", declared: new Declaration(1, new DeclaredInhabitants(100, Qualifier.Exact, null))));

        Assert.Equal([ExplanationCodes.PopulationYearNotStated], audit.Explanations.Select(e => e.Code));
        Assert.Equal(Verdict.Exact, audit.Verdict);
    }

    private static TerritoryAudit Audit(SmallWorld world) => Audits.OfTerritory(world.Build(), TerritoryId.Parse("one"))!;
}
