using MapService.Import;
using MapService.Import.Request;
using MapService.Storage.Embedded;
using MapService.Storage.GeoPackage;
using MapService.Territories.Checks;
using MapService.Territories.Codes;
using MapService.Territories.Records;
using MapService.Tests.Storage.Contract;

namespace MapService.Tests.Import.Vintages;

/// <summary>
/// Imports of chosen départements: territories of others are left out, those on the border are cut, and all of it is reported.
/// </summary>
public sealed class TerritoryCutTests
{
    private static readonly string Geodata = Path.Combine(SharedData.Checkout, "geodata");

    [Fact]
    public async Task The_Yonne_alone_keeps_its_territories_and_Puisaye_Forterre_without_its_six_communes_of_the_Nievre()
    {
        var result = await RunAsync("89");

        Assert.False(result.Refused, string.Join('\n', result.Problems));
        Assert.Equal(
            [
                "cls-auxerrois-aillantais-chablis",
                "cls-avallonnais",
                "cls-tonnerrois",
                "cpts-centre-yonne",
                "cpts-gips89",
                "cpts-grand-auxerrois-armance",
                "cpts-nord-yonne",
                "cpts-puisaye-forterre"
            ],
            result.Records!.Territories.Select(t => t.Id.Value));
        Assert.Equal(
            ["cpts-21-52", "cpts-auxois-morvan", "cpts-centre-21", "cpts-centre-saone-et-loire", "cpts-pays-d-or", "cpts-sud-cote-d-or"],
            FeaturesOf(result, "territory-outside"));

        var cut = Assert.Single(result.Problems, p => p.Code == "communes-outside");
        Assert.Equal((ProblemSeverity.Unmatched, "6 communes"), (cut.Severity, cut.Value));
        var puisaye = result.Records.Territories.Single(t => t.Id.Value == "cpts-puisaye-forterre");
        Assert.EndsWith("Imported without its 6 communes of other départements (58).", puisaye.Composition.Note, StringComparison.Ordinal);
        Assert.All(result.Records.DeclaredCoverages, d => Assert.True(d.Departement is null || d.Departement.Value.Value == "89"));
        Assert.Contains(result.Records.DeclaredCoverages, d => d.Region == "27");
        Assert.Equal(["21", "71"], result.Problems.Where(p => p.Code == "declared-coverage-outside").Select(p => p.Value).Order());
    }

    [Fact]
    public async Task A_cut_dataset_can_be_stored_and_has_the_figures_of_the_whole_one()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var folder = new TempFolder();
        var store = new GeoPackageStore(folder.File("data.gpkg"));
        await store.SaveAsync((await RunAsync("89")).Records!, cancellation);
        var dataset = MapService.Coverage.Snapshot.Dataset.Build(await store.RecordsAsync(cancellation));

        // The table of the Yonne in COG 2024: 423 communes.
        foreach (var (date, communes) in new[] { (
            "2021-07-18", 0), ("2021-07-19", 171), ("2021-12-01", 269), ("2023-12-18", 309), ("2024-03-12", 365), ("2024-04-29", 423) })
        {
            var coverage = MapService.Coverage.Places.DepartementCoverage.Of(
                dataset, DepartementCode.Parse("89"), TerritoryKind.Cpts,
                DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal((communes, 423), ((int)coverage!.Figures.Communes.Covered, (int)coverage.Figures.Communes.Total));
        }
    }

    [Fact]
    public async Task A_departement_that_no_territory_is_in_has_none_and_is_no_fault()
    {
        var result = await RunAsync("90");

        Assert.False(result.Refused, string.Join('\n', result.Problems));
        Assert.Empty(result.Records!.Territories);
        Assert.Equal(101, result.Records.Communes.Count);
        Assert.Equal(14, FeaturesOf(result, "territory-outside").Length);
    }

