using System.Text.Json;

namespace MapService.Tests.Api.Resources.Edits;

/// <summary>What an edit is made on, and what becomes of those that others overtook.</summary>
public sealed class EditPreconditionTests : EditedServerTest
{
    [Fact]
    public async Task Of_very_many_changes_since_the_last_twenty_are_told_and_the_rest_is_counted()
    {
        var (record, tag) = await server.RecordAsync("cpts-one");
        for (var i = 1; i <= 125; i++)
        {
            ChangeElsewhere("cpts-one", t => t with { Nom = $"Name {i}" });
        }

        var conflict = (await (await server.PutAsync("cpts-one", EditedServer.Body(record), tag)).ProblemAsync(412))
            .GetProperty("conflict");
        Assert.Equal(
            Enumerable.Range(0, 20).Select(i => 125 - i),
            conflict.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("revision").GetInt32()));
        Assert.Equal(105, conflict.GetProperty("more").GetInt32());
    }

    [Theory]
    [InlineData("/record")]
    [InlineData("")]
    [InlineData("?date=2020-01-01")]
    [InlineData("?f=geojson")]
    public async Task Every_tag_of_the_territory_will_do_in_any_coding(string address)
    {
        foreach (var coding in (string[])["identity", "gzip", "br"])
        {
            var tag = (await server.Server.GetAsync("/territories/cpts-one" + address, ("Accept-Encoding", coding))).Header("ETag")!;
            var (record, _) = await server.RecordAsync("cpts-one");
            record["nom"] = "Name " + coding;
            Assert.Equal(200, (int)(await server.PutAsync("cpts-one", EditedServer.Body(record), tag)).StatusCode);
            await (await server.PutAsync("cpts-one", EditedServer.Body(record), tag)).ProblemAsync(412);
        }
    }

    [Fact]
    public async Task An_edit_of_another_territory_leaves_the_tag_as_it_is()
    {
        var (record, tag) = await server.RecordAsync("cpts-one");
        await server.EditAsync("cpts-two", changed => changed["nom"] = "Two");
        record["nom"] = "One";
        Assert.Equal(200, (int)(await server.PutAsync("cpts-one", EditedServer.Body(record), tag)).StatusCode);
    }

    [Fact]
    public async Task A_stale_edit_is_told_who_changed_what_and_its_second_try_on_that_tag_works()
    {
        var (record, tag) = await server.RecordAsync("cpts-one");
        await server.EditAsync("cpts-one", changed => changed["note"] = "first", "one");
        await server.EditAsync("cpts-one", changed => changed["note"] = "second", "two");
        record["nom"] = "Lost?";
        var problem = await (await server.PutAsync("cpts-one", EditedServer.Body(record), tag)).ProblemAsync(412);
        var conflict = problem.GetProperty("conflict");
        Assert.Equal(
            ["two", "one"], conflict.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("reason").GetString()!));
        Assert.Contains("Marie Durand", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            200, (int)(await server.PutAsync("cpts-one", EditedServer.Body(record), conflict.GetProperty("etag").GetString())).StatusCode);
    }

    [Fact]
    public async Task Only_the_changes_since_what_the_caller_read_are_told()
    {
        await server.EditAsync("cpts-one", changed => changed["note"] = "first", "one");
        var (record, tag) = await server.RecordAsync("cpts-one");
        await server.EditAsync("cpts-one", changed => changed["note"] = "second", "two");
        var conflict = (await (await server.PutAsync("cpts-one", EditedServer.Body(record), tag)).ProblemAsync(412))
            .GetProperty("conflict");
        Assert.Equal(["two"], conflict.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("reason").GetString()!));
        await server.DeleteAsync("cpts-one", (await server.RecordAsync("cpts-one")).Tag);
        conflict = (await (await server.PutAsync("cpts-one", EditedServer.Body(record), tag)).ProblemAsync(412)).GetProperty("conflict");
        Assert.Equal(JsonValueKind.Null, conflict.GetProperty("etag").ValueKind);
        Assert.Equal(
            ["delete", "edit"],
            conflict.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("action").GetString()!));
    }

    // 412 would say that somebody changed the territory, though nobody did.
    [Theory]
    [InlineData("W/{0}")]
    [InlineData("W/\"other\", W/{0}")]
    public async Task A_weak_tag_is_a_fault_of_the_request(string match)
    {
        var (record, tag) = await server.RecordAsync("cpts-one");
        var weak = string.Format(System.Globalization.CultureInfo.InvariantCulture, match, tag);
        foreach (var answer in (HttpResponseMessage[])[
            await server.PutAsync("cpts-one", EditedServer.Body(record), weak), await server.DeleteAsync("cpts-one", weak)
        ])
        {
            var fault = Assert.Single((await answer.ProblemAsync(400)).GetProperty("errors").EnumerateArray());
            Assert.Equal(("header", "If-Match"), (fault.GetProperty("in").GetString(), fault.GetProperty("name").GetString()));
            Assert.Contains("weak", fault.GetProperty("expected").GetString(), StringComparison.Ordinal);
        }

        Assert.Equal(0, store.Commits);
    }

    [Fact]
    public async Task A_strong_tag_beside_a_weak_one_is_compared()
    {
        var (record, tag) = await server.RecordAsync("cpts-one");
        record["nom"] = "Renamed";
        var answer = await server.PutAsync("cpts-one", EditedServer.Body(record), $"W/\"other\", {tag}");
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(1, store.Commits);
    }

    [Fact]
    public async Task Without_a_precondition_nothing_is_edited()
    {
        var (record, tag) = await server.RecordAsync("cpts-one");
        var body = EditedServer.Body(record);
        await (await server.PutAsync("cpts-one", body, null)).ProblemAsync(428);
        await (await server.DeleteAsync("cpts-one", null)).ProblemAsync(428);
        await (await server.PutAsync("cpts-one", body, "*")).ProblemAsync(428);
        await (await server.PutAsync("cpts-one", body, "not a tag")).ProblemAsync(400);
        await (await server.PutAsync("cpts-one", body, "\"other\", W/" + tag)).ProblemAsync(412);
        await (await server.SendAsync(HttpMethod.Put, "/territories/cpts-one", body, tag, null, ("If-None-Match", "*"))).ProblemAsync(400);
        await (await server.SendAsync(HttpMethod.Put, "/territories/cpts-one", body, null, null, ("If-None-Match", tag))).ProblemAsync(400);
        await (await server.PutAsync("cpts-nowhere", body, tag)).ProblemAsync(404);
        await (await server.DeleteAsync("cpts-nowhere", tag)).ProblemAsync(404);
        await (await server.PutAsync("Not_An_Id", body, tag)).ProblemAsync(404);
        Assert.Equal(0, store.Commits);
    }

    [Fact]
    public async Task Two_edits_of_one_territory_at_once_one_wins_and_the_other_is_told()
    {
        var (record, tag) = await server.RecordAsync("cpts-one");
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
        {
            var mine = record.DeepClone().AsObject();
            mine["nom"] = $"Name {i}";
            return server.PutAsync("cpts-one", EditedServer.Body(mine), tag);
        }));
        Assert.Single(answers, answer => (int)answer.StatusCode == 200);
        Assert.Equal(7, answers.Count(answer => (int)answer.StatusCode == 412));
        Assert.Equal(1, store.Commits);
    }

    [Fact]
    public async Task Edits_of_different_territories_at_once_are_all_made()
    {
        string[] ids = ["cpts-one", "cpts-two", "cls-one", "cpts-unknown"];
        var answers = await Task.WhenAll(ids.Select(id => server.EditAsync(id, record => record["nom"] = "New name")));
        Assert.All(answers, answer => Assert.Equal(200, (int)answer.StatusCode));
        foreach (var id in ids)
        {
            Assert.Equal("New name", (await server.RecordAsync(id)).Record["nom"]!.GetValue<string>());
        }
    }

    // Another process commits between the check and the commit.
    [Fact]
    public async Task Where_another_process_was_faster_the_edit_is_checked_again_on_what_is_there_then()
    {
        var elsewhere = true;
        store.BeforeCommit = () =>
        {
            if (elsewhere)
            {
                elsewhere = false;
                ChangeElsewhere("cpts-two", t => t with { Nom = "Elsewhere" });
            }
        };
        Assert.Equal(200, (int)(await server.EditAsync("cpts-one", record => record["nom"] = "Here")).StatusCode);
        Assert.Equal(["Here", "Elsewhere"], [
            (await server.RecordAsync("cpts-one")).Record["nom"]!.GetValue<string>(),
            (await server.RecordAsync("cpts-two")).Record["nom"]!.GetValue<string>()
        ]);
        elsewhere = true;
        store.BeforeCommit = () =>
        {
            if (elsewhere)
            {
                elsewhere = false;
                ChangeElsewhere("cpts-one", t => t with { Nom = "Elsewhere" });
            }
        };
        await (await server.EditAsync("cpts-one", record => record["nom"] = "Late")).ProblemAsync(412);
        Assert.Equal("Elsewhere", (await server.RecordAsync("cpts-one")).Record["nom"]!.GetValue<string>());
    }

    [Fact]
    public async Task Where_others_are_faster_every_time_the_edit_is_given_up()
    {
        var count = 0;
        store.BeforeCommit = () => ChangeElsewhere("cpts-two", t => t with { Nom = $"Elsewhere {count++}" });
        var answer = await server.EditAsync("cpts-one", record => record["nom"] = "Here");
        await answer.ProblemAsync(503);
        Assert.Equal("2", answer.Header("Retry-After"));
    }
}
