using System.Text.Json;
using System.Text.Json.Nodes;

namespace MapService.Tests.Api.Resources.Edits;

/// <summary>What is kept of edits, and how it is read.</summary>
public sealed class EditHistoryTests : EditedServerTest
{
    [Fact]
    public async Task A_territory_is_taken_out_keeps_its_history_and_is_restored()
    {
        var (record, tag) = await server.RecordAsync("cpts-one");
        var deleted = await (await server.DeleteAsync("cpts-one", tag)).JsonAsync();
        Assert.Equal(["89001"], Codes(deleted.GetProperty("coverage")[0].GetProperty("newGaps")));
        Assert.Equal(JsonValueKind.Null, deleted.GetProperty("territory").ValueKind);
        await (await server.Server.GetAsync("/territories/cpts-one")).ProblemAsync(404);

        // Nothing but its deletion is on record: that left no record to restore.
        await (await server.CreateAsync("cpts-one", """{"reason":"back","restore":1}""")).ProblemAsync(400);
        Assert.Equal(201, (int)(await server.CreateAsync("cpts-one", EditedServer.Body(record))).StatusCode);
        await server.EditAsync("cpts-one", changed => changed["nom"] = "Another");
        var (_, now) = await server.RecordAsync("cpts-one");
        var restored = await (await server.PutAsync("cpts-one", """{"reason":"back","restore":2}""", now)).JsonAsync();
        Assert.Equal(4, restored.GetProperty("revision").GetInt64());
        Assert.Equal(tag, (await server.RecordAsync("cpts-one")).Tag);
        var history = await server.HistoryAsync("cpts-one");
        Assert.Equal(
            ["restore", "edit", "edit", "delete"], history.EnumerateArray().Select(change => change.GetProperty("action").GetString()!));
    }

    [Fact]
    public async Task The_history_says_who_when_why_and_what()
    {
        await server.EditAsync("cpts-one", record =>
        {
            AddCommune(record, "89004");
            record["nom"] = "One";
            record["composition"]!["terms"]![0]!["communes"]!.AsArray().RemoveAt(0);
        }, "d for a");
        var change = (await server.HistoryAsync("cpts-one"))[0];
        Assert.Equal((1, "2024-06-15T10:00:00+00:00", "Marie Durand", "edit", "d for a"), (
            change.GetProperty("revision").GetInt32(), change.GetProperty("at").GetString(), change.GetProperty("who").GetString(),
            change.GetProperty("action").GetString(), change.GetProperty("reason").GetString()));
        var changes = change.GetProperty("changes");
        Assert.Equal(["89004", "89001"], (string[])[.. Codes(changes.GetProperty("joined")), .. Codes(changes.GetProperty("left"))]);
        Assert.Equal(
            ["nom", "composition.terms"],
            changes.GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("field").GetString()!));
        Assert.Equal(
            """["1 commune joined: d (89004).","1 commune left: a (89001).","'nom' was 'cpts-one', is 'One'.","The lines of the composition changed."]""", changes.GetProperty(
                "words")
                .GetRawText());

        var then = await server.Server.GetAsync(change.GetProperty("record").GetString()!);
        Assert.Equal((await server.RecordAsync("cpts-one")).Record.ToJsonString(), JsonNode.Parse(await then.TextAsync())!.ToJsonString());
        var csv = (await (await server.Server.GetAsync("/territories/cpts-one/history?f=csv")).TextAsync()).Split("\r\n");
        Assert.Equal("revision,at,who,action,reason,changes,joined,left,record", csv[0]);
        Assert.StartsWith("1,2024-06-15T10:00:00Z,Marie Durand,edit,d for a,", csv[1], StringComparison.Ordinal);
        Assert.EndsWith(",89004,89001,/territories/cpts-one/history/1", csv[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_revisions_come_a_page_at_a_time()
    {
        for (var i = 0; i < 5; i++)
        {
            await server.EditAsync("cpts-one", record => record["nom"] = $"Name {i}");
        }

        var numbers = new List<int>();
        for (var address = "/history?count=2"; address is not null;)
        {
            var page = await (await server.Server.GetAsync(address)).JsonAsync();
            numbers.AddRange(
                page.GetProperty("revisions").EnumerateArray().Select(revision => revision.GetProperty("revision").GetInt32()));
            address = page.GetProperty("next").GetString();
        }

        Assert.Equal([5, 4, 3, 2, 1], numbers);
        Assert.Equal(
            ["before", "count"],
            Answers.FaultNames(await (await server.Server.GetAsync("/history?before=0&count=201")).ProblemAsync(400)).Order());
        await (await server.Server.GetAsync("/territories/cpts-one/history/99")).ProblemAsync(404);
        await (await server.Server.GetAsync("/territories/cpts-nowhere/history")).ProblemAsync(404);
        Assert.Empty((await server.HistoryAsync("cpts-two")).EnumerateArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData("&f=csv")]
    public async Task The_history_of_a_territory_comes_a_page_at_a_time_in_every_form(string form)
    {
        for (var i = 0; i < 5; i++)
        {
            await server.EditAsync("cpts-one", record => record["nom"] = $"Name {i}");
            await server.EditAsync("cpts-two", record => record["nom"] = $"Name {i}");
        }

        await server.DeleteAsync("cpts-one", (await server.RecordAsync("cpts-one")).Tag);
        var pages = new List<string>();
        for (var address = "/territories/cpts-one/history?count=2" + form; address is not null;)
        {
            var page = await server.Server.GetAsync(address);
            var link = page.Header("Link");
            address = link is null ? null : link[1..link.IndexOf('>', StringComparison.Ordinal)];
            if (form.Length == 0)
            {
                var json = await page.JsonAsync();
                Assert.Equal(address, json.GetProperty("next").GetString());
                pages.Add(string.Join(
                    ' ', json.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("revision").GetInt32())));
            }
            else
            {
                pages.Add(string.Join(' ', (await page.TextAsync())
                    .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
                    .Skip(1)
                    .Select(line => line.Split(',')[0])));
            }
        }

        Assert.Equal(["11 9", "7 5", "3 1"], pages);
        Assert.Equal(200, (int)(await server.Server.GetAsync("/territories/cpts-one/history?before=1")).StatusCode);
        Assert.Equal(200, (int)(await server.Server.GetAsync("/territories/cpts-one/history/3")).StatusCode);
        foreach (var revision in (string[])["2", "11", "99999999999999999999", "9223372036854775807", "-1", "x"])
        {
            await (await server.Server.GetAsync("/territories/cpts-one/history/" + revision)).ProblemAsync(404);
        }
    }

    // The dataset comes back to the version that it had, and the history is another one: a tag made from the version would hide it.
    [Fact]
    public async Task The_tag_of_a_history_is_not_that_of_the_dataset()
    {
        var (record, _) = await server.RecordAsync("cpts-one");
        await server.EditAsync("cpts-one", changed => changed["nom"] = "Another");
        await server.EditAsync("cpts-one", changed => changed["nom"] = record["nom"]!.GetValue<string>());
        var first = await server.Server.GetAsync("/territories/cpts-one/history");
        await server.EditAsync("cpts-one", changed => changed["nom"] = "Another");
        await server.EditAsync("cpts-one", changed => changed["nom"] = record["nom"]!.GetValue<string>());
        Assert.Equal(
            200, (int)(await server.Server.GetAsync("/territories/cpts-one/history", ("If-None-Match", first.Header("ETag")!))).StatusCode);
    }
}
