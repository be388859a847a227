using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MapService.Storage.Contract;
using MapService.Territories.Dates;
using MapService.Territories.Records;

namespace MapService.Tests.Api.Resources.Edits;

/// <summary>
/// A server that is edited:
/// <code>
/// abc   cpts-one: a b        cpts-two: b c from 2022 on     b is covered twice from then on
/// deA   cls-one: a d         cpts-unknown: not known        d and e are a gap; A is the Nièvre's
/// </code>
/// </summary>
internal sealed class EditedServer : IAsyncDisposable
{
    private EditedServer(ServerUnderTest server, IWritableStore store, string key) => (Server, Store, Key) = (server, store, key);

    public ServerUnderTest Server { get; }

    public IWritableStore Store { get; }

    /// <summary>A key with the scope edit, of "Marie Durand".</summary>
    public string Key { get; }

    /// <summary>Records that a reader of territories would give: each territory and each declaration has a source.</summary>
    public static DatasetRecords Records()
    {
        var records = SmallServer.World().Build().Records;
        return records with
        {
            Territories = [.. records.Territories.Select(t => t with { Sources = ["S1"] })],
            DeclaredCoverages = [.. records.DeclaredCoverages.Select(declared => declared with { Sources = ["S1"] })],
            Sources = [new SourceDocument("S1", "Press release", "ARS", PartialDate.Parse("2024-03"), null)],
        };
    }

    public static async Task<EditedServer> StartAsync(IWritableStore store)
    {
        var server = await ServerUnderTest.StartAsync(store);
        return new EditedServer(server, store, await AddKeyAsync(store, "Marie Durand", ApiScopes.Edit));
    }

    public static async Task<string> AddKeyAsync(IWritableStore store, string name, ApiScopes scopes)
    {
        var key = ApiKeyText.Make();
        await store.AddKeyAsync(
            new ApiKey(key.Id, name, key.SecretHash, scopes, DateTimeOffset.UnixEpoch, null), TestContext.Current.CancellationToken);
        return key.ToHeader();
    }

    /// <summary>The record of a territory, and its tag.</summary>
    public async Task<(JsonObject Record, string Tag)> RecordAsync(string id)
    {
        var answer = await Server.GetAsync($"/territories/{id}/record");
        Assert.Equal(200, (int)answer.StatusCode);
        return (JsonNode.Parse(await answer.TextAsync())!.AsObject(), answer.Header("ETag")!);
    }

    /// <summary>Reads the record, changes it and puts it.</summary>
    public async Task<HttpResponseMessage> EditAsync(string id, Action<JsonObject> change, string reason = "a test", string query = "")
    {
        var (record, tag) = await RecordAsync(id);
        change(record);
        return await PutAsync(id, Body(record, reason), tag, query: query);
    }

    public static string Body(JsonObject record, string reason = "a test") =>
        new JsonObject { ["reason"] = reason, ["territory"] = record.DeepClone() }.ToJsonString();

    public Task<HttpResponseMessage> PutAsync(string id, string body, string? ifMatch, string? key = null, string query = "") =>
        SendAsync(HttpMethod.Put, $"/territories/{id}{query}", body, ifMatch, key);

    public Task<HttpResponseMessage> CreateAsync(string id, string body) =>
        SendAsync(HttpMethod.Put, $"/territories/{id}", body, null, null, ("If-None-Match", "*"));

    public Task<HttpResponseMessage> DeleteAsync(string id, string? ifMatch, string query = "?reason=a%20test") =>
        SendAsync(HttpMethod.Delete, $"/territories/{id}{query}", null, ifMatch, null);

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string address, string? body, string? ifMatch, string? key, params (string Name, string Value)[] more)
    {
        using var content = body is null ? null : new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        var headers = more.Append(("Authorization", "Bearer " + (key ?? Key)));
        return await Server.SendAsync(method, address, content, [.. ifMatch is null ? headers : headers.Append(("If-Match", ifMatch))]);
    }

    public async Task<JsonElement> HistoryAsync(string id) =>
        (await (await Server.GetAsync($"/territories/{id}/history")).JsonAsync()).GetProperty("changes");

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
