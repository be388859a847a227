using System.Globalization;
using System.Text.Json;
using MapService.Cli;
using MapService.Cli.Output;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;

namespace MapService.Tests.Cli;

/// <summary>The layer of defects that <c>check</c> and <c>import</c> write, read back by NetTopologySuite's GeoJSON reader.</summary>
public sealed class CheckDefectsTests : IDisposable
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new GeoJsonConverterFactory() } };

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    //   +-----------+---------+=+-------+      Belfort and Valdoie have 0.001 degree in common;
    //   | Bavilliers| Belfort |2|Valdoie|      Bavilliers has a vertex in the middle of its border that Belfort has not;
    //   |           +         | |       |      Danjoutin begins 0.0001 degree south of Belfort.
    //   +-----------+---------+=+-------+
    //               +----+
    //               |Danj.|
    [Fact]
    public async Task Every_kind_is_in_the_layer_with_codes_names_surface_and_width()
    {
        var polygons = Polygons(
            ("90010", "[[6.80,47.60],[6.82,47.60],[6.82,47.62],[6.80,47.62],[6.80,47.60]]"),
            ("90099", "[[6.819,47.60],[6.84,47.60],[6.84,47.62],[6.819,47.62],[6.819,47.60]]"),
            ("90008", "[[6.78,47.60],[6.80,47.60],[6.80,47.61],[6.80,47.62],[6.78,47.62],[6.78,47.60]]"),
            ("90032", "[[6.80,47.5999],[6.81,47.5999],[6.81,47.58],[6.80,47.58],[6.80,47.5999]]"));
        var layer = folder.File("defects.geojson");
        var (exitCode, _, error) = await RunAsync("check", polygons, "--defects", layer);
        Assert.Equal((1, ""), (exitCode, error));

        var features = Read(layer);
        Assert.Equal(["overlapping-polygons", "unmatched-border", "sliver-gap"], features.Select(f => f.Attributes["kind"]));
        Assert.Equal(["90010 90099", "90008 90010", "90010 90032"], features.Select(f => Texts(f, "communes")));
        Assert.Equal("Belfort Valdoie", Texts(features[0], "noms"));

        // A thousandth of a degree by two hundredths at 47.61 degrees north: 75.16 m by 2223.5 m.
        Assert.Equal(75.16 * 2223.5, Number(features[0], "surfaceSquareMetres"), 500.0);
        Assert.Equal(new Envelope(6.819, 6.82, 47.60, 47.62), features[0].Geometry.EnvelopeInternal);
        Assert.IsType<LineString>(features[1].Geometry);
        Assert.Equal(new Envelope(6.80, 6.80, 47.60, 47.62), features[1].Geometry.EnvelopeInternal);
        Assert.Equal(11.1, Number(features[2], "widthMetres"), 0.1);
        Assert.True(((Polygon)features[2].Geometry).Shell.IsCCW);
    }

    [Fact]
    public async Task A_gap_that_is_wider_than_asked_for_is_no_defect()
    {
        var polygons = Polygons(
            ("90010", "[[6.80,47.60],[6.82,47.60],[6.82,47.62],[6.80,47.62],[6.80,47.60]]"),
            ("90032", "[[6.80,47.5999],[6.81,47.5999],[6.81,47.58],[6.80,47.58],[6.80,47.5999]]"));
        var layer = folder.File("defects.geojson");
        Assert.Equal(0, (await RunAsync("check", polygons, "--sliver-width", "10.5", "--defects", layer)).ExitCode);
        Assert.Empty(Read(layer));
        Assert.Equal(1, (await RunAsync("check", polygons, "--sliver-width", "11.5")).ExitCode);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("import")]
    public async Task All_defects_are_in_the_layer_though_the_report_is_shortened(string verb)
    {
        // A row of squares, each 0.001 degree into the next one.
        var codes = File.ReadLines(Path.Combine(SharedData.Checkout, "geodata", "communes.csv"))
            .Select(line => line.Split(',')[0]).Where(code => code.StartsWith("90", StringComparison.Ordinal)).Take(70).ToArray();
        var polygons = Polygons([.. codes.Select((code, i) => (code, Square(6 + (i * 0.009))))]);
        var layer = folder.File("defects.geojson");
        string[] to = verb == "import" ? ["--store", folder.File("maps.gpkg")] : [];
        var run = await RunAsync([verb, polygons, "--defects", layer, .. to]);
        Assert.Contains("and 31 more overlapping-polygons", run.Out + run.Error, StringComparison.Ordinal);
        Assert.Equal(69, Read(layer).Length);
    }

    // Valdoie begins 0.0001 degree (7.5 m) inside Belfort, Danjoutin 0.0003 degree (33 m) south of it: of the two faults one is mended.
    [Fact]
    public async Task An_import_that_snaps_mends_what_is_narrow_and_says_what_it_moved()
    {
        var polygons = Polygons(
            ("90010", "[[6.80,47.60],[6.82,47.60],[6.82,47.62],[6.80,47.62],[6.80,47.60]]"),
            ("90099", "[[6.8199,47.60],[6.84,47.60],[6.84,47.62],[6.8199,47.62],[6.8199,47.60]]"),
            ("90032", "[[6.80,47.5997],[6.82,47.5997],[6.82,47.58],[6.80,47.58],[6.80,47.5997]]"));
        var (report, layer) = (folder.File("report.csv"), folder.File("defects.geojson"));
        var run = await RunAsync(
            "import",
            polygons,
            "--snap",
            "10",
            "--sliver-width",
            "40",
            "--store",
            folder.File("maps.gpkg"),
            "--report",
            report,
            "--defects",
            layer);
        Assert.True(run.ExitCode == 0, run.Error);

        Assert.Equal(["sliver-gap"], Read(layer).Select(f => f.Attributes["kind"]));
        var lines = File.ReadLines(report).ToArray();
        var snapped = Assert.Single(lines, l => l.StartsWith("changed,snapped-border,", StringComparison.Ordinal)
            && l.Contains(",90099,", StringComparison.Ordinal));

        // 7.516 m by 2223.5 m: sixteen thousand seven hundred square metres, less what rounding moves.
        Assert.Contains("-167", snapped, StringComparison.Ordinal);
        Assert.Contains("moved 7.52 m at most", snapped, StringComparison.Ordinal);
        Assert.Single(lines, l => l.StartsWith("changed,snapped-departement,", StringComparison.Ordinal)
            && l.Contains("département 90", StringComparison.Ordinal));
        Assert.Equal(1, (await RunAsync("check", "--store", folder.File("maps.gpkg"), "--sliver-width", "40")).ExitCode);
        Assert.Equal(0, (await RunAsync("check", "--store", folder.File("maps.gpkg"))).ExitCode);
    }

    [Fact]
    public async Task Without_polygons_there_is_no_layer_and_it_says_so()
    {
        var layer = folder.File("defects.geojson");
        var run = await RunAsync("check", "--attributes", Path.Combine(SharedData.Checkout, "geodata", "communes.csv"), "--defects", layer);
        Assert.Contains("defects.geojson was not written", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(layer));
    }

    private static string Square(double west) => string.Create(
        CultureInfo.InvariantCulture,
        $"[[{west:0.###},47.6],[{west + 0.01:0.###},47.6],[{west + 0.01:0.###},47.61],[{west:0.###},47.61],[{west:0.###},47.6]]");

    private static string Texts(IFeature feature, string name) => string.Join(' ', (IEnumerable<object>)feature.Attributes[name]);

    private static double Number(IFeature feature, string name) => Convert.ToDouble(feature.Attributes[name], CultureInfo.InvariantCulture);

    private static IFeature[] Read(string file) => [.. JsonSerializer.Deserialize<FeatureCollection>(File.ReadAllText(file), Json)!];

    private static async Task<(int ExitCode, string Out, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var raw = new MemoryStream();
        using var error = new StringWriter();
        var exitCode = await CommandLine.RunAsync(args, new Terminal(output, raw, error, ShowsProgress: false));
        return (exitCode, output.ToString(), error.ToString());
    }

    private string Polygons(params (string Code, string Ring)[] communes) => folder.Write(
        "polygons.geojson",
        $$"""{"type":"FeatureCollection","features":[{{string.Join(',', communes.Select(c => $$$"""{"type":"Feature","properties":{"code":"{{{c.Code}}}"},"geometry":{"type":"Polygon","coordinates":[{{{c.Ring}}}]}}"""))}}]}""");
}