    [Fact]
    public async Task A_territory_that_is_declared_elsewhere_but_has_communes_inside_stays_with_those()
    {
        var result = await RunAsync("58");

        // Of the three that are declared or composed there, only Puisaye-Forterre: its EPCI has 6 communes in the Nièvre.
        var territory = Assert.Single(result.Records!.Territories);
        Assert.Equal("cpts-puisaye-forterre", territory.Id.Value);
        Assert.Equal(57 - 6 + 5, int.Parse(
            Assert.Single(result.Problems, p => p.Code == "communes-outside").Value!.Split(' ')[0],
            System.Globalization.CultureInfo.InvariantCulture));
        // The five communes that were inferred lie outside; what is left is the EPCI.
        Assert.IsType<EpciTerm>(Assert.Single(territory.Composition.Terms));
    }

    [Theory]
    [InlineData("epci: 200067130", null)]
    [InlineData("epci: 200099999", "unknown-epci")]
    [InlineData("communes: [89024, 21231]", null)]
    [InlineData("communes: [89024, 89999]", "unknown-commune")]
    public async Task What_is_in_no_list_is_refused_as_before_and_what_is_outside_is_not(string term, string? fault)
    {
        using var folder = new TempFolder();
        var result = await RunAsync("89", folder.Write("t.yaml", Territory("[89]", "stated", term)));

        Assert.Equal(fault is null ? [] : [fault], result.Problems.Where(p => p.Severity == ProblemSeverity.Refused).Select(p => p.Code));
    }

    [Fact]
    public async Task A_term_that_goes_takes_its_uncertainty_with_it()
    {
        using var folder = new TempFolder();
        var path = folder.Write(
            "t.yaml", Territory(
                "[89, 21]",
                "inferred",
                "communes: [89024]\n          basis: stated\n        - communes: [21231]\n          basis: inferred"));
        var result = await RunAsync("89", path);

        // What is left says stated in every term, and a composition is as sure as those; the file format refuses anything else.
        Assert.Equal(CompositionBasis.Stated, Assert.Single(result.Records!.Territories).Composition.Basis);
        await new GeoPackageStore(folder.File("data.gpkg")).SaveAsync(result.Records, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task An_unknown_composition_stays_where_it_is_declared()
    {
        using var folder = new TempFolder();
        var path = folder.Write("t.yaml", Territory("[89, 21]", "unknown", null));

        Assert.Equal(CompositionBasis.Unknown, Assert.Single((await RunAsync("89", path)).Records!.Territories).Composition.Basis);
        Assert.Empty((await RunAsync("90", path)).Records!.Territories);
    }

    [Fact]
    public async Task A_departement_that_the_attributes_have_no_commune_of_is_refused()
    {
        var result = await RunAsync("75");

        Assert.Equal("75", Assert.Single(result.Problems, p => p.Code == "departement-without-communes").Value);
        Assert.Null(result.Records);
    }

    private static string Territory(string departements, string basis, string? term) => $"""
        sources:
          - {"{ id: S, title: T, publisher: P, date: 2024 }"}
        territories:
          - id: cpts-essai
            kind: CPTS
            nom: Essai
            departements: {departements}
            from: 2024-01-01
            composition:
              basis: {basis}
        {(term is null ? "" : "      terms:\n        - " + term)}
            sources: [S]
        """;

    private static string[] FeaturesOf(ImportResult result, string code) =>
        [.. result.Problems.Where(p => p.Code == code).Select(p => p.Feature!.Split(' ', ',')[1]).Order(StringComparer.Ordinal)];

    private static async Task<ImportResult> RunAsync(string departement, string? territories = null) => await Importer.RunAsync(
        new ImportRequest
        {
            Base = await new EmbeddedStore().RecordsAsync(TestContext.Current.CancellationToken),
            Attributes = Geodata,
            Territories = territories,
            Departements = [DepartementCode.Parse(departement)],
        },
        null,
        TestContext.Current.CancellationToken);
}
