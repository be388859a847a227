using MapService.Coverage.Caveats;
using MapService.Coverage.Figures;
using MapService.Coverage.Places;
using MapService.Coverage.Snapshot;
using MapService.Territories.Checks;
using MapService.Territories.Codes;
using MapService.Territories.Records;
using static MapService.Tests.Coverage.SmallWorld;

namespace MapService.Tests.Coverage.Places;

public sealed class DepartementCoverageTests
{
    private static readonly DateOnly Today = Day("2024-06-01");

    [Fact]
    public void Each_commune_counts_once_however_many_territories_it_is_in()
    {
        var dataset = Draw("abcd").Inhabitants('a', 10).Inhabitants('b', 20).Inhabitants('c', 30).Inhabitants('d', 40)
            .Cpts("one", "ab").Cpts("two", "bc").Build();

        var figures = Of(dataset, Yonne).Figures;

        Assert.Equal(new Share(3, 4), figures.Communes);
        Assert.Equal(new Share(60, 100), figures.Population);
        Assert.Equal(75m, figures.Communes.Percent);
        Assert.Equal(60m, figures.Population.Percent);

        // Four squares of the same latitudes have the same surface.
        Assert.Equal(75m, figures.Surface.Percent);
        Assert.Equal(4 * dataset.SurfaceSquareMetres(0), figures.Surface.TotalSquareMetres, 1.0);
    }

    [Fact]
    public void A_territory_of_the_other_kind_does_not_count() =>
        Assert.Equal(0, Of(Draw("ab").Cls("cls", "ab").Build(), Yonne).Figures.Communes.Covered);

    [Fact]
    public void A_territory_in_two_departements_counts_in_each_with_its_communes_there()
    {
        var dataset = Draw("abcABC").Cpts("both", "bcA", departements: "89 58").Build();

        Assert.Equal(new Share(2, 3), Of(dataset, Yonne).Figures.Communes);
        Assert.Equal(new Share(1, 3), Of(dataset, Nievre).Figures.Communes);
        Assert.Equal(2, Assert.Single(Of(dataset, Yonne).Territories).Inside!.Communes);
        Assert.Equal(100, Assert.Single(Of(dataset, Nievre).Territories).Inside!.Population);
    }

    [Fact]
    public void The_total_counts_every_commune_of_the_dataset_once()
    {
        var dataset = Draw("abAB").Cpts("both", "bA", departements: "89 58").Cpts("again", "A", departements: Nievre).Build();

        var all = DepartementCoverage.OfAll(dataset, TerritoryKind.Cpts, Today);

        Assert.Equal([Nievre, Yonne], all.Departements.Select(d => d.Departement.Code.Value));
        Assert.Equal(new Share(2, 4), all.Total.Communes);
        Assert.Equal(new Share(200, 400), all.Total.Population);
        Assert.Equal(Of(dataset, Yonne).Figures, all.Departements[1].Figures);
    }

    [Fact]
    public void An_empty_composition_covers_nothing_and_is_listed()
    {
        var coverage = Of(Draw("ab").Cpts("empty", "").Build(), Yonne);

        Assert.Equal(0m, coverage.Figures.Communes.Percent);
        Assert.Equal(new Measures(0, 0, 0m), Assert.Single(coverage.Territories).Inside);
        Assert.Empty(coverage.Caveats);
    }

    [Fact]
    public void An_exception_that_removes_the_last_commune_leaves_nothing_covered()
    {
        var term = new EpciTerm(EpciCode.Parse("200000001"), Codes("ab"), null, null);
        var dataset = Draw("abc").Epci("200000001", "ab").With(SmallWorld.Of(TerritoryKind.Cpts, "none-left", [term])).Build();

        Assert.Equal(new Share(0, 3), Of(dataset, Yonne).Figures.Communes);
        Assert.Equal(0, Assert.Single(Of(dataset, Yonne).Territories).Inside!.Communes);
    }

