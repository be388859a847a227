using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MapService.Storage;
using MapService.Territories;

namespace MapService.Tests.Api.Edits;

/// <summary>Edits by HTTP: who may, what they are made on, what is refused, what is answered and what is kept.</summary>
public sealed class EditTests : IAsyncLifetime
{
    private const string NewTerritory = """
        {"id":"cpts-new","kind":"CPTS","nom":"CPTS Nouvelle","departements":["89"],"from":"2023-05-01",
         "composition":{"basis":"stated","terms":[{"communes":["89004","89005"]}]},"sources":["S1"]}
        """;

    private readonly MemoryStore store = new(EditedServer.Records());
    private EditedServer server = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => server = await EditedServer.StartAsync(store);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task An_edit_is_stored_served_and_answered_with_the_coverage_before_and_after()
    {
        var answer = await server.EditAsync("cpts-one", record => AddCommune(record, "89004"), "d joins");
        var edit = await answer.JsonAsync();
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.True(edit.GetProperty("stored").GetBoolean());
        Assert.Equal(1, edit.GetProperty("revision").GetInt64());
        Assert.Equal("no-store", answer.Header("Cache-Control"));

        // a b c are covered of a b c d e; then a b c d.
        var today = edit.GetProperty("coverage")[0];
        Assert.Equal("2024-06-15", today.GetProperty("date").GetString());
        var yonne = today.GetProperty("departements")[0];
        Assert.Equal(("89", 3, 4), (
            yonne.GetProperty("departement").GetProperty("code").GetString(),
            yonne.GetProperty("before").GetProperty("communes").GetProperty("covered").GetInt32(),
            yonne.GetProperty("after").GetProperty("communes").GetProperty("covered").GetInt32()));
        Assert.Contains("unknown-composition", Answers.CaveatCodes(yonne.GetProperty("after")));
        Assert.Equal(["89004"], Codes(today.GetProperty("closedGaps")));
        Assert.Empty(Codes(today.GetProperty("newGaps")));
        Assert.Equal(["89004"], Codes(edit.GetProperty("changes").GetProperty("joined")));

        var served = await (await server.Server.GetAsync("/departements/89/coverage")).JsonAsync();
        Assert.Equal(4, served.GetProperty("communes").GetProperty("covered").GetInt32());
        Assert.Equal(edit.GetProperty("provenance").GetProperty("datasetVersion").GetString(), served.GetProperty("provenance").GetProperty("datasetVersion").GetString());
        Assert.Equal(["89001", "89002", "89004"], Communes((await server.RecordAsync("cpts-one")).Record));
    }

    // From 2020 on in both; the edit makes a difference on the day that it begins on, too.
    [Fact]
    public async Task Other_days_on_which_the_edit_makes_a_difference_are_told()
    {
        var edit = await (await server.EditAsync("cpts-one", record => record["until"] = "2020-12-31")).JsonAsync();
        Assert.Equal(["2024-06-15", "2021-01-01"], edit.GetProperty("coverage").EnumerateArray().Select(c => c.GetProperty("date").GetString()!));
        Assert.Equal(["89001"], Codes(edit.GetProperty("coverage")[0].GetProperty("newGaps")));
        Assert.Equal(["89001", "89002"], Codes(edit.GetProperty("coverage")[1].GetProperty("newGaps")));
        Assert.Equal(["89002"], Codes(edit.GetProperty("coverage")[0].GetProperty("closedOverlaps")));
    }

