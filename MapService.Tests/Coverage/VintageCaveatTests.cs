using MapService.Coverage;
using MapService.Territories;
using static MapService.Tests.Coverage.SmallWorld;

namespace MapService.Tests.Coverage;

public class VintageCaveatTests
{
    [Fact]
    public void How_many_outlines_were_merged_is_said()
    {
        var caveat = Assert.Single(Caveats(p => p with { BoundaryYear = 2018, MergedBoundaries = 37 }));

        Assert.Equal(CaveatCodes.VintageHarmonised, caveat.Code);
        Assert.Contains("2018", caveat.Message, StringComparison.Ordinal);
        Assert.Contains("37 communes", caveat.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2023)]
    [InlineData(null)]
    public void Populations_of_the_communes_of_another_year_or_of_an_unknown_one_are_said(int? year) =>
        Assert.Equal([CaveatCodes.PopulationVintage], Caveats(p => p with { PopulationMunicipaleCogYear = year }).Select(c => c.Code));

    [Fact]
    public void Where_everything_is_of_one_year_nothing_is_said() => Assert.Empty(Caveats(p => p));

    private static IReadOnlyList<Caveat> Caveats(Func<Provenance, Provenance> change)
    {
        var dataset = Draw("a").From(change).Build();
        return CaveatFinder.Of(CoverageState.At(dataset, TerritoryKind.Cpts, Day("2023-01-01")), DepartementCode.Parse(Yonne), CaveatSubject.Coverage);
    }
}