    [Fact]
    public void A_commune_without_a_population_adds_nothing_and_is_named()
    {
        var dataset = Draw("abc").Inhabitants('b', null).Cpts("one", "ab").Build();

        var coverage = Of(dataset, Yonne);

        Assert.Equal(new Share(2, 3), coverage.Figures.Communes);
        Assert.Equal(new Share(100, 200) { LeftOut = new LeftOut(AnyCovered: true, AnyUncovered: false) }, coverage.Figures.Population);
        var caveat = Assert.Single(coverage.Caveats);
        Assert.Equal((CaveatCodes.MissingPopulation, 1), (caveat.Code, caveat.Communes));
        Assert.Contains("89002", caveat.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_population_is_known_there_is_no_percentage() =>
        Assert.Null(Of(Draw("a").Inhabitants('a', null).Cpts("one", "a").Build(), Yonne).Figures.Population.Percent);

    [Fact]
    public void A_commune_without_a_polygon_adds_no_surface_and_is_named()
    {
        var coverage = Of(Draw("ab").WithoutPolygon("c").Cpts("one", "ac").Build(), Yonne);

        Assert.Equal(new Share(2, 3), coverage.Figures.Communes);
        Assert.Equal(50m, coverage.Figures.Surface.Percent);
        var caveat = Assert.Single(coverage.Caveats);
        Assert.Equal((CaveatCodes.MissingGeometry, 1), (caveat.Code, caveat.Communes));
    }

    [Fact]
    public void Schematic_boundaries_and_boundaries_of_another_year_are_said()
    {
        var dataset = Draw("a").From(p => p with { SchematicBoundaries = true, BoundaryYear = 2018 }).Build();

        var coverage = Of(dataset, Yonne);

        Assert.Equal([CaveatCodes.SchematicGeometry, CaveatCodes.VintageHarmonised], coverage.Caveats.Select(c => c.Code));
        Assert.True(coverage.Figures.Surface.Schematic);
    }

    [Fact]
    public void Where_no_source_says_how_many_territories_there_are_the_coverage_may_be_higher()
    {
        var world = Draw("aA")
            .Unlisted()
            .Declares(new(DepartementCode.Parse(Yonne), null, TerritoryKind.Cpts, Day("2019-01-01"), "no CPTS", 0, null, false, []));

        Assert.Equal([CaveatCodes.AfterLastSource], Of(world.Build(), Yonne).Caveats.Select(c => c.Code));
        var caveat = Assert.Single(Of(world.Build(), Nievre).Caveats);
        Assert.Equal(CaveatCodes.UnlistedTerritories, caveat.Code);
        Assert.Contains("58", caveat.Message, StringComparison.Ordinal);
        Assert.Equal(
            [CaveatCodes.UnlistedTerritories],
            DepartementCoverage.Of(world.Build(), DepartementCode.Parse(Yonne), TerritoryKind.Cls, Today)!.Caveats.Select(c => c.Code));
    }

    [Fact]
    public void More_territories_declared_than_known_are_said_with_both_numbers()
    {
        var dataset = Draw("a").Cpts("one", "a").Unlisted()
            .Declares(new(DepartementCode.Parse(Yonne), null, TerritoryKind.Cpts, Day("2024-01-01"), "", 7, null, false, [])).Build();

        var caveat = Assert.Single(Of(dataset, Yonne).Caveats, c => c.Code == CaveatCodes.UnlistedTerritories);
        Assert.Contains("7 are declared in département 89 at 2024-01-01, and 1 are known", caveat.Message, StringComparison.Ordinal);
        Assert.Equal([DepartementCode.Parse(Yonne)], caveat.Facts.Departements!);
        Assert.Equal([new DeclaredAndKnown(DepartementCode.Parse(Yonne), null, Day("2024-01-01"), 7, 1)], caveat.Facts.Declared!);
    }

    [Fact]
    public void What_is_declared_of_the_region_is_said_where_the_departement_has_no_list_of_its_own()
    {
        var dataset = Draw("aA").Cpts("one", "a").Unlisted()
            .Declares(new(null, "27", TerritoryKind.Cpts, Day("2024-01-01"), "", 16, null, false, []))
            .Declares(new(DepartementCode.Parse(Yonne), null, TerritoryKind.Cpts, Day("2024-01-01"), "", 1, null, false, [])).Build();

        Assert.DoesNotContain(Of(dataset, Yonne).Caveats, c => c.Code == CaveatCodes.UnlistedTerritories);
        var caveat = Assert.Single(Of(dataset, Nievre).Caveats);
        Assert.Contains("16 are declared in region 27 at 2024-01-01, and 1 are known", caveat.Message, StringComparison.Ordinal);
        Assert.Equal([new DeclaredAndKnown(null, "27", Day("2024-01-01"), 16, 1)], caveat.Facts.Declared!);
    }

    [Fact]
    public void A_date_after_the_latest_source_is_said_and_a_date_before_it_is_not()
    {
        var dataset = Draw("a")
            .Unlisted()
            .Declares(new(DepartementCode.Parse(Yonne), null, TerritoryKind.Cpts, Day("2019-01-01"), "", 0, null, false, []))
            .Build();

        Assert.Empty(At("2019-01-01"));
        var caveat = Assert.Single(At("2019-01-02"));
        Assert.Contains("2019-01-01", caveat.Message, StringComparison.Ordinal);
        Assert.Equal([new LastSource(DepartementCode.Parse(Yonne), Day("2019-01-01"))], caveat.Facts.LastSources!);

        IReadOnlyList<Caveat> At(string day) =>
            DepartementCoverage.Of(dataset, DepartementCode.Parse(Yonne), TerritoryKind.Cpts, Day(day))!.Caveats;
    }

    // a is covered and has 100 inhabitants; nobody knows how many b has. "100 %" or "0 %" would be untrue.
    [Theory]
    [InlineData("a", null)]
    [InlineData("b", null)]
    [InlineData("ab", 100.0)]
    public void What_is_left_out_of_a_share_keeps_it_from_being_all_or_nothing(string covered, double? percent)
    {
        var figures = Of(Draw("ab").Inhabitants('b', null).Cpts("one", covered).Build(), Yonne).Figures;

        Assert.Equal(percent, (double?)figures.Population.Percent);
    }

    [Fact]
    public void A_surface_with_an_uncovered_commune_left_out_is_not_all_of_it() =>
        Assert.Null(Of(Draw("a").WithoutPolygon("b").Cpts("one", "a").Build(), Yonne).Figures.Surface.Percent);

    [Fact]
    public void Populations_of_an_unknown_year_are_said() => Assert.Equal(
        [CaveatCodes.UnknownPopulationYear],
        Of(Draw("a").From(p => p with { PopulationMunicipaleYear = null }).Build(), Yonne).Caveats.Select(c => c.Code));

    [Fact]
    public void Boundaries_of_an_unknown_year_are_said()
    {
        var dataset = Draw("a").From(p => p with { SchematicBoundaries = false, BoundaryYear = null }).Build();

        Assert.Equal([CaveatCodes.UnknownBoundaryYear], Of(dataset, Yonne).Caveats.Select(c => c.Code));
    }

    [Fact]
    public void Only_the_latest_declared_coverage_at_or_before_the_date_is_given()
    {
        var dataset = Draw("a")
            .Declares(Declared("2022-01-01", "first"))
                .Declares(Declared("2023-01-01", "second"))
                .Declares(Declared("2025-01-01", "later"))
                .Build();

        Assert.Equal("second", Assert.Single(Of(dataset, Yonne).Declared).Statement);
        Assert.Empty(DepartementCoverage.Of(dataset, DepartementCode.Parse(Yonne), TerritoryKind.Cpts, Day("2021-12-31"))!.Declared);
        Assert.Empty(DepartementCoverage.Of(dataset, DepartementCode.Parse(Yonne), TerritoryKind.Cls, Today)!.Declared);

        static DeclaredCoverage Declared(string at, string statement) =>
            new(DepartementCode.Parse(Yonne), null, TerritoryKind.Cpts, Day(at), statement, 1, null, false, []);
    }

    [Fact]
    public void An_unknown_departement_gives_nothing() =>
        Assert.Null(DepartementCoverage.Of(Draw("a").Build(), DepartementCode.Parse("75"), TerritoryKind.Cpts, Today));

    [Fact]
    public void A_commune_in_a_departement_that_is_not_listed_is_refused()
    {
        var records = Draw("aA").Build().Records;

        var refused = Assert.Throws<RefusedInputException>(() => Dataset.Build(records with { Departements = [records.Departements[0]] }));

        var problem = Assert.Single(refused.Problems);
        Assert.Equal(("unknown-departement", "89001", "89"), (problem.Code, problem.Feature, problem.Value));
    }

    private static DepartementCoverage Of(Dataset dataset, string departement) =>
        DepartementCoverage.Of(dataset, DepartementCode.Parse(departement), TerritoryKind.Cpts, Today)!;
}
