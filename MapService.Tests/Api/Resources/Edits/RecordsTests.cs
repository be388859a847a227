using System.Text.Json;
using System.Text.Json.Nodes;
using MapService.Storage.Contract;

namespace MapService.Tests.Api.Resources.Edits;

/// <summary>The records of all territories at once, with a key for imports.</summary>
public sealed class RecordsTests : IAsyncLifetime
{
    private readonly MemoryStore store = new(EditedServer.Records());
    private EditedServer server = null!;
    private string key = null!;

    public async ValueTask InitializeAsync()
    {
        server = await EditedServer.StartAsync(store);
        key = await EditedServer.AddKeyAsync(store, "Importer", ApiScopes.Import);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Records_that_are_put_back_as_they_are_change_nothing()
    {
        var (records, tag) = await RecordsAsync();
        var answer = await (await PutAsync(records, tag)).JsonAsync();
        Assert.False(answer.GetProperty("stored").GetBoolean());
        Assert.Equal(tag[..33], answer.GetProperty("etag").GetString()![..33]);
        Assert.Equal(0, store.Commits);
    }

    [Fact]
    public async Task New_records_replace_all_and_say_what_that_makes_of_the_coverage()
    {
        var (records, tag) = await RecordsAsync();
        var territories = records["territories"]!.AsArray();
        territories.Remove(territories.First(t => t!["id"]!.GetValue<string>() == "cpts-one"));
        territories.First(t => t!["id"]!.GetValue<string>() == "cpts-two")!["composition"]!["terms"]![0]!["communes"]!
            .AsArray()
            .Add("89004");
        territories.Add(
            JsonNode.Parse(
                """{"id":"cpts-new","kind":"CPTS","nom":"New","departements":["89"],"from":"2023-05-01","composition":{"basis":"stated","terms":[{"communes":["89005"]}]},"sources":["S1"]}"""));

        var trial = await (await PutAsync(records, tag, "?dry-run=true")).JsonAsync();
        Assert.False(trial.GetProperty("stored").GetBoolean());
        Assert.Equal(0, store.Commits);

        var answer = await (await PutAsync(records, tag)).JsonAsync();
        Assert.Equal(["cpts-new"], Ids(answer, "added"));
        Assert.Equal(["cpts-two"], Ids(answer, "changed"));
        Assert.Equal(["cpts-one"], Ids(answer, "removed"));
        var cpts = answer.GetProperty("coverage").EnumerateArray().Single(c => c.GetProperty("kind").GetString() == "CPTS");
        Assert.Equal(["89001"], cpts.GetProperty("newGaps").EnumerateArray().Select(c => c.GetProperty("code").GetString()!));
        Assert.Equal(["89004", "89005"], cpts.GetProperty("closedGaps").EnumerateArray().Select(c => c.GetProperty("code").GetString()!));

        // One revision, in the history of each.
        Assert.Equal(1, store.Commits);
        foreach (var id in (string[])["cpts-one", "cpts-two", "cpts-new"])
        {
            var change = (await server.HistoryAsync(id)).EnumerateArray().Single();
            Assert.Equal(("import", "Importer"), (change.GetProperty("action").GetString(), change.GetProperty("who").GetString()));
        }

        await (await PutAsync(records, tag)).ProblemAsync(412);
    }

    [Fact]
    public async Task An_edit_of_one_territory_makes_the_tag_stale()
    {
        var (records, tag) = await RecordsAsync();
        await server.EditAsync("cpts-one", record => record["nom"] = "One");
        var problem = await (await PutAsync(records, tag)).ProblemAsync(412);
        Assert.Equal(200, (int)(await PutAsync(records, problem.GetProperty("conflict").GetProperty("etag").GetString())).StatusCode);
    }

    [Fact]
    public async Task Every_fault_has_the_pointer_of_its_value()
    {
        var (records, tag) = await RecordsAsync();
        records["territories"]![0]!["from"] = "2024-02-30";
        records["territories"]![1]!["composition"]!["terms"]![0]!["communes"]!.AsArray().Add("89099");
        records["sources"]![0]!["date"] = "never";
        records["declaredCoverages"]![0]!["kind"] = "CPTX";
        records["what"] = 1;
        Assert.Equal(
            [
                "/records/declaredCoverages/0/kind",
                "/records/sources/0/date",
                "/records/territories/0/from",
                "/records/territories/1/composition/terms/0/communes/2",
                "/records/what"
            ],
            Answers.FaultNames(await (await PutAsync(records, tag)).ProblemAsync(400))
                .Where(name => !name.EndsWith("/sources", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
        Assert.Equal(
            ["/reason", "/records"],
            Answers.FaultNames(await (await server.SendAsync(HttpMethod.Put, "/records", "{}", tag, key)).ProblemAsync(400)).Order());
        Assert.Equal(0, store.Commits);
    }

    [Fact]
    public async Task It_takes_the_scope_of_imports_and_a_precondition()
    {
        var (records, tag) = await RecordsAsync();
        await (await server.SendAsync(HttpMethod.Put, "/records", Body(records), tag, server.Key)).ProblemAsync(403);
        await (await server.SendAsync(HttpMethod.Put, "/records", Body(records), null, key)).ProblemAsync(428);
        await (await server.SendAsync(HttpMethod.Put, "/records", Body(records), null, key, ("If-None-Match", "*"))).ProblemAsync(412);
    }

    // Another address takes a megabyte.
    [Fact]
    public async Task A_body_may_have_sixteen_megabytes()
    {
        var (records, tag) = await RecordsAsync();
        records["territories"]![0]!["autresNoms"] = new JsonArray(
            [.. Enumerable.Range(0, 400).Select(i => (JsonNode)$"{i} {new string('n', 4900)}")]);
        Assert.True(Body(records).Length > 1 << 20);
        Assert.Equal(200, (int)(await PutAsync(records, tag)).StatusCode);
        records["territories"]![0]!["autresNoms"] = new JsonArray(
            [.. Enumerable.Range(0, 4000).Select(i => (JsonNode)$"{i} {new string('n', 4900)}")]);
        await (await server.SendAsync(HttpMethod.Put, "/records", Body(records), tag, key, ("Expect", "100-continue"))).ProblemAsync(413);
    }

    private static string[] Ids(
        JsonElement answer, string member) => [.. answer.GetProperty(member).EnumerateArray().Select(id => id.GetString()!)];

    private static string Body(JsonObject records) =>
        new JsonObject { ["reason"] = "a test", ["records"] = records.DeepClone() }.ToJsonString();

    private async Task<(JsonObject Records, string Tag)> RecordsAsync()
    {
        var answer = await server.Server.GetAsync("/records");
        return (JsonNode.Parse(await answer.TextAsync())!.AsObject(), answer.Header("ETag")!);
    }

    private Task<HttpResponseMessage> PutAsync(JsonObject records, string? tag, string query = "") =>
        server.SendAsync(HttpMethod.Put, "/records" + query, Body(records), tag, key);
}
