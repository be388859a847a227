using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using MapService.Cli;
using MapService.Cli.Output;

namespace MapService.Tests.Cli;

/// <summary>The verbs as a script calls them. Figures are those of the seed documents and of INSEE's lists.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("maps-cli-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("serve", "--url")]
    [InlineData("import", "--crs")]
    [InlineData("check", "--report")]
    [InlineData("report", "--audit")]
    [InlineData("export", "--format")]
    [InlineData("dissolve", "--by")]
    [InlineData("geodata", "--region")]
    public async Task Every_verb_has_help_that_names_its_options(string verb, string option)
    {
        var run = await RunAsync(verb, "--help");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(option, run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report", "--date", "2024-02-30")]
    [InlineData("report", "--date", "yesterday")]
    [InlineData("report", "--kind", "CPAM")]
    [InlineData("report", "--departement", "9Z")]
    [InlineData("report", "--format", "pdf")]
    [InlineData("export", "roads")]
    [InlineData("export", "communes", "--simplify", "101%")]
    [InlineData("export", "communes", "--simplify", "-1")]
    [InlineData("export", "communes", "--simplify", "a lot")]
    [InlineData("export", "communes", "--simplify", "10%", "--format", "csv")]
    [InlineData("import")]
    [InlineData("import", "x.geojson", "--crs", "4258")]
    [InlineData("import", "x.geojson", "--store", "")]
    [InlineData("import", "x.geojson", "--store", "a\0b")]
    [InlineData("import", "x.geojson", "--report", "")]
    [InlineData("import", "")]
    [InlineData("import", "x\0.geojson")]
    [InlineData("import", "--attributes", "")]
    [InlineData("import", "--territories", " ")]
    [InlineData("import", "--attributes", "x", "--population-year", "22")]
    [InlineData("check", "--store", "")]
    [InlineData("check", "--report", "\0")]
    [InlineData("import", "x.geojson", "--snap", "0")]
    [InlineData("import", "x.geojson", "--snap", "101")]
    [InlineData("check", "--sliver-width", "0")]
    [InlineData("check", "--sliver-width", "1001")]
    [InlineData("check", "--sliver-width", "1,5")]
    [InlineData("check", "--defects", "")]
    [InlineData("report", "--store", "")]
    [InlineData("export", "cpts", "--output", "")]
    [InlineData("dissolve", "x.geojson")]
    [InlineData("dissolve", "--by", "code")]
    [InlineData("dissolve", "x.geojson", "--by", "code", "--crs", "4258")]
    [InlineData("serve", "--store", "")]
    [InlineData("geodata", "", "points.csv", "out")]
    [InlineData("fly")]
    public async Task A_command_line_that_is_wrong_ends_with_2_and_says_what_is_wrong(params string[] args)
    {
        var run = await RunAsync(args);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.NotEmpty(run.Error);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_departement_that_the_dataset_does_not_have_is_named()
    {
        var run = await RunAsync("report", "--departement", "75");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("75", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_has_the_percentages_and_what_a_reader_must_know()
    {
        var run = await RunAsync("report", "--departement", "89", "--date", "2024-03-12");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("365 / 423  86.29", run.Out, StringComparison.Ordinal);
        Assert.Contains("inferred-composition", run.Out, StringComparison.Ordinal);
        Assert.Contains("hectares (schematic)", run.Out, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task The_report_as_CSV_has_a_line_a_departement()
    {
        var run = await RunAsync("report", "--date", "2024-04-29", "--format", "csv");
        var lines = run.Out.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1 + 8, lines.Length);
        Assert.Contains(lines, line => line.StartsWith("89,Yonne,CPTS,2024-04-29,423,423,100,333896,333896,100,", StringComparison.Ordinal)
            || line.StartsWith("89,Yonne,CPTS,2024-04-29,423,423,100.00,333896,333896,100.00,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_audit_shows_what_differs()
    {
        var run = await RunAsync("report", "--audit", "--departement", "89", "--departement", "21");
        Assert.Contains("declared 54, computed 58: differs", run.Out, StringComparison.Ordinal);
        Assert.Contains("declared 158, computed 159: differs", run.Out, StringComparison.Ordinal);
        Assert.Contains("declared exact 33340, municipal 2022 40546", run.Out, StringComparison.Ordinal);
        Assert.Contains("declared 40, computed 40: exact", run.Out, StringComparison.Ordinal);
        Assert.Contains("declared 62, computed 62: exact", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_goes_to_a_file_or_to_standard_output_with_the_same_bytes()
    {
        var file = Path.Combine(folder.FullName, "cpts.geojson");
        var toFile = await RunAsync("export", "cpts", "--date", "2024-05-01", "--departement", "89", "--output", file);
        Assert.Equal((0, ""), (toFile.ExitCode, toFile.Out));
        Assert.Equal((await RunAsync("export", "cpts", "--date", "2024-05-01", "--departement", "89")).Out, File.ReadAllText(file));

        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        Assert.Equal(5, document.RootElement.GetProperty("features").GetArrayLength());
        Assert.Equal([file], Directory.GetFiles(folder.FullName));
    }

    [Fact]
    public async Task A_file_of_the_user_that_is_named_like_an_unfinished_one_is_left_alone()
    {
        var file = Path.Combine(folder.FullName, "cls.csv");
        File.WriteAllText(file + ".partial", "mine");
        Assert.Equal(0, (await RunAsync("export", "cls", "--format", "csv", "--output", file)).ExitCode);
        Assert.Equal("mine", File.ReadAllText(file + ".partial"));
        Assert.Equal([file, file + ".partial"], Directory.GetFiles(folder.FullName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("wgs84")]
    [InlineData("CRS84")]
    [InlineData("EPSG:4326")]
    [InlineData("urn:ogc:def:crs:OGC:1.3:CRS84")]
    public async Task The_coordinates_are_named_as_files_name_them(string crs)
    {
        var polygons = Path.Combine(folder.FullName, "belfort.geojson");
        File.WriteAllText(polygons, Collection(("90010", 6.80)));
        var run = await RunAsync("import", polygons, "--crs", crs, "--store", Path.Combine(folder.FullName, "maps.gpkg"));
        Assert.True(run.ExitCode == 0, run.Error);
    }

    [Theory]
    [InlineData("lambert93")]
    [InlineData("EPSG:2154")]
    [InlineData("urn:ogc:def:crs:EPSG::2154")]
    public async Task Degrees_that_are_called_metres_are_refused(string crs)
    {
        var polygons = Path.Combine(folder.FullName, "belfort.geojson");
        File.WriteAllText(polygons, Collection(("90010", 6.80)));
        Assert.Equal(1, (await RunAsync("check", polygons, "--crs", crs)).ExitCode);
    }

    [Fact]
    public async Task An_import_of_one_departement_takes_the_years_given_and_is_reported_on()
    {
        var data = Path.Combine(folder.FullName, "maps.gpkg");
        var run = await RunAsync(
            "import", "--attributes", Path.Combine(SharedData.Checkout, "geodata", "communes.csv"), "--departement", "89", "--store", data,
            "--population-year", "2022", "--total-population-year", "2021", "--attribute-source", "INSEE by way of a test");
        Assert.True(run.ExitCode == 0, run.Error);
        var report = await RunAsync("report", "--store", data, "--departement", "89", "--date", "2024-03-12");
        Assert.Contains("365 / 423  86.29", report.Out, StringComparison.Ordinal);
        Assert.Contains("municipal population 2022; INSEE by way of a test", report.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_ends_with_3()
    {
        var run = await RunAsync("export", "cls", "--format", "csv", "--output", Path.Combine(folder.FullName, "missing", "cls.csv"));
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("missing", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_is_not_there_ends_with_1()
    {
        var file = Path.Combine(folder.FullName, "missing.gpkg");
        var run = await RunAsync("report", "--store", file);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(file, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task What_is_no_store_ends_with_1_and_says_what_is_one()
    {
        var run = await RunAsync("report", "--store", folder.FullName);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(folder.FullName, run.Error, StringComparison.Ordinal);
        Assert.Contains(".gpkg", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("import", "--territories", "x.yaml", "--store", "embedded")).ExitCode);
    }

    [Fact]
    public async Task A_file_of_another_kind_is_refused_and_left_as_it_is()
    {
        var file = Path.Combine(folder.FullName, "mine.gpkg");
        await File.WriteAllTextAsync(
            file, "This is mine, and no database at all: it must not be touched.", TestContext.Current.CancellationToken);
        var run = await RunAsync("import", "--territories", Path.Combine(SharedData.Checkout, "seeds"), "--store", file);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("damaged-file", run.Error, StringComparison.Ordinal);
        Assert.StartsWith(
            "This is mine", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dataset_goes_out_to_files_and_into_another_store_with_its_version()
    {
        var first = Path.Combine(folder.FullName, "first.gpkg");
        var second = Path.Combine(folder.FullName, "second.gpkg");
        var files = Path.Combine(folder.FullName, "dataset");
        var imported = await RunAsync("import", "--territories", Path.Combine(SharedData.Checkout, "seeds"), "--store", first);
        var version = Regex.Match(imported.Out, "version ([0-9a-f]{64})").Groups[1].Value;
        Assert.NotEmpty(version);

        var exported = await RunAsync("export", "dataset", "--store", first, "--output", files);
        Assert.True(exported.ExitCode == 0, exported.Error);
        Assert.EndsWith(version, (await RunAsync("import", "--dataset", files, "--store", second)).Out.Trim(), StringComparison.Ordinal);
        Assert.EndsWith(version, (await RunAsync("import", "--dataset", second, "--store", first)).Out.Trim(), StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync("export", "dataset", "--store", first, "--output", files)).ExitCode);
        Assert.Equal(2, (await RunAsync("export", "dataset", "--store", first)).ExitCode);
        Assert.Equal(2, (await RunAsync("import", "x.geojson", "--dataset", files, "--store", second)).ExitCode);
    }

    [Fact]
    public async Task Communes_that_are_exported_can_be_imported_and_reported_on()
    {
        var polygons = Path.Combine(folder.FullName, "belfort.geojson");
        var data = Path.Combine(folder.FullName, "maps.gpkg");
        var problems = Path.Combine(folder.FullName, "problems.csv");
        await RunAsync("export", "communes", "--departement", "90", "--output", polygons);
        var run = await RunAsync("import", polygons, "--store", data, "--report", problems, "--boundary-source", "a test");
        Assert.True(run.ExitCode == 0, run.Error);

        // The communes of the seven other départements have no polygon now, and the report has the code of each: 3697 less Belfort's 101.
        var unmatched = File.ReadLines(problems).Where(line => line.StartsWith("unmatched,", StringComparison.Ordinal)).ToArray();
        Assert.Equal(7, unmatched.Length);
        Assert.Equal(3697 - 101, unmatched.Sum(line => Regex.Count(line, "\\b[0-9]{5}\\b")));
        var report = await RunAsync("report", "--store", data, "--departement", "89", "--date", "2024-04-29");
        Assert.Contains("423 / 423  100.00", report.Out, StringComparison.Ordinal);
        Assert.Contains("missing-geometry", report.Out, StringComparison.Ordinal);
        Assert.Contains("a test", report.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_import_ends_with_1_and_leaves_the_dataset_as_it_was()
    {
        var data = Path.Combine(folder.FullName, "maps.gpkg");
        var polygons = Path.Combine(folder.FullName, "belfort.geojson");
        await RunAsync("export", "communes", "--departement", "90", "--output", polygons);
        await RunAsync("import", polygons, "--store", data);
        var before = (await RunAsync("report", "--store", data)).Out;

        File.WriteAllText(polygons, File.ReadAllText(polygons)[..5000]);
        var run = await RunAsync("import", polygons, "--store", data);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("belfort.geojson", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, (await RunAsync("report", "--store", data)).Out);
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_leaves_the_dataset_as_it_was()
    {
        var data = Path.Combine(folder.FullName, "maps.gpkg");
        var polygons = Path.Combine(folder.FullName, "belfort.geojson");
        await RunAsync("export", "communes", "--departement", "90", "--output", polygons);
        var run = await RunAsync("import", polygons, "--store", data, "--report", Path.Combine(folder.FullName, "missing", "problems.csv"));
        Assert.Equal(3, run.ExitCode);
        Assert.False(Directory.Exists(Path.Combine(data, "versions")));
    }

    [Fact]
    public async Task A_file_without_any_territory_does_not_take_all_territories_away()
    {
        var file = Path.Combine(folder.FullName, "empty.yaml");
        File.WriteAllText(file, "");
        var run = await RunAsync("import", "--territories", file, "--store", Path.Combine(folder.FullName, "maps.gpkg"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("no-territories", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_would_steer_a_terminal_is_shown_instead_of_sent()
    {
        var file = Path.Combine(folder.FullName, "escape.geojson");
        File.WriteAllText(file, Collection(("\\u001b[31m90010", 6.80)));
        var run = await RunAsync("check", file);
        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain('\u001b', run.Out);
        Assert.Contains("31m90010", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_embedded_dataset_has_no_defect()
    {
        var run = await RunAsync("check");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("0 refused", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_of_communes_that_overlap_ends_with_1_and_names_them()
    {
        // Two squares of 0.02 degree that have half of each in common, under the codes of Belfort and Valdoie.
        var file = Path.Combine(folder.FullName, "overlap.geojson");
        File.WriteAllText(file, Collection(("90010", 6.80), ("90099", 6.81)));
        var run = await RunAsync("check", file);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("overlapping-polygons", run.Out, StringComparison.Ordinal);
        Assert.Contains("90010, 90099", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_in_use_ends_with_3()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var run = await RunAsync("serve", "--url", $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("in use", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task An_address_that_is_none_ends_with_2() =>
        Assert.Equal(2, (await RunAsync("serve", "--url", "ftp://nowhere")).ExitCode);

    [Fact]
    public async Task A_public_address_that_is_none_ends_with_2() =>
        Assert.Equal(2, (await RunAsync("serve", "--public-url", "nowhere")).ExitCode);

    [Theory]
    [InlineData("-1")]
    [InlineData("64001")]
    [InlineData("much")]
    public async Task A_tile_cache_of_an_impossible_size_ends_with_2(string megabytes) =>
        Assert.Equal(2, (await RunAsync("serve", "--tile-cache", megabytes)).ExitCode);

    internal static async Task<(int ExitCode, string Out, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var raw = new MemoryStream();
        using var error = new StringWriter();
        var exitCode = await CommandLine.RunAsync(args, new Terminal(output, raw, error, ShowsProgress: false));
        return (exitCode, output + Encoding.UTF8.GetString(raw.ToArray()), error.ToString());
    }

    private static string Collection(params (string Code, double West)[] squares)
    {
        var features = squares.Select(s => FormattableString.Invariant(
            $$$"""{"type":"Feature","properties":{"code":"{{{s.Code}}}"},"geometry":{"type":"Polygon","coordinates":[[[{{{s.West}}},47.6],[{{{s.West + 0.02}}},47.6],[{{{s.West + 0.02}}},47.62],[{{{s.West}}},47.62],[{{{s.West}}},47.6]]]}}"""));
        return $$"""{"type":"FeatureCollection","features":[{{string.Join(',', features)}}]}""";
    }
}