    [Fact]
    public async Task A_trial_answers_the_same_and_stores_nothing()
    {
        var before = await server.RecordAsync("cpts-one");
        var edit = await (await server.EditAsync("cpts-one", record => AddCommune(record, "89004"), query: "?dry-run=true&date=2021-01-01")).JsonAsync();
        Assert.False(edit.GetProperty("stored").GetBoolean());
        Assert.Equal(JsonValueKind.Null, edit.GetProperty("revision").ValueKind);
        Assert.Equal("2021-01-01", edit.GetProperty("coverage")[0].GetProperty("date").GetString());
        Assert.Equal(["89004"], Codes(edit.GetProperty("coverage")[0].GetProperty("closedGaps")));
        Assert.Equal(before.Tag, (await server.RecordAsync("cpts-one")).Tag);
        Assert.Equal(0, store.Commits);
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_makes_no_revision()
    {
        var edit = await (await server.EditAsync("cpts-one", _ => { })).JsonAsync();
        Assert.False(edit.GetProperty("stored").GetBoolean());
        Assert.Equal(0, store.Commits);
    }

    [Fact]
    public async Task A_new_territory_is_added_with_a_source_of_its_own()
    {
        var body = """{"reason":"signed","sources":[{"id":"S2","title":"Convention","publisher":"ARS","date":"2023-04"}],"territory":""" + NewTerritory.Replace("S1", "S2", StringComparison.Ordinal) + "}";
        var answer = await server.CreateAsync("cpts-new", body);
        Assert.Equal(201, (int)answer.StatusCode);
        Assert.Equal("/territories/cpts-new", answer.Header("Location"));
        var served = await (await server.Server.GetAsync("/territories/cpts-new")).JsonAsync();
        Assert.Equal(2, served.GetProperty("territory").GetProperty("communes").GetInt32());
        Assert.Contains("S2", served.GetProperty("provenance").GetProperty("sources").EnumerateArray().Select(s => s.GetProperty("id").GetString()));
        await (await server.CreateAsync("cpts-new", body)).ProblemAsync(412);
    }

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
        Assert.Equal(["restore", "edit", "edit", "delete"], history.EnumerateArray().Select(change => change.GetProperty("action").GetString()!));
    }

