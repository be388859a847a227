using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MapService.Storage.Contract;
using MapService.Territories.Codes;
using MapService.Territories.Version;
using MapService.Tests.Api.Resources.Edits;

namespace MapService.Tests.Storage.Contract;

/// <summary>An edit that a client was told is stored.</summary>
/// <param name="Territory">Its territory.</param>
/// <param name="Revision">Its number in the history.</param>
/// <param name="Nom">The name that it gave.</param>
internal sealed record Acknowledged(string Territory, long Revision, string Nom);

/// <summary>
/// Clients that edit a real service at once, each a territory of its own, and remember what they were told is stored; and the check that
/// all of it is.
/// </summary>
internal sealed class KilledService(string storeName, string key)
{
    private static readonly string[] Territories = ["cls-one", "cpts-one", "cpts-two", "cpts-unknown"];

    private int edits;

    /// <summary>Everything that was acknowledged, in all rounds.</summary>
    public ConcurrentQueue<Acknowledged> Acknowledgements { get; } = [];

    /// <summary>Starts the service, edits, and kills what is to be killed a little after so many acknowledgements.</summary>
    /// <param name="acknowledgements">So many come first.</param>
    /// <param name="moment">How long after them the kill comes: any moment of an edit.</param>
    /// <param name="kill">Kills; the service itself where it is null.</param>
    /// <param name="cancellation">Ends the round.</param>
    public async Task RoundAsync(int acknowledgements, TimeSpan moment, Func<Task>? kill, CancellationToken cancellation)
    {
        var (process, client) = await MapProcess.ServeAsync(storeName, cancellation);
        await using (process)
        using (client)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
            var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var target = Acknowledgements.Count + acknowledgements;
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var clients = Territories.Select(
                territory => EditUntilItFailsAsync(client, territory, () => Reached(target, enough), stop.Token)).ToList();
            await Task.WhenAny(enough.Task, Task.WhenAll(clients)).WaitAsync(TimeSpan.FromMinutes(3), cancellation);

            // Not to wait for anything: it is the random point at which the kill comes.
            await Task.Delay(moment, cancellation);
            await (kill is null ? process.KillAsync() : kill());
            await stop.CancelAsync();
            await Task.WhenAll(clients);
            Assert.True(enough.Task.IsCompletedSuccessfully, $"Clients ended early: {string.Join('\n', process.Lines)}");
        }
    }

    /// <summary>Checks every acknowledged edit, through a service that was started anew and in the store itself.</summary>
    public async Task CheckAsync(IWritableStore store, CancellationToken cancellation)
    {
        var (process, client) = await MapProcess.ServeAsync(storeName, cancellation);
        await using (process)
        using (client)
        {
            foreach (var territory in Territories)
            {
                var history = await store.HistoryAsync(TerritoryId.Parse(territory), null, int.MaxValue, cancellation);
                CheckChain(history);
                foreach (var told in Acknowledgements.Where(told => told.Territory == territory))
                {
                    var change = Assert.Single(history, change => change.Revision == told.Revision);
                    Assert.Equal(told.Nom, JsonNode.Parse(change.After!)!["nom"]!.GetValue<string>());
                }

                var served = await client.GetStringAsync($"/territories/{territory}/record", cancellation);
                Assert.Equal(history.Count > 0 ? history[0].After : served, served);
            }

            await CheckRevisionsAsync(store, cancellation);
            using var ready = JsonDocument.Parse(await client.GetStringAsync("/health/ready", cancellation));
            Assert.Equal((await store.StateAsync(cancellation)).Version, ready.RootElement.GetProperty("datasetVersion").GetString());
        }
    }

    /// <summary>The dataset that is stored is whole, of the version that the last revision names, and no revision is missing.</summary>
    public static async Task<IReadOnlyList<Revision>> CheckRevisionsAsync(IWritableStore store, CancellationToken cancellation)
    {
        var revisions = await store.RevisionsAsync(null, int.MaxValue, cancellation);
        Assert.Equal(
            Enumerable.Range(1, revisions.Count).Select(number => (long)number).Reverse(), revisions.Select(revision => revision.Number));
        var stored = await store.LoadAsync(null, cancellation);
        Assert.Equal(revisions[0].Number, stored.State.Revision);
        Assert.Equal(revisions[0].Version, stored.State.Version);
        Assert.Equal(revisions[0].Version, DatasetVersion.Of(stored.Records));
        return revisions;
    }

    // What each change found is what the one before it left.
    private static void CheckChain(IReadOnlyList<TerritoryRevision> history)
    {
        for (var i = 0; i + 1 < history.Count; i++)
        {
            Assert.Equal(history[i + 1].After, history[i].Before);
        }
    }

    private void Reached(int target, TaskCompletionSource enough)
    {
        if (Acknowledgements.Count >= target)
        {
            enough.TrySetResult();
        }
    }

    private async Task EditUntilItFailsAsync(HttpClient client, string territory, Action acknowledged, CancellationToken stop)
    {
        try
        {
            while (true)
            {
                using var read = await client.GetAsync($"/territories/{territory}/record", stop);
                var record = JsonNode.Parse(await read.Content.ReadAsStringAsync(stop))!.AsObject();
                record["nom"] = $"Name {Interlocked.Increment(ref edits)}";
                using var request = new HttpRequestMessage(HttpMethod.Put, $"/territories/{territory}")
                {
                    Content = new StringContent(
                        EditedServer.Body(record, "a test of kills"), Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
                };
                request.Headers.IfMatch.Add(read.Headers.ETag!);
                using var answer = await client.SendAsync(request, stop);

                // The database may be gone where the service is not: that is no acknowledgement.
                if (!answer.IsSuccessStatusCode)
                {
                    Assert.Equal(503, (int)answer.StatusCode);
                    continue;
                }

                using var edit = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(stop));
                Acknowledgements.Enqueue(
                    new Acknowledged(territory, edit.RootElement.GetProperty("revision").GetInt64(), record["nom"]!.GetValue<string>()));
                acknowledged();
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            // The service is gone, which is what the test is about; what was acknowledged before is checked later.
        }
    }
}
