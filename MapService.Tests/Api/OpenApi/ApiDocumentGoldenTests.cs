using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MapService.Tests.Api.OpenApi;

/// <summary>
/// The OpenAPI document, with a line for each member. The types of the map page are made from this file. After a change that is meant,
/// MAPS_UPDATE_GOLDEN=1 in the environment writes the file again; a person reads the difference before it is kept.
/// </summary>
public sealed class ApiDocumentGoldenTests(SmallServer fixture) : IClassFixture<SmallServer>
{
    private static readonly JsonSerializerOptions Pretty = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The golden file.</summary>
    internal static string File { get; } = Path.Combine(SharedData.Checkout, "MapService.Tests", "Api", "OpenApi", "openapi.json");

    [Fact]
    public async Task The_document_is_as_it_was()
    {
        var document = await (await fixture.Server.GetAsync("/api.json")).JsonAsync();
        var made = JsonSerializer.Serialize(document, Pretty) + "\n";
        if (Environment.GetEnvironmentVariable("MAPS_UPDATE_GOLDEN") == "1")
        {
            await System.IO.File.WriteAllTextAsync(File, made, new UTF8Encoding(false), TestContext.Current.CancellationToken);
        }

        Assert.Equal(await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken), made);
    }

    [Fact]
    public async Task Nothing_in_the_document_depends_on_the_machine_or_on_the_dataset()
    {
        await using var other = await ServerUnderTest.StartAsync(new MapService.Storage.Embedded.EmbeddedStore(), waitUntilLoaded: false);
        var here = await (await fixture.Server.GetAsync("/api.json")).TextAsync();
        var there = await (await other.GetAsync("/api.json")).TextAsync();
        Assert.Equal(here, there);
        Assert.DoesNotContain("127.0.0.1", here, StringComparison.Ordinal);
        Assert.DoesNotContain("localhost", here, StringComparison.Ordinal);
        Assert.DoesNotContain(Environment.MachineName, here, StringComparison.Ordinal);
    }
}
