using System.Text.Json;
using MapService.Tests.Api;

namespace MapService.Tests.Cli;

/// <summary><c>export --simplify</c> on the embedded dataset, read by GDAL.</summary>
public sealed class ExportSimplifyTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("maps-simplify-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("communes", "25%")]
    [InlineData("communes", "0")]
    [InlineData("departements", "5.5%")]
    public async Task Every_feature_is_still_there_and_GDAL_reads_valid_polygons(string layer, string share)
    {
        var full = await ExportAsync(layer);
        var simple = await ExportAsync(layer, "--simplify", share);
        Assert.True(simple.Length < full.Length);
        var (before, after) = (Rows(full), Rows(simple));
        Assert.Equal(before.Select(Properties), after.Select(Properties));
        var read = await Gdal.RowsAsync(simple);
        Assert.Equal(before.Length, read.Length - 1);
        Assert.All(read.Skip(1), row => Assert.Matches("^\"?1\"?,", row));
    }

    [Fact]
    public async Task The_file_says_how_far_it_is_simplified()
    {
        using var simple = JsonDocument.Parse(await ExportAsync("departements", "--simplify", "5.5%"));
        Assert.Equal(5.5m, simple.RootElement.GetProperty("simplifiedToPercent").GetDecimal());
        using var full = JsonDocument.Parse(await ExportAsync("departements"));
        Assert.False(full.RootElement.TryGetProperty("simplifiedToPercent", out _));
    }

    [Fact]
    public async Task All_vertices_are_the_same_outlines_as_without()
    {
        var rows = Rows(await ExportAsync("departements"));
        Assert.Equal(
            rows.Select(row => row.GetRawText()),
            Rows(await ExportAsync("departements", "--simplify", "100%")).Select(row => row.GetRawText()));
    }

    private static JsonElement[] Rows(byte[] geoJson)
    {
        using var document = JsonDocument.Parse(geoJson);
        return [.. document.RootElement.Clone().GetProperty("features").EnumerateArray()];
    }

    private static string Properties(JsonElement feature) => feature.GetProperty("properties").GetRawText();

    private async Task<byte[]> ExportAsync(string layer, params string[] options)
    {
        var file = Path.Combine(folder.FullName, Path.GetRandomFileName() + ".geojson");
        var run = await CommandLineTests.RunAsync(["export", layer, .. options, "--output", file]);
        Assert.True(run.ExitCode == 0, run.Error);
        return await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
    }
}
