using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using MapService.Tests.Api.Resources.Edits;

namespace MapService.Tests.Web;

/// <summary>A server that is edited and restarted under a page.</summary>
[Collection(MapPages.Name)]
public sealed class PageFixtureTests(EditedMapPageFixture fixture) : IClassFixture<EditedMapPageFixture>
{
    private const string Record = "territories/cpts-centre-yonne/record";

    [Fact]
    public async Task An_edit_with_the_key_is_still_there_when_the_server_was_restarted_at_the_same_address()
    {
        var address = fixture.Address;
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        using var before = await client.GetAsync(Record, TestContext.Current.CancellationToken);
        var record = JsonNode.Parse(await before.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();
        record["nom"] = "CPTS du Centre de l'Yonne";
        using var put = new HttpRequestMessage(HttpMethod.Put, "territories/cpts-centre-yonne")
        {
            Content = new StringContent(EditedServer.Body(record), new MediaTypeHeaderValue("application/json")),
        };
        put.Headers.Authorization = new AuthenticationHeaderValue("Bearer", fixture.Key);
        put.Headers.IfMatch.Add(before.Headers.ETag!);
        using var answer = await client.SendAsync(put, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        await fixture.StopServerAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(Record, TestContext.Current.CancellationToken));
        await fixture.StartServerAsync();
        Assert.Equal(address, fixture.Address);
        using var after = JsonDocument.Parse(await client.GetStringAsync(Record, TestContext.Current.CancellationToken));
        Assert.Equal("CPTS du Centre de l'Yonne", after.RootElement.GetProperty("nom").GetString());
    }
}
