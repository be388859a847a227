using MapService.Coverage;
using MapService.Territories;

namespace MapService.Tests.Coverage;

/// <summary>Declared against computed on the embedded dataset, as the seed documents' facts have it.</summary>
public sealed class TruthAuditTests
{
    [Theory]
    [InlineData("cpts-gips89", null, 171, Verdict.NotStated)]
    [InlineData("cpts-nord-yonne", null, 98, Verdict.NotStated)]
    [InlineData("cpts-centre-yonne", 40, 40, Verdict.Exact)]
    [InlineData("cpts-puisaye-forterre", 62, 62, Verdict.Exact)]
    [InlineData("cpts-centre-saone-et-loire", 34, 34, Verdict.Exact)]
    [InlineData("cls-auxerrois-aillantais-chablis", 78, 78, Verdict.Exact)]
    [InlineData("cpts-grand-auxerrois-armance", 54, 58, Verdict.Differs)]
    [InlineData("cpts-auxois-morvan", 158, 159, Verdict.Differs)]
    [InlineData("cpts-centre-21", null, null, Verdict.NotStated)]
    [InlineData("cls-tonnerrois", null, null, Verdict.NotStated)]
    public void Communes(string id, int? declared, int? computed, Verdict verdict) =>
        Assert.Equal((declared, computed, verdict), (Of(id).Communes.Declared, Of(id).Communes.Computed, Of(id).Communes.Verdict));

    [Theory]
    // "près de 60 000": 56 833 is above 54 000. "plus de 45 500", "plus de 87 000", "plus de 93 000": the totals are above, by less than a tenth.
    [InlineData("cpts-gips89", 55_307, 56_833, Verdict.Consistent)]
    [InlineData("cpts-centre-yonne", 44_969, 46_580, Verdict.Consistent)]
    [InlineData("cpts-nord-yonne", 110_573, 112_130, Verdict.NotStated)]
    [InlineData("cpts-puisaye-forterre", 34_938, 35_778, Verdict.Consistent)]
    [InlineData("cpts-grand-auxerrois-armance", 91_433, 93_819, Verdict.Consistent)]
    [InlineData("cls-auxerrois-aillantais-chablis", 92_766, 95_229, Verdict.Consistent)]
    // 94 159 in 2020 is neither of the two later populations.
    [InlineData("cpts-centre-saone-et-loire", 90_474, 92_202, Verdict.Differs)]
    public void Inhabitants(string id, long municipal, long total, Verdict verdict)
    {
        var inhabitants = Of(id).Inhabitants;

        Assert.Equal((municipal, total, verdict), (inhabitants.Municipal, inhabitants.Total, inhabitants.Verdict));
        Assert.NotNull(inhabitants.MunicipalYear);
        Assert.NotNull(inhabitants.TotalYear);
    }

    [Fact]
    public void Auxois_morvan_has_7_206_inhabitants_more_than_declared_and_says_what_may_be_behind_it()
    {
        var audit = Of("cpts-auxois-morvan");

        Assert.Equal((33_340, 40_546L, 7_206L), (audit.Inhabitants.Declared!.Value, audit.Inhabitants.Municipal, audit.Inhabitants.MunicipalDifference));
        Assert.Equal(Facts.Total(Facts.AuxoisMorvan), audit.Inhabitants.Total);
        Assert.Equal((Verdict.Differs, Verdict.Differs), (audit.Inhabitants.Verdict, audit.Verdict));
        Assert.Equal(
            [ExplanationCodes.InferredComposition, ExplanationCodes.OtherVintage, ExplanationCodes.PopulationYearNotStated],
            audit.Explanations.Select(e => e.Code));
    }

    [Fact]
    public void Grand_auxerrois_et_armance_has_four_communes_more_than_declared() => Assert.Equal(4, Of("cpts-grand-auxerrois-armance").Communes.Difference);

    [Fact]
    public void Centre_saone_et_loire_is_declared_with_the_population_of_another_year() =>
        Assert.Contains(Of("cpts-centre-saone-et-loire").Explanations, e => e.Code == ExplanationCodes.OtherPopulationYear);

    [Fact]
    public void The_yonne_is_wholly_covered_as_declared_but_on_inferred_compositions()
    {
        var audit = OfDepartement("89");

        Assert.Equal((Verdict.Exact, Verdict.Exact), (audit.Whole, audit.Verdict));
        Assert.Equal((5, 5), (audit.Territories.Declared, audit.Territories.Computed));
        Assert.Equal([ExplanationCodes.InferredComposition], audit.Explanations.Select(e => e.Code));
    }

    [Fact]
    public void The_declared_share_of_cote_d_or_cannot_be_reached_with_what_is_known()
    {
        var audit = OfDepartement("21");

        var population = Facts.Municipal(Facts.In("21"));
        Assert.Equal((93.6m, Math.Round(4_054_600m / population, 2, MidpointRounding.AwayFromZero)), (audit.PopulationPercent.Declared, audit.PopulationPercent.Computed));
        Assert.Equal((Verdict.Differs, Verdict.Exact), (audit.PopulationPercent.Verdict, audit.Territories.Verdict));
        Assert.Equal((5, 5), (audit.Territories.Declared, audit.Territories.Computed));
        var unknown = audit.Explanations.Single(e => e.Code == ExplanationCodes.UnknownComposition).Message;
        Assert.All(["Centre 21", "Pays d'Or", "21/52", "Sud Côte-d'Or"], name => Assert.Contains(name, unknown, StringComparison.Ordinal));
    }

    [Fact]
    public void Saone_et_loire_has_its_one_territory() => Assert.Equal(Verdict.Exact, OfDepartement("71").Verdict);

    [Fact]
    public void Of_the_16_cpts_of_the_region_the_dataset_knows_8()
    {
        var region = Audits.OfDepartement(Facts.Embedded, DepartementCode.Parse("90"))!.Coverages.Single(c => c.Declared.Territories == 16);

        // GIPS89, Nord de l'Yonne, Auxois-Morvan, Centre Saône-et-Loire and the four of unknown composition.
        Assert.Equal((8, Verdict.Differs), (region.Territories.Computed, region.Territories.Verdict));
        Assert.Contains(region.Explanations, e => e.Code == ExplanationCodes.TerritoriesNotListed);
    }

    private static TerritoryAudit Of(string id) => Audits.OfTerritory(Facts.Embedded, TerritoryId.Parse(id))!;

    private static CoverageAudit OfDepartement(string code) =>
        Audits.OfDepartement(Facts.Embedded, DepartementCode.Parse(code))!.Coverages.Single(c => c.Declared.Departement is not null);
}
