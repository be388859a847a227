using MapService.Import;
using MapService.Import.Request;
using MapService.Storage.Embedded;
using MapService.Territories.Checks;
using MapService.Territories.Records;
using MapService.Tests.Storage.Contract;

namespace MapService.Tests.Import.Vintages;

/// <summary>Of which years the codes and populations of an import are, and where that is taken from.</summary>
public sealed class AttributeVintageTests
{
    private const string Communes = """
        code,nom,codeDepartement,codeEpci,populationMunicipale,populationTotale,longitude,latitude
        90010,Belfort,90,,45000,46000,,
        90099,Valdoie,90,,5000,,,

        """;

    private const string DatasetJson = """
        {"cogYear":2023,"populationMunicipaleYear":2020,"populationTotaleYear":2019,"attributeSource":"INSEE, Licence Ouverte",
         "boundarySource":"none","boundaryYear":null,"schematicBoundaries":false}
        """;

    [Fact]
    public async Task The_project_s_own_geodata_folder_keeps_its_years_and_its_source()
    {
        var embedded = await EmbeddedAsync();
        var result = await RunAsync(new ImportRequest { Base = embedded, Attributes = Path.Combine(SharedData.Checkout, "geodata") });

        // geodata/README.md: municipal populations of 2022, total ones of 2021, COG 2024.
        var provenance = result.Records!.Provenance;
        Assert.Equal((2024, 2022, 2021), (provenance.CogYear, provenance.PopulationMunicipaleYear, provenance.PopulationTotaleYear));
        Assert.Equal(embedded.Provenance, provenance);
        Assert.DoesNotContain(result.Problems, p => p.Code == "unknown-population-year");
    }

    [Fact]
    public async Task A_CSV_without_years_is_taken_and_every_population_without_a_year_is_noted()
    {
        using var folder = new TempFolder();
        var result = await RunAsync(folder, request => request with { Vintages = new InputVintages { Attributes = 2024 } });

        Assert.Equal((2024, null, null), YearsOf(result));
        Assert.Equal(["municipal", "total"], result.Problems.Where(p => p.Code == "unknown-population-year").Select(p => p.Value));
        Assert.All(result.Problems.Where(p => p.Code == "unknown-population-year"), p => Assert.Equal(ProblemSeverity.Noted, p.Severity));
    }

    [Fact]
    public async Task Years_and_source_can_be_given_where_the_files_do_not_say_them()
    {
        using var folder = new TempFolder();
        var result = await RunAsync(
            folder, request => request with
            {
                Vintages = new InputVintages { Attributes = 2024 },
                PopulationMunicipaleYear = 2021,
                PopulationTotaleYear = 2020,
                AttributeSource = "INSEE, Licence Ouverte"
            });

        Assert.Equal((2024, 2021, 2020), YearsOf(result));
        Assert.Equal("INSEE, Licence Ouverte", result.Records!.Provenance.AttributeSource);
        Assert.DoesNotContain(result.Problems, p => p.Code is "unknown-population-year" or "year-given-otherwise");
    }

    [Fact]
    public async Task A_dataset_json_beside_the_CSV_gives_years_and_source()
    {
        using var folder = new TempFolder();
        folder.Write("dataset.json", DatasetJson);
        var result = await RunAsync(folder, request => request);

        Assert.Equal((2023, 2020, 2019), YearsOf(result));
        Assert.Equal("INSEE, Licence Ouverte", result.Records!.Provenance.AttributeSource);
    }

    [Fact]
    public async Task What_is_given_goes_before_what_the_files_say_and_the_difference_is_reported()
    {
        using var folder = new TempFolder();
        folder.Write("dataset.json", DatasetJson);
        var result = await RunAsync(
            folder, request => request with { Vintages = new InputVintages { Attributes = 2023 }, PopulationMunicipaleYear = 2021 });

        Assert.Equal((2023, 2021, 2019), YearsOf(result));
        var changed = Assert.Single(result.Problems, p => p.Code == "year-given-otherwise");
        Assert.Equal((ProblemSeverity.Changed, "--population-year", "2021"), (changed.Severity, changed.Feature, changed.Value));
    }

    [Fact]
    public async Task A_COG_year_that_the_files_contradict_is_refused()
    {
        using var folder = new TempFolder();
        folder.Write("dataset.json", DatasetJson);
        var result = await RunAsync(folder, request => request with { Vintages = new InputVintages { Attributes = 2024 } });

        Assert.True(result.Refused);
        var refused = Assert.Single(result.Problems, p => p.Severity == ProblemSeverity.Refused);
        Assert.Equal(("vintage-contradicts-files", "attributes=2024"), (refused.Code, refused.Value));
        Assert.Contains("COG 2023", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dataset_json_that_is_none_is_refused_and_not_passed_over()
    {
        using var folder = new TempFolder();
        folder.Write("dataset.json", """{"cogYear":2023}""");
        var result = await RunAsync(folder, request => request with { Vintages = new InputVintages { Attributes = 2024 } });

        Assert.True(result.Refused);
        Assert.Contains(result.Problems, p => p.Code == "bad-provenance" && p.File.EndsWith("dataset.json", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_population_that_no_commune_has_has_no_year()
    {
        using var folder = new TempFolder();
        folder.Write("communes.csv", Communes.Replace("45000,46000", "45000,", StringComparison.Ordinal));
        var result = await RunAsync(folder, request => request with
        {
            Vintages = new InputVintages { Attributes = 2024 },
            PopulationMunicipaleYear = 2021,
            PopulationTotaleYear = 2020
        });

        Assert.Equal((2024, 2021, null), YearsOf(result));
    }

    private static (int, int?, int?) YearsOf(ImportResult result)
    {
        Assert.False(result.Refused, string.Join('\n', result.Problems));
        var provenance = result.Records!.Provenance;
        return (provenance.CogYear, provenance.PopulationMunicipaleYear, provenance.PopulationTotaleYear);
    }

    private static async Task<ImportResult> RunAsync(TempFolder folder, Func<ImportRequest, ImportRequest> with)
    {
        if (!File.Exists(folder.File("communes.csv")))
        {
            folder.Write("communes.csv", Communes);
        }

        var embedded = await EmbeddedAsync();
        return await RunAsync(with(new ImportRequest
        {
            Base = embedded with { Territories = [], DeclaredCoverages = [], Sources = [] },
            Attributes = folder.FullPath,
        }));
    }

    private static Task<ImportResult> RunAsync(ImportRequest request) =>
        Importer.RunAsync(request, null, TestContext.Current.CancellationToken);

    private static Task<DatasetRecords> EmbeddedAsync() => new EmbeddedStore().RecordsAsync(TestContext.Current.CancellationToken);
}
