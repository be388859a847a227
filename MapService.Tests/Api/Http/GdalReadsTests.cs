using System.Globalization;

namespace MapService.Tests.Api.Http;

/// <summary>
/// GDAL opens the addresses of the service as it opens files: it asks for "text/plain, application/json" whatever they hold.
/// </summary>
public sealed class GdalReadsTests(SmallServer fixture) : IClassFixture<SmallServer>
{
    private readonly ServerUnderTest server = fixture.Server;

    [Theory]
    [InlineData("", "downloads/communes.csv")]
    [InlineData("CSV:/vsicurl/", "downloads/communes.csv")]
    [InlineData("", "downloads/communes.geojson")]
    [InlineData("/vsicurl/", "downloads/communes.geojson")]
    [InlineData("/vsicurl/", "downloads/communes.gpkg")]
    [InlineData("CSV:/vsicurl/", "communes?f=csv")]
    public async Task An_address_is_opened_like_a_file(string driver, string address)
    {
        var (output, _) = await Programs.RunAsync("ogrinfo", "-ro", "-al", "-so", driver + server.Root + address);
        var expected = string.Create(CultureInfo.InvariantCulture, $"Feature Count: {SmallServer.World().Build().Communes.Count}\n");
        Assert.Contains(expected, output, StringComparison.Ordinal);
    }
}
