using MapService.Import;
using MapService.Import.Request;
using MapService.Storage.Embedded;
using MapService.Storage.GeoPackage;
using MapService.Territories.Checks;
using MapService.Territories.Codes;
using MapService.Territories.Records;
using MapService.Territories.Version;
using MapService.Tests.Import.Attributes;
using MapService.Tests.Storage.Contract;

using static MapService.Tests.Import.Polygons.PolygonText;

namespace MapService.Tests.Import;

/// <summary>Whole imports over the embedded dataset: polygons matched with communes, provenance, what is unmatched.</summary>
public sealed class ImporterTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("maps-import-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_real_polygons_of_2018_take_the_place_of_the_schematic_ones()
    {
        var embedded = await EmbeddedAsync();
        var stages = new StageList();
        var result = await Importer.RunAsync(
            new ImportRequest
            {
                Base = embedded,
                Polygons = SharedData.PathOf("geodata/communes-bfc-2018.geojson"),
                Vintages = new InputVintages { Polygons = 2018 },
                BoundarySource = "IGN ADMIN EXPRESS COG 2018, Licence Ouverte",
            },
            stages,
            TestContext.Current.CancellationToken);

        Assert.False(result.Refused, string.Join('\n', result.Problems.Take(20)));
        var records = result.Records!;
        Assert.Equal(embedded.Communes, records.Communes);
        Assert.Equal(embedded.Territories, records.Territories);
        Assert.Equal(
            (2024, 2018, false),
            (records.Provenance.CogYear, records.Provenance.BoundaryYear!.Value, records.Provenance.SchematicBoundaries));
        Assert.Equal("IGN ADMIN EXPRESS COG 2018, Licence Ouverte", records.Provenance.BoundarySource);

        // The 37 codes that are gone go where the package's own JSON says, from nothing but the embedded history.
        var gone = RealPolygons.Bfc.Codes.Where(code => embedded.Communes.All(c => c.Code.Value != code)).ToArray();
        Assert.Equal(37, gone.Length);
        Assert.Equal(
            RealPolygons.Bfc.Codes.GroupBy(EtalabJson.Communes.SuccessorOf)
                .Where(g => g.Any(gone.Contains))
                .Select(g => string.Join(' ', g.Order(StringComparer.Ordinal)))
                .Order(StringComparer.Ordinal),
            result.Problems.Where(p => p.Code == "polygons-merged").Select(p => p.Value!).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(result.Problems, p => p.Severity == ProblemSeverity.Unmatched);
        Assert.All(Enumerable.Range(0, records.Communes.Count), i => Assert.True(records.Polygons.HasPolygon(i)));
        Assert.Equal(1, stages.Fractions[^1]);
        Assert.Equal(stages.Fractions.Order(), stages.Fractions);
    }

    [Fact]
    public async Task Polygons_come_in_the_order_of_the_communes_whatever_that_of_the_file()
    {
        var embedded = await EmbeddedAsync();
        var forwards = await RunAsync(embedded, Collection(Feature("21231", Polygon(Square())), Feature("21171", Polygon(Square(1)))));
        var backwards = await RunAsync(embedded, Collection(Feature("21171", Polygon(Square(1))), Feature("21231", Polygon(Square()))));

        Assert.NotNull(forwards.Records);
        Assert.NotNull(backwards.Records);
        Assert.Equal(DatasetVersion.Of(forwards.Records), DatasetVersion.Of(backwards.Records));
        var dijon = embedded.Communes.Select(c => c.Code.Value).ToList().IndexOf("21231");
        Assert.Equal(5, forwards.Records.Polygons.Ring(
            forwards.Records.Polygons.RingsOf(forwards.Records.Polygons.PolygonsOf(dijon).Start).Start)[0].Longitude);
    }

    [Fact]
    public async Task A_departement_that_the_other_side_has_nothing_of_is_told_once_with_every_code()
    {
        var result =
            await RunAsync(await EmbeddedAsync(), Collection(Feature("01002", Polygon(Square())), Feature("01001", Polygon(Square(1)))));

        var problem = Assert.Single(result.Problems, p => p.Code == "polygon-without-commune");
        Assert.Equal((ProblemSeverity.Unmatched, "département 01", "2 communes"), (problem.Severity, problem.Feature, problem.Value));
        Assert.EndsWith("01001 01002", problem.Message, StringComparison.Ordinal);
        Assert.Equal(
            ["21", "25", "39", "58", "70", "71", "89", "90"],
            result.Problems.Where(p => p.Code == "commune-without-polygon").Select(p => p.Feature!.Split(' ')[1]));
    }

    [Fact]
    public async Task Polygons_of_which_none_is_a_communes_do_not_take_all_boundaries_away()
    {
        var result = await RunAsync(await EmbeddedAsync(), Collection(Feature("01002", Polygon(Square()))));

        Assert.True(result.Refused);
        Assert.Equal("01002", Assert.Single(result.Problems, p => p.Code == "no-polygon-matches").Value);
    }

    // Two squares 0.01 degree wide, the second a fifth of a width over the first:
    // 0.002 x 0.01 degree at 47.3 north are about 0.002 * 75 600 m by 0.01 * 111 200 m = 168 000 m2.
    [Fact]
    public async Task Overlapping_neighbours_are_taken_as_they_are_and_noted()
    {
        var result = await RunAsync(
            await EmbeddedAsync(),
            Collection(
                Feature("21231", Polygon(Square())),
                Feature("21171", Polygon("[[[5.008,47.3],[5.018,47.3],[5.018,47.31],[5.008,47.31],[5.008,47.3]]]"))));

        Assert.False(result.Refused);
        var problem = Assert.Single(result.Problems, p => p.Code == "overlapping-polygons");
        Assert.Equal((ProblemSeverity.Noted, "21171, 21231"), (problem.Severity, problem.Feature));
        Assert.InRange(double.Parse(problem.Value!.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture), 165_000, 171_000);
    }

    // A square commune in the hole of another one, 0.0001 degree (7.6 m) short of its east side: the gap is
    // 0.0001 x 0.01 degree, about 7.56 m by 1112 m = 8 400 m2.
    //
    //   +-------------+
    //   |  +------+.  |
    //   |  |      |.  |      . the gap
    //   |  +------+.  |
    //   +-------------+
    [Fact]
    public async Task A_sliver_gap_is_taken_as_it_is_and_noted()
    {
        var result = await RunAsync(
            await EmbeddedAsync(),
            Collection(
                Feature("21231", Polygon(
                    "[[[5,47.3],[5.03,47.3],[5.03,47.33],[5,47.33],[5,47.3]],[[5.01,47.31],[5.01,47.32],[5.02,47.32],[5.02,47.31],[5.01,47.31]]]")),
                Feature("21171", Polygon("[[[5.01,47.31],[5.0199,47.31],[5.0199,47.32],[5.01,47.32],[5.01,47.31]]]"))));

        Assert.False(result.Refused);
        var problem = Assert.Single(result.Problems, p => p.Code == "sliver-gap");
        Assert.Equal((ProblemSeverity.Noted, "21171, 21231"), (problem.Severity, problem.Feature));
        Assert.InRange(double.Parse(problem.Value!.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture), 8_300, 8_500);
    }

    [Fact]
    public async Task A_refused_import_gives_no_records_and_tells_every_fault_of_every_source()
    {
        var result = await Importer.RunAsync(
            new ImportRequest
            {
                Base = await EmbeddedAsync(),
                Polygons = Write(Collection(Feature("2123", Polygon(Square())))),
                Attributes = Path.Combine(folder, "no-attributes"),
                Territories = Path.Combine(folder, "no-territories.yaml"),
            },
            null,
            TestContext.Current.CancellationToken);

        Assert.True(result.Refused);
        Assert.Null(result.Records);
        Assert.Equal(3, result.Problems.Where(p => p.Severity == ProblemSeverity.Refused).Select(p => p.File).Distinct().Count());
        Assert.Contains(result.Problems, p => p.Code == "malformed-code");
    }

    [Fact]
    public async Task What_was_stored_before_is_still_there_after_a_refused_import()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var store = new GeoPackageStore(Path.Combine(folder, "data.gpkg"));
        var first = await RunAsync(await EmbeddedAsync(), Collection(Feature("21231", Polygon(Square()))));
        await store.SaveAsync(first.Records!, cancellation);
        var second = await RunAsync(
            await store.RecordsAsync(cancellation), Collection(Feature("21231", Polygon(Square(1))), Feature("2117", Polygon(Square(2)))));

        Assert.True(second.Refused);
        Assert.Equal(DatasetVersion.Of(first.Records!), (await store.StateAsync(cancellation)).Version);
        Assert.Equal(DatasetVersion.Of(first.Records!), DatasetVersion.Of(await store.RecordsAsync(cancellation)));
    }

    // The project's own files through the import: what comes out is what they are embedded as.
    [Fact]
    public async Task The_embedded_files_are_an_import_like_any_other()
    {
        var embedded = await EmbeddedAsync();
        var result = await Importer.RunAsync(
            new ImportRequest
            {
                Base = embedded with
                {
                    Communes = [],
                    Territories = [],
                    DeclaredCoverages = [],
                    Sources = [],
                    Polygons = MapService.Geometry.PolygonTable.Empty
                },
                Polygons = Path.Combine(SharedData.Checkout, "geodata", "polygons.geojson"),
                Attributes = Path.Combine(SharedData.Checkout, "geodata", "communes.csv"),
                Territories = Path.Combine(SharedData.Checkout, "seeds"),
                Vintages = new InputVintages { Polygons = 2024 },
                SchematicBoundaries = true,
            },
            null,
            TestContext.Current.CancellationToken);

        Assert.False(result.Refused, string.Join('\n', result.Problems.Take(20)));
        Assert.DoesNotContain(result.Problems, p => p.Severity is ProblemSeverity.Changed or ProblemSeverity.Unmatched);

        // The source of the polygons is their file now; all else is as it was, the years of dataset.json with it.
        var provenance = embedded.Provenance with { BoundarySource = "polygons.geojson" };
        Assert.Equal(provenance, result.Records!.Provenance);
        Assert.Equal(DatasetVersion.Of(embedded with { Provenance = provenance }), DatasetVersion.Of(result.Records));
    }

    [Fact]
    public async Task Only_the_departements_asked_for_are_taken()
    {
        var embedded = await EmbeddedAsync();
        var result = await Importer.RunAsync(
            new ImportRequest
            {
                Base = embedded with { Territories = [], DeclaredCoverages = [], Sources = [] },
                Polygons = Path.Combine(SharedData.Checkout, "geodata", "polygons.geojson"),
                Departements = [DepartementCode.Parse("90")],
            },
            null,
            TestContext.Current.CancellationToken);

        Assert.False(result.Refused, string.Join('\n', result.Problems.Take(20)));
        Assert.Equal(["90"], result.Records!.Departements.Select(d => d.Code.Value));
        Assert.Equal(embedded.Communes.Where(c => c.Departement.Value == "90"), result.Records.Communes);
        Assert.Equal(7, result.Problems.Count(p => p.Code == "polygon-without-commune"));
    }

    [Fact]
    public async Task An_import_of_nothing_is_refused()
    {
        var result =
            await Importer.RunAsync(new ImportRequest { Base = await EmbeddedAsync() }, null, TestContext.Current.CancellationToken);

        Assert.Equal("nothing-to-import", Assert.Single(result.Problems).Code);
    }

    [Fact]
    public async Task An_import_can_be_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var request = new ImportRequest { Base = await EmbeddedAsync(), Polygons = Write(Collection(Feature("21231", Polygon(Square())))) };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Importer.RunAsync(request, null, cancelled.Token));
    }

    private static Task<DatasetRecords> EmbeddedAsync() => new EmbeddedStore().RecordsAsync(TestContext.Current.CancellationToken);

    private Task<ImportResult> RunAsync(DatasetRecords records, string polygons) =>
        Importer.RunAsync(new ImportRequest { Base = records, Polygons = Write(polygons) }, null, TestContext.Current.CancellationToken);

    private string Write(string text)
    {
        var path = Path.Combine(folder, "polygons.geojson");
        File.WriteAllText(path, text);
        return path;
    }

    private sealed class StageList : IProgress<ImportStage>
    {
        public List<double> Fractions { get; } = [];

        public void Report(ImportStage value) => Fractions.Add(value.Fraction);
    }
}
