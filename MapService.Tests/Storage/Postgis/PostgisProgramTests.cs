using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using MapService.Storage.Embedded;
using MapService.Storage.Postgis;
using MapService.Tests.Storage.Contract;

namespace MapService.Tests.Storage.Postgis;

/// <summary>The program itself, as processes of their own on one database.</summary>
public sealed partial class PostgisProgramTests(PostgisServer server) : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "MapService");

    private readonly TempFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_dataset_goes_into_PostGIS_out_of_it_and_into_another_with_its_version()
    {
        var version = (await new EmbeddedStore().StateAsync(Cancellation)).Version;
        var (first, second, file) = (server.NewDatabase(withPostgis: false), server.NewDatabase(), folder.File("maps.gpkg"));

        Assert.Contains(version, (await RunAsync(0, "import", "--dataset", "embedded", "--store", first)).Output, StringComparison.Ordinal);
        Assert.Contains(
            version,
            (await RunAsync(0, "export", "dataset", "--store", first, "--output", folder.File("copy"))).Errors,
            StringComparison.Ordinal);
        Assert.Contains(
            version, (await RunAsync(0, "import", "--dataset", folder.File("copy"), "--store", file)).Output, StringComparison.Ordinal);
        Assert.Contains(version, (await RunAsync(0, "import", "--dataset", file, "--store", second)).Output, StringComparison.Ordinal);
        Assert.Contains(
            version,
            (await RunAsync(0, "import", "--dataset", first, "--store", second, "--reason", "again")).Output,
            StringComparison.Ordinal);

        Assert.Equal(
            ["again", "-"], PostgisServer.Ask<string>(second, "SELECT coalesce(reason, '-') FROM maps.revisions ORDER BY number DESC"));
        var report = await RunAsync(0, "report", "--store", second, "--departement", "89", "--date", "2024-04-29");
        Assert.Contains("Yonne", report.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_services_start_on_an_empty_database_at_once_and_show_an_edit_of_another_process_within_a_second()
    {
        var database = server.NewDatabase(withPostgis: false);
        using var first = Serve(database);
        using var second = Serve(database);
        try
        {
            using var client = new HttpClient();
            var roots = await Task.WhenAll(AddressOf(first), AddressOf(second));
            foreach (var root in roots)
            {
                await Eventually.TrueAsync(
                    async () => (await client.GetAsync(new Uri(root, "health/ready"), Cancellation)).StatusCode == HttpStatusCode.OK);
            }

            await using var editor = new PostgisStore(database);
            Assert.Equal(1, (await editor.StateAsync(Cancellation)).Revision);
            var times = new List<TimeSpan>();
            for (var edit = 0; edit < 5; edit++)
            {
                var (state, records) = await editor.LoadAsync(null, Cancellation);
                var territories = records.Territories.ToArray();
                var nom = $"CPTS number {edit}";
                territories[0] = territories[0] with { Nom = nom };
                await editor.CommitAsync(StoreCalls.Commit(state.Version, records with { Territories = territories }), Cancellation);

                var address = "territories/" + territories[0].Id;
                var watch = Stopwatch.StartNew();
                foreach (var root in roots)
                {
                    await Eventually.TrueAsync(async () => await NomAsync(client, new Uri(root, address)) == nom);
                }

                times.Add(watch.Elapsed);
            }

            await Eventually.WithinASecondAsync(times, () => editor.LoadAsync(null, Cancellation));
        }
        finally
        {
            first.Kill();
            second.Kill();
        }
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=u;Password=hush", 3, "cannot be reached")]
    [InlineData("Host=127.0.0.1;Password=hush;Nonsense=1", 1, "not-a-store")]
    public async Task A_database_that_cannot_be_used_is_told_without_its_password(string store, int exitCode, string expected)
    {
        var (output, errors) = await RunAsync(exitCode, "report", "--store", store);
        Assert.Contains(expected, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", output + errors, StringComparison.Ordinal);
    }

    private static async Task<string?> NomAsync(HttpClient client, Uri address)
    {
        using var document = JsonDocument.Parse(await client.GetStringAsync(address, Cancellation));
        return document.RootElement.GetProperty("territory").GetProperty("nom").GetString();
    }

    private async Task<Uri> AddressOf(Process process)
    {
        var line = await process.StandardOutput.ReadLineAsync(Cancellation).AsTask().WaitAsync(TimeSpan.FromMinutes(3), Cancellation);
        return line is null
            ? throw new InvalidOperationException("It did not start: " + await process.StandardError.ReadToEndAsync(Cancellation))
            : new Uri(Address().Match(line).Value);
    }

    private Process Serve(string database) => Start("serve", "--store", database, "--url", "http://127.0.0.1:0");

    private async Task<(string Output, string Errors)> RunAsync(int exitCode, params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync(Cancellation);
        var errors = process.StandardError.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        Assert.True(process.ExitCode == exitCode, $"{string.Join(' ', arguments)} ended with {process.ExitCode}: {await errors}");
        return (await output, await errors);
    }

    private Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo(Program, arguments)
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        WorkingDirectory = folder.FullPath,
        Environment = { ["XDG_CACHE_HOME"] = folder.File("cache") },
    })!;

    [GeneratedRegex("http://127\\.0\\.0\\.1:[0-9]+")]
    private static partial Regex Address();
}
