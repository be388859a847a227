using System.Diagnostics;
using System.Text.Json;
using MapService.Storage;

namespace MapService.Tests.Api;

/// <summary>One server with the embedded dataset for all tests of figures.</summary>
public sealed class EmbeddedServer : IAsyncLifetime
{
    internal ServerUnderTest Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await ServerUnderTest.StartAsync(new EmbeddedStore());

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    internal async Task<JsonElement> JsonAsync(string address)
    {
        using var answer = await Server.GetAsync(address);
        Assert.Equal(200, (int)answer.StatusCode);
        return await answer.JsonAsync();
    }
}

/// <summary>GDAL, as somebody else's reader.</summary>
internal static class Gdal
{
    /// <summary>The rows that GDAL reads from a GeoJSON file, as it writes them to CSV: the header first.</summary>
    public static async Task<string[]> RowsAsync(byte[] geoJson)
    {
        var folder = Directory.CreateTempSubdirectory("maps-gdal-");
        try
        {
            var file = Path.Combine(folder.FullName, "layer.geojson");
            await File.WriteAllBytesAsync(file, geoJson, TestContext.Current.CancellationToken);
            var (output, errors) = await RunAsync("ogr2ogr", "-f", "CSV", "-dialect", "SQLite", "-sql", "SELECT ST_IsValid(geometry) AS valid, * FROM \"layer\"", "/vsistdout/", file, "-oo", "ARRAY_AS_STRING=YES");
            Assert.Equal("", errors);
            return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(string Output, string Errors)> RunAsync(string program, params string[] arguments)
    {
        Process process;
        try
        {
            process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"{program} is not there; test.sh installs gdal-bin.");
            throw;
        }

        using (process)
        {
            var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (await output, await errors);
        }
    }
}
