using System.Diagnostics;
using MapService.Import;
using MapService.Import.Reports;
using MapService.Import.Request;
using MapService.Import.Sources;
using MapService.Storage.Embedded;
using MapService.Territories.Checks;
using MapService.Tests.Storage.Contract;

namespace MapService.Tests.Import.Polygons;

/// <summary>Inputs that are no files, or files that nobody would write: each is refused and says why.</summary>
public sealed class OddInputTests : IDisposable
{
    private const string Columns = "code,nom,codeDepartement,codeEpci,populationMunicipale,populationTotale,longitude,latitude\n";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_pipe_that_nobody_writes_to_is_given_up()
    {
        var pipe = Pipe("polygons.geojson");
        var problems = new List<InputProblem>();
        var limits = ImportLimits.Default with { PipePatience = TimeSpan.FromMilliseconds(100) };

        Assert.Null(await SourceReader.ReadAsync(pipe, limits, problems, TestContext.Current.CancellationToken));

        var problem = Assert.Single(problems);
        Assert.Equal("file-not-readable", problem.Code);
        Assert.Contains("pipe", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_that_somebody_writes_to_is_read()
    {
        var pipe = Pipe("polygons.geojson");
        var problems = new List<InputProblem>();
        var cancellation = TestContext.Current.CancellationToken;
        // Opening waits for the other side, on both sides.
        var writing = Task.Run(() => File.WriteAllText(pipe, "{}"), cancellation);

        Assert.Equal("{}"u8.ToArray(), await SourceReader.ReadAsync(pipe, ImportLimits.Default, problems, cancellation));

        await writing;
        Assert.Empty(problems);
    }

    [Fact]
    public async Task A_link_to_itself_is_refused()
    {
        var link = folder.File("loop");
        File.CreateSymbolicLink(link, link);
        var result = await RunAsync(request => request with { Polygons = link, Attributes = link, Territories = link });

        Assert.Equal(3, result.Problems.Count(p => p.Severity == ProblemSeverity.Refused));
    }

    [Theory]
    [InlineData("/dev/null")]
    [InlineData("/dev/zero")]
    public async Task A_device_is_no_territory_file_and_takes_no_territory_away(string device)
    {
        Assert.SkipUnless(File.Exists(device), "There is no such device.");
        var result = await RunAsync(request => request with { Territories = device });

        Assert.True(result.Refused);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("territories: []\n")]
    public async Task A_file_without_a_territory_takes_no_territory_away(string text)
    {
        var result = await RunAsync(request => request with { Territories = folder.Write("t.yaml", text) });

        Assert.Equal("no-territories", Assert.Single(result.Problems, p => p.Severity == ProblemSeverity.Refused).Code);
    }

    [Fact]
    public async Task A_folder_without_YAML_is_refused()
    {
        folder.Write("seeds/notes.txt", "nothing");
        var result = await RunAsync(request => request with { Territories = folder.File("seeds") });

        Assert.Equal("no-territory-file", Assert.Single(result.Problems, p => p.Severity == ProblemSeverity.Refused).Code);
    }

    [Fact]
    public async Task Names_with_spaces_and_accents_are_names_like_others()
    {
        folder.Write("données à lire/communes.csv", Columns + "90010,Belfort,90,,,,,\n");
        var result = await RunAsync(request => request with
        {
            Base = request.Base with { Territories = [], DeclaredCoverages = [], Sources = [] },
            Attributes = folder.File("données à lire"),
        });

        Assert.False(result.Refused, string.Join('\n', result.Problems));
        Assert.Equal("90010", Assert.Single(result.Records!.Communes).Code.Value);
    }

    [Fact]
    public async Task Faults_beyond_the_first_thousand_of_a_sort_are_counted()
    {
        var lines = string.Concat(Enumerable.Range(0, 3000).Select(i => $"X{i},Nom,90,,,,,\n"));
        folder.Write("communes.csv", Columns + lines);
        var result = await RunAsync(request => request with { Attributes = folder.FullPath });

        var malformed = result.Problems.Where(p => p.Code == "malformed-code").ToArray();
        Assert.Equal(InputProblemList.MostOfACode + 1, malformed.Length);
        Assert.Equal($"{3000 - InputProblemList.MostOfACode} more", malformed[^1].Value);
    }

    // 100 MB without an end: an unclosed quote takes everything behind it into one field.
    [Theory]
    [InlineData("90010,\"", "bad-quotes")]
    [InlineData("90010,", "wrong-field-count")]
    public async Task A_field_of_100_MB_is_refused_with_a_short_message(string head, string code)
    {
        folder.Write("communes.csv", Columns + head + new string('x', 100_000_000));
        var result = await RunAsync(request => request with { Attributes = folder.FullPath });

        var problem = Assert.Single(result.Problems, p => p.Code == code);
        Assert.True(problem.ToString().Length < 1000);
    }

    [Theory]
    [InlineData("[", "", "not-json")]
    [InlineData("{\"a\":", "", "not-json")]
    [InlineData("", "[{\"code\":\"\\ud800\",\"nom\":\"\\ud800\",\"type\":\"commune-actuelle\"}]", "wrong-type")]
    public async Task JSON_of_a_million_levels_or_of_half_characters_is_refused(string level, string text, string code)
    {
        folder.Write("communes.json", string.Concat(Enumerable.Repeat(level, 1_000_000)) + text);
        folder.Write("package.json", """{"name":"\ud800","version":"4.1.0"}""");
        var result = await RunAsync(request => request with { Attributes = folder.FullPath });

        Assert.Contains(result.Problems, p => p.Severity == ProblemSeverity.Refused && p.Code == code);
    }

    [Fact]
    public async Task A_zip_in_the_place_of_a_CSV_is_called_a_zip()
    {
        folder.Write("communes.csv", [(byte)'P', (byte)'K', 3, 4, 0xFF]);
        var result = await RunAsync(request => request with { Attributes = folder.FullPath });

        Assert.Contains(result.Problems, p => p.Code == "packed-otherwise");
    }

    private string Pipe(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Named pipes are not files there.");
        var path = folder.File(name);
        using var made = Process.Start(new ProcessStartInfo("mkfifo", [path]))!;
        made.WaitForExit();
        Assert.Equal(0, made.ExitCode);
        return path;
    }

    private static async Task<ImportResult> RunAsync(Func<ImportRequest, ImportRequest> with)
    {
        var cancellation = TestContext.Current.CancellationToken;
        return await Importer.RunAsync(with(new ImportRequest
        {
            Base = await new EmbeddedStore().RecordsAsync(cancellation),
            Vintages = new InputVintages { Attributes = 2024 }
        }), null, cancellation);
    }
}
