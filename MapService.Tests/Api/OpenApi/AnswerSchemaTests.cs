using System.Text.Json;

namespace MapService.Tests.Api.OpenApi;

/// <summary>
/// Every answer of every GET path is as the document says: its status, its media type, its members. The requests come from the document.
/// </summary>
public sealed class AnswerSchemaTests
{
    private static readonly string Script = Path.Combine(NpmPackage.Folder, "check-answers.mjs");

    [Fact]
    public async Task Every_answer_in_every_form_and_every_fault_is_as_described()
    {
        await using var service = await ClientServer.StartAsync();
        var report = await CheckAsync(service.Root);
        Assert.Equal([], Texts(report, "faults"));
        Assert.Equal([], Texts(report, "unseen"));
        Assert.True(report.GetProperty("asked").GetInt32() > 500);
    }

    [Fact]
    public async Task Without_a_dataset_every_answer_is_as_described()
    {
        var store = new StoreInHand { Fault = new IOException("The store is away.") };
        await using var server = await ServerUnderTest.StartAsync(store, waitUntilLoaded: false);
        var report = await CheckAsync(server.Root.GetLeftPart(UriPartial.Authority), "empty");
        Assert.Equal([], Texts(report, "faults"));
    }

    private static async Task<JsonElement> CheckAsync(params string[] arguments) =>
        JsonElement.Parse((await Programs.RunAsync("node", [Script, .. arguments])).Output);

    private static string[] Texts(JsonElement report, string member) =>
        [.. report.GetProperty(member).EnumerateArray().Select(text => text.GetString()!)];
}
