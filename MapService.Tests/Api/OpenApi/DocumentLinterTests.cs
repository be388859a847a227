namespace MapService.Tests.Api.OpenApi;

/// <summary>Linters of others read the document, with the rules that they recommend. A warning fails like an error.</summary>
public sealed class DocumentLinterTests
{
    private static readonly string Npm = NpmPackage.Folder;

    [Fact]
    public async Task Redocly_finds_nothing()
    {
        var (output, _) = await Programs.RunAsync(
            "env", "REDOCLY_SUPPRESS_UPDATE_NOTICE=true", "node", Module("@redocly", "cli", "bin", "cli.js"), "lint",
            ApiDocumentGoldenTests.File, "--config", Path.Combine(Npm, "redocly.yaml"), "--format", "json");
        using var report = System.Text.Json.JsonDocument.Parse(output);
        Assert.Equal(0, report.RootElement.GetProperty("problems").GetArrayLength());
    }

    [Fact]
    public async Task Spectral_finds_nothing()
    {
        var (output, _) = await Programs.RunAsync(
            "node", Module("@stoplight", "spectral-cli", "dist", "index.js"), "lint", ApiDocumentGoldenTests.File,
            "--ruleset", Path.Combine(Npm, "spectral.yaml"), "--fail-severity", "hint", "--format", "json");

        // Behind an empty list, Spectral may say in words that there are no results.
        Assert.StartsWith("[]", output, StringComparison.Ordinal);
    }

    private static string Module(params string[] parts) => Path.Combine([Npm, "node_modules", .. parts]);
}
