using MapService.Coverage.Caveats;
using MapService.Coverage.Snapshot;
using MapService.Territories.Codes;
using MapService.Territories.Records;
using static MapService.Tests.Coverage.SmallWorld;

namespace MapService.Tests.Coverage.Caveats;

public class VintageCaveatTests
{
    [Fact]
    public void How_many_outlines_were_merged_is_said()
    {
        var caveat = Assert.Single(Caveats(p => p with { BoundaryYear = 2018, PolygonChanges = new PolygonChanges(Codes("abA"), []) }));

        Assert.Equal(CaveatCodes.VintageHarmonised, caveat.Code);
        Assert.Contains("2018", caveat.Message, StringComparison.Ordinal);
        Assert.Contains("in 2 communes", caveat.Message, StringComparison.Ordinal);
        Assert.Equal((2018, 2024, 2), (caveat.Facts.Year, caveat.Facts.CogYear, caveat.Facts.Merged));
    }

    [Theory]
    [InlineData(Yonne, "2 polygons (831.4 ha)", "89998, 89999", 2, "831.4")]
    [InlineData(Nievre, "1 polygon (831 ha)", "89999", 1, "831")]
    [InlineData(null, "2 polygons (831.4 ha)", "89998, 89999", 2, "831.4")]
    public void Ground_that_the_import_left_out_is_said_of_the_departements_that_may_have_it(
        string? departement, string ground, string codes, int count, string hectares)
    {
        var (split, unknown) = (CommuneCode.Parse("89999"), CommuneCode.Parse("89998"));
        var (yonne, nievre) = (DepartementCode.Parse(Yonne), DepartementCode.Parse(Nievre));
        var changes = new PolygonChanges([], [new(unknown, yonne, 4_000), new(split, nievre, 8_310_000), new(split, yonne, 8_310_000)]);

        var caveat = Assert.Single(Caveats(p => p with { PolygonChanges = changes }, departement));

        Assert.Equal((CaveatCodes.LeftOutPolygons, count), (caveat.Code, caveat.Communes));
        Assert.Equal(decimal.Parse(hectares, System.Globalization.CultureInfo.InvariantCulture), caveat.Facts.Hectares);
        Assert.Equal(codes.Split(", "), caveat.Facts.Named!.Select(polygon => polygon.Code.Value));
        Assert.StartsWith(ground, caveat.Message, StringComparison.Ordinal);
        Assert.EndsWith(codes.Replace(", ", "; ", StringComparison.Ordinal) + ".", caveat.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2023)]
    [InlineData(null)]
    public void Populations_of_the_communes_of_another_year_or_of_an_unknown_one_are_said(int? year)
    {
        var caveat = Assert.Single(Caveats(p => p with { PopulationMunicipaleCogYear = year }));

        Assert.Equal(CaveatCodes.PopulationVintage, caveat.Code);
        Assert.Equal((year, 2024), (caveat.Facts.Year, caveat.Facts.CogYear));
    }

    [Fact]
    public void Where_everything_is_of_one_year_nothing_is_said() => Assert.Empty(Caveats(p => p));

    private static IReadOnlyList<Caveat> Caveats(Func<Provenance, Provenance> change, string? departement = Yonne)
    {
        var dataset = Draw("abcA").From(change).Build();
        return CaveatFinder.Of(
            CoverageAtDate.At(dataset, TerritoryKind.Cpts, Day("2023-01-01")),
            departement is null ? null : DepartementCode.Parse(departement),
            CaveatSubject.Coverage);
    }
}
