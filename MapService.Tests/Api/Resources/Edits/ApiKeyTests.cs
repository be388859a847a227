using MapService.Storage.Contract;

namespace MapService.Tests.Api.Resources.Edits;

/// <summary>Who may edit.</summary>
public sealed class ApiKeyTests : IAsyncLifetime
{
    private readonly MemoryStore store = new(EditedServer.Records());
    private EditedServer server = null!;

    public async ValueTask InitializeAsync() => server = await EditedServer.StartAsync(store);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Without_a_good_key_nothing_is_edited_and_nothing_is_said_of_the_territory()
    {
        var (record, tag) = await server.RecordAsync("cpts-one");
        var body = EditedServer.Body(record);
        var none = await server.Server.SendAsync(HttpMethod.Delete, "/territories/cpts-one?reason=r", null, ("If-Match", tag));
        await none.ProblemAsync(401);
        Assert.Equal("Bearer realm=\"maps\"", none.Header("WWW-Authenticate"));
        var id = server.Key.Split('_')[1];
        string[] wrong = [
            "x",
            "maps_",
            $"maps_{id}",
            $"maps_{id}_",
            $"maps_{id}_{new string('A', 43)}",
            ApiKeyText.Make().ToHeader(),
            server.Key + "A",
            server.Key[..^1],
            "Maps" + server.Key[4..]
        ];
        foreach (var key in wrong)
        {
            foreach (var target in (string[])["cpts-one", "cpts-nowhere"])
            {
                var answer = await server.PutAsync(target, body, tag, key);
                await answer.ProblemAsync(401);
                Assert.Equal("Bearer realm=\"maps\", error=\"invalid_token\"", answer.Header("WWW-Authenticate"));
            }
        }

        await (await server.SendAsync(HttpMethod.Put, "/territories/cpts-one", body, tag, null, ("Authorization", "Basic x")))
            .ProblemAsync(401);
        Assert.Equal(0, store.Commits);
    }

    [Fact]
    public async Task A_key_for_something_else_is_403()
    {
        var (record, tag) = await server.RecordAsync("cpts-one");
        var answer = await server.PutAsync(
            "cpts-one", EditedServer.Body(record), tag, await EditedServer.AddKeyAsync(store, "Importer", ApiScopes.Import));
        await answer.ProblemAsync(403);
        Assert.Contains("insufficient_scope", answer.Header("WWW-Authenticate"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revoked_key_is_good_for_nothing_at_once()
    {
        Assert.Equal(200, (int)(await server.EditAsync("cpts-one", record => record["nom"] = "One")).StatusCode);
        await store.RevokeKeyAsync(server.Key.Split('_')[1], DateTimeOffset.UnixEpoch, TestContext.Current.CancellationToken);
        await (await server.EditAsync("cpts-one", record => record["nom"] = "Two")).ProblemAsync(401);
    }

    [Fact]
    public async Task Keys_are_in_no_log()
    {
        await server.EditAsync("cpts-one", record => record["nom"] = "One");
        store.BeforeCommit = () => throw new IOException("full");
        await server.EditAsync("cpts-one", record => record["nom"] = "Two");
        await server.PutAsync("cpts-one", "{}", "\"x\"", server.Key[..^2]);
        var secret = server.Key.Split('_', 3)[2][..20];
        Assert.DoesNotContain(server.Server.Log.Lines, line => (line.Text + line.Failure).Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pages_of_other_origins_cannot_edit()
    {
        var preflight = await server.Server.SendAsync(
            HttpMethod.Options, "/territories/cpts-one", null, ("Origin", "https://example.org"), ("Access-Control-Request-Method", "PUT"),
            ("Access-Control-Request-Headers", "authorization,if-match"));
        Assert.Null(preflight.Header("Access-Control-Allow-Methods"));
        Assert.Null(preflight.Header("Access-Control-Allow-Origin"));
    }

    [Fact]
    public void A_key_is_read_back_and_its_text_hides_the_secret()
    {
        var keys = Enumerable.Range(0, 200).Select(_ => ApiKeyText.Make()).ToList();
        Assert.All(keys, key => Assert.True(ApiKeyText.TryParse(key.ToHeader(), out var read) && read == key));
        Assert.Equal(200, keys.Select(key => key.Secret).Distinct().Count());
        Assert.DoesNotContain(keys[0].Secret, $"{keys[0]}", StringComparison.Ordinal);
        Assert.Equal(64, keys[0].SecretHash.Length);
    }
}
