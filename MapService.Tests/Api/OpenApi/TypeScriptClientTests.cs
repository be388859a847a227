using System.Text.Json;

namespace MapService.Tests.Api.OpenApi;

/// <summary>A client in TypeScript: types by openapi-typescript, calls by openapi-fetch, compiled with tsc in its strict mode.</summary>
public sealed class TypeScriptClientTests
{
    private static readonly string Npm = NpmPackage.Folder;

    [Fact]
    public async Task A_client_in_TypeScript_compiles_and_calls_every_operation()
    {
        using var folder = new TempFolder();
        foreach (var file in Directory.GetFiles(Path.Combine(Npm, "client")))
        {
            File.Copy(file, folder.File(Path.GetFileName(file)));
        }

        await File.WriteAllTextAsync(folder.File("package.json"), """{"type":"module"}""", TestContext.Current.CancellationToken);
        Directory.CreateSymbolicLink(folder.File("node_modules"), Path.Combine(Npm, "node_modules"));
        await NodeAsync("openapi-typescript/bin/cli.js", ApiDocumentGoldenTests.File, "--output", folder.File("api.d.ts"));
        await NodeAsync("typescript/bin/tsc", "--project", folder.File("tsconfig.json"));

        await using var service = await ClientServer.StartAsync();
        var (output, _) = await Programs.RunAsync("node", folder.File("out/every-operation.js"), service.Root, service.Key);
        var called = JsonSerializer.Deserialize<string[]>(output)!;
        var document = await (await service.Server.GetAsync("/api.json")).JsonAsync();
        Assert.Equal(ClientServer.Operations(document), called.Order(StringComparer.Ordinal));
    }

    private static Task<(string Output, string Errors)> NodeAsync(string module, params string[] arguments) =>
        Programs.RunAsync("node", [Path.Combine(Npm, "node_modules", module), .. arguments]);
}
