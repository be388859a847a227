using System.Text.Json;
using System.Text.Json.Nodes;
using MapService.Storage.Contract;
using MapService.Territories.Records;
using MapService.Territories.Version;

namespace MapService.Tests.Api.Resources.Edits;

/// <summary>A server that takes edits, one a test, and short ways to ask it.</summary>
public abstract class EditedServerTest : IAsyncLifetime
{
    protected const string NewTerritory = """
        {"id":"cpts-new","kind":"CPTS","nom":"CPTS Nouvelle","departements":["89"],"from":"2023-05-01",
         "composition":{"basis":"stated","terms":[{"communes":["89004","89005"]}]},"sources":["S1"]}
        """;

    private protected readonly MemoryStore store = new(EditedServer.Records());
    private protected EditedServer server = null!;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => server = await EditedServer.StartAsync(store);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    protected static void AddCommune(JsonObject record, string code) =>
        record["composition"]!["terms"]![0]!["communes"]!.AsArray().Add(code);

    protected static string[] Codes(
        JsonElement communes) => [.. communes.EnumerateArray().Select(commune => commune.GetProperty("code").GetString()!)];

    protected static string[] Communes(
        JsonObject record) => [.. record["composition"]!["terms"]![0]!["communes"]!.AsArray().Select(code => code!.GetValue<string>())];

    protected void ChangeElsewhere(string id, Func<Territory, Territory> change)
    {
        var stored = store.LoadAsync(null, Cancellation).Result;
        var records = stored.Records with { Territories = [.. stored.Records.Territories.Select(t => t.Id.Value == id ? change(t) : t)] };
        store.Commit(new DatasetCommit(
            stored.State.Version,
            records,
            DatasetVersions.Of(records, stored.State.PolygonsVersion),
            new DatasetOutlines(_ => records.Polygons, _ => records.Polygons),
            new RevisionNote(DateTimeOffset.UnixEpoch, "elsewhere", RevisionAction.Edit, null)));
    }
}
