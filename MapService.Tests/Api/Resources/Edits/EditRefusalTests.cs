using System.Globalization;
using System.Text.Json.Nodes;
using MapService.Storage.Embedded;
using MapService.Territories.Checks;
using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Tests.Api.Resources.Edits;

/// <summary>What is refused, and what is said of a store that does not work.</summary>
public sealed class EditRefusalTests : EditedServerTest
{
    // 89777 went into d, 89778 into d or e; nobody knows 89779.
    [Fact]
    public async Task A_former_commune_is_refused_with_the_name_of_the_commune_that_it_is_in()
    {
        FormerCommune Former(
            string code, string successor) => new(CommuneCode.Parse(code), null, FormerCommuneKind.Deleguee, CommuneCode.Parse(successor));
        await using var old = await EditedServer.StartAsync(new MemoryStore(
            EditedServer.Records() with
            {
                FormerCommunes = [Former("89777", "89004"), Former("89778", "89004"), Former("89778", "89005")]
            }));
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
                "Not a commune of the dataset. Several communes have a claim to it (89004 d, 89005 e): name those that are meant "
                + "(unknown-commune)",
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
        Assert.Equal(
            "The request has 1 fault: /sources/0/title: The key must be there (missing-key).", problem.GetProperty("detail").GetString());
        record["no\u0007m"] = "x";
        problem = await (await server.PutAsync("cpts-one", EditedServer.Body(record), tag)).ProblemAsync(400);
        Assert.Contains("/territory/no?m", Answers.FaultNames(problem));
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
            [
                "/reason",
                "/sources/0/date",
                "/territory/composition/terms/1/epci",
                "/territory/from",
                "/territory/kind",
                "/territory/nom",
                "/territory/sources",
                "/what"
            ],
            Answers.FaultNames(problem).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(0, store.Commits);
    }

    [Fact]
    public async Task What_the_dataset_does_not_have_is_told_like_in_an_import()
    {
        var answer = await server.EditAsync("cpts-one", record => record["composition"]!["terms"] = JsonNode.Parse(
            """[{"communes":["89001","89099"]},{"epci":"200000009"},{"epci":"200000001","except":["89005"]}]"""));
        var problem = await answer.ProblemAsync(400);
        Assert.Equal(
            ["/territory/composition/terms/0/communes/1", "/territory/composition/terms/1/epci", "/territory/composition/terms/2/except/0"],
            Answers.FaultNames(problem));
        Assert.Contains("unknown-commune", problem.GetProperty("errors")[0].GetProperty("expected").GetString(), StringComparison.Ordinal);
        problem = await (await server.EditAsync("cpts-one", record => record["id"] = "cpts-two")).ProblemAsync(400);
        Assert.Equal(["/territory/id"], Answers.FaultNames(problem));
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
        Assert.Equal(["/reason"], Answers.FaultNames(
            await (await server.PutAsync("cpts-one", EditedServer.Body(record, new string('r', 501)), tag)).ProblemAsync(400)));
        record["note"] = new string('n', 5001);
        Assert.Equal(
            ["/territory/note"],
            Answers.FaultNames(await (await server.PutAsync("cpts-one", EditedServer.Body(record), tag)).ProblemAsync(400)));
        record["note"] = new string('n', 1 << 20);
        await (await server.SendAsync(
            HttpMethod.Put, "/territories/cpts-one", EditedServer.Body(record), tag, null, ("Expect", "100-continue"))).ProblemAsync(413);
        using var yaml = new StringContent("reason: r", System.Text.Encoding.UTF8, "application/yaml");
        await (await server.Server.SendAsync(
            HttpMethod.Put, "/territories/cpts-one", yaml, ("Authorization", "Bearer " + server.Key), ("If-Match", tag))).ProblemAsync(415);
        await (await server.DeleteAsync("cpts-one", tag, "")).ProblemAsync(400);
        await (await server.DeleteAsync("cpts-one", tag, "?reason=")).ProblemAsync(400);
        await (await server.DeleteAsync("cpts-one", tag, "?reason=r&dry-run=perhaps")).ProblemAsync(400);
        Assert.Equal(0, store.Commits);
    }

    // A body of a megabyte can name a hundred thousand communes that there are not.
    [Fact]
    public async Task A_hundred_thousand_faults_are_counted_and_a_hundred_listed_in_little_time()
    {
        var codes = new JsonArray(
            [.. Enumerable.Range(0, 90_000).Select(i => (JsonNode)(10_000 + i).ToString(CultureInfo.InvariantCulture))]);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var problem = await (await server.EditAsync("cpts-one", record => record["composition"]!["terms"]![0]!["communes"] = codes))
            .ProblemAsync(400);
        Assert.Equal(100, problem.GetProperty("errors").GetArrayLength());
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
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
        var refused = new RefusedInputException(
            [new InputProblem(ProblemSeverity.Refused, "damaged-file", "/secret/place", null, null, "The file is damaged.")]);
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

    [Fact]
    public async Task A_dataset_that_cannot_be_changed_takes_no_edit_and_has_an_empty_history()
    {
        await using var embedded = await ServerUnderTest.StartAsync(new EmbeddedStore());
        using var content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        var answer = await embedded.SendAsync(HttpMethod.Put, "/territories/cpts-centre-yonne", content, ("If-Match", "\"x\""));
        await answer.ProblemAsync(405);
        Assert.Equal("GET, HEAD", answer.Header("Allow"));
        Assert.Equal(0, (await (await embedded.GetAsync("/territories/cpts-centre-yonne/history")).JsonAsync())
            .GetProperty("changes")
            .GetArrayLength());
        Assert.Equal(0, (await (await embedded.GetAsync("/history")).JsonAsync()).GetProperty("revisions").GetArrayLength());
    }
}
