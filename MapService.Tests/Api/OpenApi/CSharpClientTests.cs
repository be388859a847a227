using System.Net.Http.Headers;
using System.Text.Json;
using MapService.Tests.Api.OpenApi.Clients;

namespace MapService.Tests.Api.OpenApi;

/// <summary>A client in C#: made by NSwag with its own defaults, compiled by Roslyn.</summary>
public sealed class CSharpClientTests
{
    private const string Territory = "cpts-centre-yonne";

    [Fact]
    public async Task A_client_in_CSharp_compiles_and_calls_every_operation()
    {
        var assembly = NSwagClient.Compile(await NSwagClient.SourceAsync(ApiDocumentGoldenTests.File));
        await using var service = await ClientServer.StartAsync();
        using var http = new HttpClient { BaseAddress = service.Server.Root };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", service.Key);
        var client = new NSwagClient(assembly, http, service.Root);

        var document = await (await service.Server.GetAsync("/api.json")).JsonAsync();
        var operations = document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).ToList();
        foreach (var operation in operations.Where(operation => operation.Name == "get"))
        {
            Assert.NotNull(await client.CallAsync(operation.Value, null, []));
        }

        // The edits last, each on what the one before left.
        var edits = new Dictionary<string, Func<Task<(string? Body, Dictionary<string, string> Values)>>>
        {
            ["scenario"] = async () =>
            {
                var (moves, _) = await ReadAsync(service, "/scenarios/moves?limit=1");
                return (moves.GetProperty("moves")[0].GetProperty("scenario").GetRawText(), []);
            },
            ["import"] = async () =>
            {
                var (records, tag) = await ReadAsync(service, "/records");
                return (JsonSerializer.Serialize(new { reason = "As they are", records }), new() { ["If-Match"] = tag });
            },
            ["edit"] = async () =>
            {
                var (record, tag) = await ReadAsync(service, $"/territories/{Territory}/record");
                return (JsonSerializer.Serialize(new { reason = "As it is", territory = record }), new() { ["If-Match"] = tag });
            },
            ["delete"] = async () =>
            {
                var (_, tag) = await ReadAsync(service, $"/territories/{Territory}/record");
                return (null, new() { ["If-Match"] = tag, ["reason"] = "Taken out" });
            },
        };
        var written = operations
            .Where(operation => operation.Name != "get")
            .ToDictionary(operation => operation.Value.GetProperty("operationId").GetString()!);
        Assert.Equal(written.Keys.Order(), edits.Keys.Order());
        foreach (var (name, prepare) in edits)
        {
            var (body, values) = await prepare();
            Assert.NotNull(await client.CallAsync(written[name].Value, body, values));
        }

        Assert.Equal(404, (int)(await service.Server.GetAsync($"/territories/{Territory}")).StatusCode);
    }

    private static async Task<(JsonElement Json, string Tag)> ReadAsync(ClientServer service, string address)
    {
        var answer = await service.Server.GetAsync(address);
        return (await answer.JsonAsync(), answer.Header("ETag")!);
    }
}
