using System.Text.Json;
using MapService.Tests.Api;
using MapService.Tests.Topology;
using NetTopologySuite.Features;
using NetTopologySuite.IO.Converters;

namespace MapService.Tests.Cli;

/// <summary><c>dissolve</c>: GDAL reads what it writes, OverlayNG and the facts of <c>../shared/geodata/SOURCES.md</c> judge it.</summary>
public sealed class DissolveTests : IDisposable
{
    private static readonly JsonSerializerOptions NtsJson = new() { Converters = { new GeoJsonConverterFactory() } };

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("maps-dissolve-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Departements_of_real_communes_are_those_of_OverlayNG_and_GDAL_reads_them()
    {
        var real = RealPolygons.Bfc;
        var bytes = await DissolveAsync(SharedData.PathOf("geodata/communes-bfc-2018.geojson"), "departement");
        var read = JsonSerializer.Deserialize<FeatureCollection>(bytes, NtsJson)!;
        Assert.Equal(["21", "25", "39", "58", "70", "71", "89", "90"], read.Select(feature => (string)feature.Attributes["departement"]));
        foreach (var feature in read)
        {
            var members = Enumerable.Range(0, real.Codes.Count)
                .Where(i => real.Departements[i] == (string)feature.Attributes["departement"]);
            var union = Nts.Union(real.Table, members);
            Assert.True(feature.Geometry.IsValid);
            Assert.Equal(union.Area / 1e14, feature.Geometry.Area, 1e-11);
            Assert.Equal((union.NumGeometries, union.NumPoints), (feature.Geometry.NumGeometries, feature.Geometry.NumPoints));
        }

        var rows = await Gdal.RowsAsync(bytes);
        Assert.Equal(8, rows.Length - 1);
        Assert.All(rows.Skip(1), row => Assert.Matches("^\"?1\"?,", row));
    }

    [Fact]
    public async Task Departements_of_packed_France_have_the_parts_holes_vertices_and_surface_that_are_known()
    {
        var bytes = await DissolveAsync(SharedData.PathOf("geodata/communes-france-2018.geojson.gz"), "departement");
        var geometries = JsonSerializer.Deserialize<FeatureCollection>(bytes, NtsJson)!.Select(feature => feature.Geometry).ToArray();
        var parts = geometries.SelectMany(geometry => Enumerable.Range(0, geometry.NumGeometries).Select(geometry.GetGeometryN))
            .Cast<NetTopologySuite.Geometries.Polygon>()
            .ToArray();
        Assert.Equal((312, 15, 180_040), (parts.Length, parts.Sum(part => part.NumInteriorRings), parts.Sum(part => part.NumPoints)));
        Assert.Equal(70.218668676400, parts.Sum(part => part.Area), 1e-10);
    }

    // Two squares side by side, and one that covers the eastern half of the second: the union is one rectangle, however they lie.
    //
    //  +----+----+--+
    //  | a  | b | c |     a, b: "west"; c: "west" or "east"
    //  +----+----+--+
    [Theory]
    [InlineData("\"west\"", 0.05, "west")]
    [InlineData("\"east\"", 0.04, "east,west")]
    public async Task Polygons_that_overlap_are_united_too(string group, double westWidth, string groups)
    {
        var bytes = await DissolveAsync(Write("squares.geojson", (0, "\"west\""), (0.02, "\"west\""), (0.03, group)), "group");
        var read = JsonSerializer.Deserialize<FeatureCollection>(bytes, NtsJson)!;
        Assert.Equal(groups, string.Join(',', read.Select(feature => feature.Attributes["group"])));
        Assert.Equal(westWidth * 0.02, read.Single(feature => (string)feature.Attributes["group"] == "west").Geometry.Area, 1e-12);
    }

    [Fact]
    public async Task Values_are_written_as_they_were()
    {
        var bytes = await DissolveAsync(
            Write("values.geojson", (0, "\"01\""), (0.1, "1"), (0.2, "1.50"), (0.3, "true"), (0.4, "\"1\""), (0.5, "1")), "group");
        using var document = JsonDocument.Parse(bytes);
        Assert.Equal(
            ["\"01\"", "1", "\"1\"", "1.50", "true"],
            document.RootElement.GetProperty("features")
                .EnumerateArray()
                .Select(f => f.GetProperty("properties").GetProperty("group").GetRawText()));
    }

    [Fact]
    public async Task A_feature_without_the_property_is_named_with_those_that_it_has()
    {
        var run = await CommandLineTests.RunAsync("dissolve", Write("squares.geojson", (0, "\"a\"")), "--by", "departement");
        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Contains("missing-property", run.Error, StringComparison.Ordinal);
        Assert.Contains("squares.geojson", run.Error, StringComparison.Ordinal);
        Assert.Contains("feature 1", run.Error, StringComparison.Ordinal);
        Assert.Contains("departement", run.Error, StringComparison.Ordinal);
        Assert.Contains("group", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feature_that_has_null_there_is_left_out_and_named()
    {
        var file = Path.Combine(folder.FullName, "out.geojson");
        var run = await CommandLineTests.RunAsync(
            "dissolve", Write("squares.geojson", (0, "\"a\""), (0.1, "null")), "--by", "group", "--output", file);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("null-property", run.Error, StringComparison.Ordinal);
        Assert.Contains("feature 2", run.Error, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal(1, document.RootElement.GetProperty("features").GetArrayLength());
    }

    [Fact]
    public async Task A_file_that_is_refused_writes_nothing_and_leaves_what_was_there()
    {
        var (input, output, report) = (
            Path.Combine(folder.FullName, "in.geojson"),
            Path.Combine(folder.FullName, "out.geojson"),
            Path.Combine(folder.FullName, "report.csv"));
        await File.WriteAllTextAsync(
            input,
            (await File.ReadAllTextAsync(Write("squares.geojson", (0, "\"a\"")), TestContext.Current.CancellationToken))[..^20],
            TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(output, "mine", TestContext.Current.CancellationToken);
        var run = await CommandLineTests.RunAsync("dissolve", input, "--by", "group", "--output", output, "--report", report);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("json-cut-off", run.Error, StringComparison.Ordinal);
        Assert.Contains(
            "json-cut-off", await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(output, TestContext.Current.CancellationToken));
    }

    private async Task<byte[]> DissolveAsync(string input, string property)
    {
        var file = Path.Combine(folder.FullName, Path.GetRandomFileName());
        var run = await CommandLineTests.RunAsync("dissolve", input, "--by", property, "--output", file);
        Assert.True(run.ExitCode == 0, run.Error);
        return await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
    }

    // Squares of 0.02 degree near Dijon, so many degrees east of 5.
    private string Write(string name, params (double East, string Group)[] squares)
    {
        var features = squares.Select(s => FormattableString.Invariant(
            $$$"""{"type":"Feature","properties":{"group":{{{s.Group}}}},"geometry":{"type":"Polygon","coordinates":[[[{{{5 + s.East:0.00}}},47.3],[{{{5.02 + s.East:0.00}}},47.3],[{{{5.02 + s.East:0.00}}},47.32],[{{{5 + s.East:0.00}}},47.32],[{{{5 + s.East:0.00}}},47.3]]]}}"""));
        var file = Path.Combine(folder.FullName, name);
        File.WriteAllText(file, $$"""{"type":"FeatureCollection","features":[{{string.Join(',', features)}}]}""");
        return file;
    }
}