    [Fact]
    public async Task The_history_says_who_when_why_and_what()
    {
        await server.EditAsync("cpts-one", record => { AddCommune(record, "89004"); record["nom"] = "One"; record["composition"]!["terms"]![0]!["communes"]!.AsArray().RemoveAt(0); }, "d for a");
        var change = (await server.HistoryAsync("cpts-one"))[0];
        Assert.Equal((1, "2024-06-15T10:00:00+00:00", "Marie Durand", "edit", "d for a"), (
            change.GetProperty("revision").GetInt32(), change.GetProperty("at").GetString(), change.GetProperty("who").GetString(),
            change.GetProperty("action").GetString(), change.GetProperty("reason").GetString()));
        var changes = change.GetProperty("changes");
        Assert.Equal(["89004", "89001"], (string[])[.. Codes(changes.GetProperty("joined")), .. Codes(changes.GetProperty("left"))]);
        Assert.Equal(["nom", "composition.terms"], changes.GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("field").GetString()!));
        Assert.Equal("""["1 commune joined: d (89004).","1 commune left: a (89001).","'nom' was 'cpts-one', is 'One'.","The lines of the composition changed."]""", changes.GetProperty("words").GetRawText());

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
            numbers.AddRange(page.GetProperty("revisions").EnumerateArray().Select(revision => revision.GetProperty("revision").GetInt32()));
            address = page.GetProperty("next").GetString();
        }

        Assert.Equal([5, 4, 3, 2, 1], numbers);
        Assert.Equal(["before", "count"], Answers.FaultNames(await (await server.Server.GetAsync("/history?before=0&count=201")).ProblemAsync(400)).Order());
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
                pages.Add(string.Join(' ', json.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("revision").GetInt32())));
            }
            else
            {
                pages.Add(string.Join(' ', (await page.TextAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[0])));
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

    [Fact]
    public async Task Of_very_many_changes_since_the_last_twenty_are_told_and_the_rest_is_counted()
    {
        var (record, tag) = await server.RecordAsync("cpts-one");
        for (var i = 1; i <= 125; i++)
        {
            ChangeElsewhere("cpts-one", t => t with { Nom = $"Name {i}" });
        }

        var conflict = (await (await server.PutAsync("cpts-one", EditedServer.Body(record), tag)).ProblemAsync(412)).GetProperty("conflict");
        Assert.Equal(Enumerable.Range(0, 20).Select(i => 125 - i), conflict.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("revision").GetInt32()));
        Assert.Equal(105, conflict.GetProperty("more").GetInt32());
    }

    // 89777 went into d, 89778 into d or e; nobody knows 89779.
    [Fact]
    public async Task A_former_commune_is_refused_with_the_name_of_the_commune_that_it_is_in()
    {
        FormerCommune Former(string code, string successor) => new(CommuneCode.Parse(code), null, FormerCommuneKind.Deleguee, CommuneCode.Parse(successor));
        await using var old = await EditedServer.StartAsync(new MemoryStore(
            EditedServer.Records() with { FormerCommunes = [Former("89777", "89004"), Former("89778", "89004"), Former("89778", "89005")] }));
        var problem = await (await old.EditAsync("cpts-one", record =>
        {
            foreach (var code in (string[])["89777", "89778", "89779"])
            {
                AddCommune(record, code);
            }
        })).ProblemAsync(400);
        Assert.Equal(
            [
                "Not a commune of the dataset. It is in 89004 d now: name that commune (unknown-commune)",
                "Not a commune of the dataset. Several communes have a claim to it (89004 d, 89005 e): name those that are meant (unknown-commune)",
                "Not a commune of the dataset (unknown-commune)",
            ],
            problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("expected").GetString()!));
    }

    [Fact]
    public async Task Faults_read_as_sentences_and_names_of_members_are_looked_at_too()
    {
        var (record, tag) = await server.RecordAsync("cpts-one");
        var body = $$"""{"reason":"r","sources":[{"id":"S2","publisher":"P","date":"2024"}],"territory":{{record.ToJsonString()}}}""";
        var problem = await (await server.PutAsync("cpts-one", body, tag)).ProblemAsync(400);
        Assert.Equal("The request has 1 fault: /sources/0/title: The key must be there (missing-key).", problem.GetProperty("detail").GetString());
        record["no\u0007m"] = "x";
        problem = await (await server.PutAsync("cpts-one", EditedServer.Body(record), tag)).ProblemAsync(400);
        Assert.Contains("/territory/no?m", Answers.FaultNames(problem));
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
        Assert.Equal(200, (int)(await server.Server.GetAsync("/territories/cpts-one/history", ("If-None-Match", first.Header("ETag")!))).StatusCode);
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
        Assert.Equal(["two", "one"], conflict.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("reason").GetString()!));
        Assert.Contains("Marie Durand", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(200, (int)(await server.PutAsync("cpts-one", EditedServer.Body(record), conflict.GetProperty("etag").GetString())).StatusCode);
    }

    [Fact]
    public async Task Only_the_changes_since_what_the_caller_read_are_told()
    {
        await server.EditAsync("cpts-one", changed => changed["note"] = "first", "one");
        var (record, tag) = await server.RecordAsync("cpts-one");
        await server.EditAsync("cpts-one", changed => changed["note"] = "second", "two");
        var conflict = (await (await server.PutAsync("cpts-one", EditedServer.Body(record), tag)).ProblemAsync(412)).GetProperty("conflict");
        Assert.Equal(["two"], conflict.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("reason").GetString()!));
        await server.DeleteAsync("cpts-one", (await server.RecordAsync("cpts-one")).Tag);
        conflict = (await (await server.PutAsync("cpts-one", EditedServer.Body(record), tag)).ProblemAsync(412)).GetProperty("conflict");
        Assert.Equal(JsonValueKind.Null, conflict.GetProperty("etag").ValueKind);
        Assert.Equal(["delete", "edit"], conflict.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("action").GetString()!));
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
        await (await server.PutAsync("cpts-one", body, "W/" + tag)).ProblemAsync(412);
        await (await server.SendAsync(HttpMethod.Put, "/territories/cpts-one", body, tag, null, ("If-None-Match", "*"))).ProblemAsync(400);
        await (await server.SendAsync(HttpMethod.Put, "/territories/cpts-one", body, null, null, ("If-None-Match", tag))).ProblemAsync(400);
        await (await server.PutAsync("cpts-nowhere", body, tag)).ProblemAsync(404);
        await (await server.DeleteAsync("cpts-nowhere", tag)).ProblemAsync(404);
        await (await server.PutAsync("Not_An_Id", body, tag)).ProblemAsync(404);
        Assert.Equal(0, store.Commits);
    }

    [Fact]
    public async Task Every_fault_is_told_at_once_with_the_pointer_of_its_value()
    {
        var (_, tag) = await server.RecordAsync("cpts-one");
        const string body = """
            {"reason":"","what":1,
             "sources":[{"id":"S2","title":"T","publisher":"P","date":"2024-13"}],
             "territory":{"id":"cpts-other","kind":"CPTX","nom":"N\u0007","departements":["89"],"from":"2024-02-30","until":"2020",
               "composition":{"basis":"stated","terms":[{"communes":["89001","89099"]},{"epci":"12"}]},"sources":["S9"]}}
            """;
        var problem = await (await server.PutAsync("cpts-one", body, tag)).ProblemAsync(400);
        Assert.Equal(
            ["/reason", "/sources/0/date", "/territory/composition/terms/1/epci", "/territory/from", "/territory/kind", "/territory/nom", "/territory/sources", "/what"],
            Answers.FaultNames(problem).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(0, store.Commits);
    }

    [Fact]
    public async Task What_the_dataset_does_not_have_is_told_like_in_an_import()
    {
        var answer = await server.EditAsync("cpts-one", record => record["composition"]!["terms"] = JsonNode.Parse("""[{"communes":["89001","89099"]},{"epci":"200000009"},{"epci":"200000001","except":["89005"]}]"""));
        var problem = await answer.ProblemAsync(400);
        Assert.Equal(
            ["/territory/composition/terms/0/communes/1", "/territory/composition/terms/1/epci", "/territory/composition/terms/2/except/0"],
            Answers.FaultNames(problem));
        Assert.Contains("unknown-commune", problem.GetProperty("errors")[0].GetProperty("expected").GetString(), StringComparison.Ordinal);
        problem = await (await server.EditAsync("cpts-one", record => record["id"] = "cpts-two")).ProblemAsync(400);
        Assert.Equal(["/territory/id"], Answers.FaultNames(problem));
    }

    [Fact]
    public async Task What_is_taken_and_should_be_looked_at_is_noted()
    {
        var edit = await (await server.EditAsync("cpts-one", record => { AddCommune(record, "89001"); AddCommune(record, "58001"); })).JsonAsync();
        Assert.Equal(["commune-twice", "departement-not-declared"], edit.GetProperty("notes").EnumerateArray().Select(note => note.GetProperty("code").GetString()!));
        Assert.Equal(["58", "89"], edit.GetProperty("coverage")[0].GetProperty("departements").EnumerateArray().Select(d => d.GetProperty("departement").GetProperty("code").GetString()!));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"reason":"r"}""")]
    [InlineData("""{"reason":"r","territory":{},"restore":1}""")]
    [InlineData("""{"reason":"r","restore":0}""")]
    [InlineData("""{"reason":"r","restore":"1"}""")]
    [InlineData("""{"reason":"r","restore":77}""")]
    [InlineData("""{"reason":"r","territory":[]}""")]
    [InlineData("""{"reason":"r","territory":{}}""")]
    [InlineData("""{"reason":"a\nb","restore":1}""")]
    [InlineData("""{"reason":"a\u202eb","restore":1}""")]
    [InlineData("""{"reason":5,"restore":1}""")]
    [InlineData("""{"reason":"r","restore":1,"sources":{}}""")]
    [InlineData("""{"reason":"r","restore":1,"sources":[1]}""")]
    public async Task What_is_no_edit_is_400(string body)
    {
        var (_, tag) = await server.RecordAsync("cpts-one");
        await (await server.PutAsync("cpts-one", body, tag)).ProblemAsync(400);
        Assert.Equal(0, store.Commits);
    }

    [Fact]
    public async Task Long_texts_bodies_of_another_type_and_bodies_without_end_are_refused()
    {
        var (record, tag) = await server.RecordAsync("cpts-one");
        Assert.Equal(["/reason"], Answers.FaultNames(await (await server.PutAsync("cpts-one", EditedServer.Body(record, new string('r', 501)), tag)).ProblemAsync(400)));
        record["note"] = new string('n', 5001);
        Assert.Equal(["/territory/note"], Answers.FaultNames(await (await server.PutAsync("cpts-one", EditedServer.Body(record), tag)).ProblemAsync(400)));
        record["note"] = new string('n', 1 << 20);
        await (await server.SendAsync(HttpMethod.Put, "/territories/cpts-one", EditedServer.Body(record), tag, null, ("Expect", "100-continue"))).ProblemAsync(413);
        using var yaml = new StringContent("reason: r", System.Text.Encoding.UTF8, "application/yaml");
        await (await server.Server.SendAsync(HttpMethod.Put, "/territories/cpts-one", yaml, ("Authorization", "Bearer " + server.Key), ("If-Match", tag))).ProblemAsync(415);
        await (await server.DeleteAsync("cpts-one", tag, "")).ProblemAsync(400);
        await (await server.DeleteAsync("cpts-one", tag, "?reason=")).ProblemAsync(400);
        await (await server.DeleteAsync("cpts-one", tag, "?reason=r&dry-run=perhaps")).ProblemAsync(400);
        Assert.Equal(0, store.Commits);
    }

    // A body of a megabyte can name a hundred thousand communes that there are not.
    [Fact]
    public async Task A_hundred_thousand_faults_are_counted_and_a_hundred_listed_in_little_time()
    {
        var codes = new JsonArray([.. Enumerable.Range(0, 90_000).Select(i => (JsonNode)(10_000 + i).ToString(CultureInfo.InvariantCulture))]);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var problem = await (await server.EditAsync("cpts-one", record => record["composition"]!["terms"]![0]!["communes"] = codes)).ProblemAsync(400);
        Assert.Equal(100, problem.GetProperty("errors").GetArrayLength());
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
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
        Assert.Equal(["Here", "Elsewhere"], [(await server.RecordAsync("cpts-one")).Record["nom"]!.GetValue<string>(), (await server.RecordAsync("cpts-two")).Record["nom"]!.GetValue<string>()]);
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

    [Fact]
    public async Task A_store_that_cannot_be_written_loses_nothing_and_works_again()
    {
        store.BeforeCommit = () => throw new IOException("No space left on /secret/place.");
        var answer = await server.EditAsync("cpts-one", record => record["nom"] = "Here");
        var problem = await answer.ProblemAsync(503);
        Assert.Contains("has nothing of the edit", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", await answer.TextAsync(), StringComparison.Ordinal);
        store.BeforeCommit = null;
        Assert.Equal(200, (int)(await server.EditAsync("cpts-one", record => record["nom"] = "Here")).StatusCode);
    }

    // The commit is there and the connection breaks off before it says so.
    [Fact]
    public async Task A_commit_whose_answer_was_lost_is_found_again()
    {
        store.AfterCommit = () => throw new IOException("The connection broke off.");
        var edit = await (await server.EditAsync("cpts-one", record => record["nom"] = "Here")).JsonAsync();
        Assert.Equal(1, edit.GetProperty("revision").GetInt64());
        store.AfterCommit = () =>
        {
            store.Away = new IOException("The database is away.");
            throw new IOException("The connection broke off.");
        };
        var problem = await (await server.EditAsync("cpts-one", record => record["nom"] = "There")).ProblemAsync(503);
        Assert.Contains("not known", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        await (await server.Server.GetAsync("/territories/cpts-one/history")).ProblemAsync(503);
    }

    // The file is gone, damaged or of a newer program while the service runs: no 500, and no path of the server.
    [Fact]
    public async Task A_store_that_cannot_be_used_any_more_is_unavailable_whatever_is_asked()
    {
        var (record, tag) = await server.RecordAsync("cpts-one");
        record["nom"] = "Here";
        var refused = new RefusedInputException([new Problem(ProblemSeverity.Refused, "damaged-file", "/secret/place", null, null, "The file is damaged.")]);
        store.BeforeCommit = () => throw refused;
        await CheckAsync(await server.PutAsync("cpts-one", EditedServer.Body(record), tag), "has nothing of the edit");
        store.BeforeCommit = null;
        store.AfterCommit = () =>
        {
            store.Away = refused;
            throw refused;
        };
        await CheckAsync(await server.PutAsync("cpts-one", EditedServer.Body(record), tag), "not known");
        foreach (var address in (string[])["/territories/cpts-one/history", "/territories/cpts-one/history/1", "/history"])
        {
            await CheckAsync(await server.Server.GetAsync(address), "cannot be used");
        }

        await CheckAsync(await server.PutAsync("cpts-one", EditedServer.Body(record), tag), "cannot be used");
        Assert.Equal(200, (int)(await server.Server.GetAsync("/territories/cpts-one")).StatusCode);

        static async Task CheckAsync(HttpResponseMessage answer, string words)
        {
            var problem = await answer.ProblemAsync(503);
            Assert.EndsWith("#problem-store-unavailable", problem.GetProperty("type").GetString(), StringComparison.Ordinal);
            Assert.Contains(words, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
            Assert.DoesNotContain("secret", await answer.TextAsync(), StringComparison.Ordinal);
        }
    }

    // d joins on eighty single days.
    [Fact]
    public async Task Of_more_than_fifty_days_the_first_are_listed_and_the_rest_is_counted()
    {
        var days = Enumerable.Range(0, 80).Select(i => new DateOnly(2021, 1, 1).AddDays(2 * i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var edit = await (await server.EditAsync("cpts-one", record =>
        {
            foreach (var day in days)
            {
                record["composition"]!["terms"]!.AsArray().Add(JsonNode.Parse($$"""{"communes":["89004"],"from":"{{day}}","until":"{{day}}"}"""));
            }
        })).JsonAsync();

        // Each of the eighty covers d; the day after is as it was.
        Assert.Equal(51, edit.GetProperty("coverage").GetArrayLength());
        Assert.All(edit.GetProperty("coverage").EnumerateArray().Skip(1), item => Assert.Equal(["89004"], Codes(item.GetProperty("closedGaps"))));
        var note = edit.GetProperty("notes").EnumerateArray().Single(n => n.GetProperty("code").GetString() == "more-days");
        Assert.Contains("on 30 more days", note.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    // Days without a difference come first, more of them than are listed.
    [Fact]
    public async Task Days_that_make_no_difference_take_no_place_of_those_that_do()
    {
        await server.EditAsync("cls-one", record => record["kind"] = "CPTS");
        await server.EditAsync("cpts-unknown", record => record["composition"] = JsonNode.Parse("""{"basis":"stated","terms":[{"communes":["89001"]}]}"""));
        var edit = await (await server.EditAsync("cpts-two", record =>
        {
            for (var i = 0; i < 60; i++)
            {
                var day = new DateOnly(2023, 1, 1).AddDays(2 * i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                record["composition"]!["terms"]!.AsArray().Add(JsonNode.Parse($$"""{"communes":["89001"],"from":"{{day}}","until":"{{day}}"}"""));
            }

            record["composition"]!["terms"]!.AsArray().Add(JsonNode.Parse("""{"communes":["89005"],"from":"2024-01-01","until":"2024-01-31"}"""));
        })).JsonAsync();
        Assert.Equal(["2024-06-15", "2024-01-01"], edit.GetProperty("coverage").EnumerateArray().Select(c => c.GetProperty("date").GetString()!));
        Assert.Equal(["89005"], Codes(edit.GetProperty("coverage")[1].GetProperty("closedGaps")));
        Assert.DoesNotContain("more-days", edit.GetProperty("notes").EnumerateArray().Select(n => n.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_dataset_that_cannot_be_changed_takes_no_edit_and_has_an_empty_history()
    {
        await using var embedded = await ServerUnderTest.StartAsync(new EmbeddedStore());
        using var content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        var answer = await embedded.SendAsync(HttpMethod.Put, "/territories/cpts-centre-yonne", content, ("If-Match", "\"x\""));
        await answer.ProblemAsync(405);
        Assert.Equal("GET, HEAD", answer.Header("Allow"));
        Assert.Equal(0, (await (await embedded.GetAsync("/territories/cpts-centre-yonne/history")).JsonAsync()).GetProperty("changes").GetArrayLength());
        Assert.Equal(0, (await (await embedded.GetAsync("/history")).JsonAsync()).GetProperty("revisions").GetArrayLength());
    }

    // A tile, a figure and a download that were asked for before, with every way of asking again.
    [Theory]
    [InlineData("/tiles/communes,cpts/8/130/89.mvt")]
    [InlineData("/tiles/cpts/8/130/89.geojson?date=2024-06-15")]
    [InlineData("/tiles/gaps.json")]
    [InlineData("/departements")]
    [InlineData("/departements/89/coverage?date=2024-06-15")]
    [InlineData("/departements/89/gaps")]
    [InlineData("/downloads/cpts.geojson")]
    [InlineData("/territories/cpts-one?f=geojson")]
    [InlineData("/communes/89004")]
    public async Task After_an_edit_nothing_old_is_answered(string address)
    {
        var before = await server.Server.GetAsync(address);
        Assert.Equal(200, (int)before.StatusCode);
        Assert.Contains("max-age=0", before.Header("Cache-Control"), StringComparison.Ordinal);
        var bytes = await before.Content.ReadAsByteArrayAsync(Cancellation);
        Assert.Equal(304, (int)(await server.Server.GetAsync(address, ("If-None-Match", before.Header("ETag")!))).StatusCode);
        Assert.Equal(200, (int)(await server.EditAsync("cpts-one", record => AddCommune(record, "89004"))).StatusCode);
        var after = await server.Server.GetAsync(address, ("If-None-Match", before.Header("ETag")!));
        Assert.Equal(200, (int)after.StatusCode);
        Assert.NotEqual(bytes, await after.Content.ReadAsByteArrayAsync(Cancellation));
        Assert.NotEqual(bytes, await (await server.Server.GetAsync(address)).Content.ReadAsByteArrayAsync(Cancellation));
    }

    private static void AddCommune(JsonObject record, string code) => record["composition"]!["terms"]![0]!["communes"]!.AsArray().Add(code);

    private static string[] Codes(JsonElement communes) => [.. communes.EnumerateArray().Select(commune => commune.GetProperty("code").GetString()!)];

    private static string[] Communes(JsonObject record) => [.. record["composition"]!["terms"]![0]!["communes"]!.AsArray().Select(code => code!.GetValue<string>())];

    private void ChangeElsewhere(string id, Func<Territory, Territory> change)
    {
        var stored = store.LoadAsync(null, Cancellation).Result;
        var records = stored.Records with { Territories = [.. stored.Records.Territories.Select(t => t.Id.Value == id ? change(t) : t)] };
        store.Commit(new DatasetCommit(
            stored.State.Version, records, new DatasetOutlines(_ => records.Polygons, _ => records.Polygons), new RevisionNote(DateTimeOffset.UnixEpoch, "elsewhere", RevisionAction.Edit, null)));
    }
}
