using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using MapService.Api.Resources.Scenarios.Links;
using MapService.Coverage.Scenarios;
using MapService.Territories.Records;

namespace MapService.Tests.Api.Resources;

/// <summary>
/// POST /scenarios: strict reading, all faults at once, nothing stored. The small world's picture is at <see cref="SmallServer"/>.
/// </summary>
public sealed class ScenarioTests(SmallServer fixture) : IClassFixture<SmallServer>
{
    private const int MostBytes = 64 * 1024;
    private readonly ServerUnderTest server = fixture.Server;

    [Fact]
    public async Task Adding_the_gap_to_a_territory_closes_it_and_stores_nothing()
    {
        var before = await (await server.GetAsync("/departements/89/coverage?date=2024-01-01")).TextAsync();
        var answer = await PostAsync(
            """{"kind":"CPTS","date":"2024-01-01","changes":[{"action":"add","territory":"cpts-one","communes":["89004","89005"]}]}""");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var outcome = await answer.JsonAsync();
        var yonne = outcome.GetProperty("departements").EnumerateArray().Single();

        // a, b and c of a-e are covered: 3 of 5; with d and e all are.
        Assert.Equal(3, Covered(yonne.GetProperty("before")));
        Assert.Equal(60.00m, yonne.GetProperty("before").GetProperty("communes").GetProperty("percent").GetDecimal());
        Assert.Equal(5, Covered(yonne.GetProperty("after")));
        Assert.Equal(100.00m, yonne.GetProperty("after").GetProperty("communes").GetProperty("percent").GetDecimal());
        Assert.Equal(
            ["89004", "89005"], outcome.GetProperty("closedGaps").EnumerateArray().Select(c => c.GetProperty("code").GetString()!));
        Assert.Equal("no-store", answer.Header("Cache-Control"));
        Assert.Equal(before, await (await server.GetAsync("/departements/89/coverage?date=2024-01-01")).TextAsync());
    }

    [Fact]
    public async Task Every_fault_of_form_is_named_with_its_place()
    {
        var answer =
            await PostAsync(
                """{"kind":"EPCI","date":"2024-02-30","extra":1,"changes":[{"action":"move","communes":"89001"},7,{"action":"add","territory":"cpts-one","communes":[89004]}]}""");
        var problem = await answer.ProblemAsync(400);
        Assert.Equal(
            [
                "/changes/0/action",
                "/changes/0/communes",
                "/changes/0/territory",
                "/changes/1",
                "/changes/2/communes/0",
                "/date",
                "/extra",
                "/kind"
            ],
            Answers.FaultNames(problem).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_unknown_code_is_named()
    {
        var answer =
            await PostAsync(
                """{"kind":"CPTS","date":"2024-01-01","changes":[{"action":"add","territory":"cpts-one","communes":["89099","É"]},{"action":"dissolve","territory":"cpts-nowhere"}]}""");
        var text = (await answer.ProblemAsync(400)).GetProperty("errors").GetRawText();
        Assert.Contains("89099", text, StringComparison.Ordinal);
        Assert.Contains("\"É\"", text, StringComparison.Ordinal);
        Assert.Contains("cpts-nowhere", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{} {}")]
    [InlineData("""{"kind":"CPTS","kind":"CLS","date":"2024-01-01","changes":[]}""")]
    [InlineData("""{"kind":"CPTS","date":"2024-01-01","changes":[],}""")]
    [InlineData("""{"kind":"CPTS","date":"2024-01-01","changes":[]}""")]
    [InlineData("""{"kind":"CPTS",/* no */"date":"2024-01-01","changes":[{"action":"dissolve","territory":"cpts-one"}]}""")]
    [InlineData("""{"kind":"\ud800","date":"2024-01-01","changes":[]}""")]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("""{"kind":NaN}""")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]")]
    public async Task What_is_not_a_scenario_is_400(string body) => await (await PostAsync(body)).ProblemAsync(400);

    [Fact]
    public async Task Bytes_that_are_not_UTF_8_are_400()
    {
        using var body = new ByteArrayContent([.. """{"kind":"CP"""u8, 0xFF, .. "\"}"u8]);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        await (await server.SendAsync(HttpMethod.Post, "/scenarios", body)).ProblemAsync(400);
    }

    [Fact]
    public async Task Thousands_of_faults_are_counted_and_a_hundred_listed()
    {
        var faults = string.Join(',', Enumerable.Repeat("1", 40_000));
        var answer = await PostAsync(
            $$"""{"kind":"CPTS","date":"2024-01-01","changes":[{"action":"add","territory":"cpts-one","communes":[{{faults}}]}]}""");
        var problem = await answer.ProblemAsync(400);
        Assert.Contains("40000 faults", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Contains(
            "and 39990 more. 'errors' lists the first 100.", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(100, problem.GetProperty("errors").GetArrayLength());
    }

    // 0.3 MB of these gave 303 MB: the id stood in each of a thousand faults.
    [Fact]
    public async Task An_endless_id_with_a_thousand_faulty_codes_does_not_make_an_endless_answer()
    {
        var id = new string('X', 300_000);
        var codes = string.Join(',', Enumerable.Repeat("\"z\"", 1000));
        var answer = await PostAsync(
            $$"""{"kind":"CPTS","date":"2024-04-29","changes":[{"action":"add","territory":"{{id}}","communes":[{{codes}}]}]}""");
        var problem = await answer.ProblemAsync(400);
        Assert.Equal(["/changes/0/territory"], Answers.FaultNames(problem));
        Assert.True((await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length < MostBytes);

        // The same with a good id, so that the codes are looked at.
        answer = await PostAsync(
            $$"""{"kind":"CPTS","date":"2024-04-29","changes":[{"action":"add","territory":"cpts-one","communes":[{{codes}}]}]}""");
        problem = await answer.ProblemAsync(400);
        Assert.Equal(100, problem.GetProperty("errors").GetArrayLength());
        Assert.True((await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length < MostBytes);
    }

    // Each of the communes that it overlaps in repeated it.
    [Fact]
    public async Task A_name_of_200_KB_is_refused()
    {
        var answer =
            await PostAsync(
                $$"""{"kind":"CPTS","date":"2024-04-29","changes":[{"action":"create","territory":"cpts-new","nom":"{{new string('N', 200_000)}}","communes":["89001","89002"]}]}""");
        Assert.Equal(["/changes/0/nom"], Answers.FaultNames(await answer.ProblemAsync(400)));
        Assert.True((await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length < MostBytes);
    }

    [Theory]
    [InlineData(200, 200)]
    [InlineData(201, 400)]
    public async Task A_scenario_has_at_most_200_changes(int changes, int status)
    {
        var all = string.Join(
            ',', Enumerable.Range(1, changes).Select(i => $$"""{"action":"create","territory":"cpts-{{i}}","communes":["89001"]}"""));
        Assert.Equal(status, (int)(await PostAsync($$"""{"kind":"CPTS","date":"2024-04-29","changes":[{{all}}]}""")).StatusCode);
    }

    [Fact]
    public async Task Changes_name_at_most_40000_codes_together()
    {
        var half = string.Join(',', Enumerable.Repeat("\"89001\"", 20_001));
        var change = $$"""{"action":"add","territory":"cpts-one","communes":[{{half}}]}""";
        var problem = await (await PostAsync($$"""{"kind":"CPTS","date":"2024-04-29","changes":[{{change}},{{change}}]}"""))
            .ProblemAsync(400);
        Assert.Equal(["/changes/1/communes"], Answers.FaultNames(problem));
    }

    // A SIREN is nine figures and stands for any number of communes: here for 2, and 20 001 of them for 40 002.
    [Fact]
    public async Task The_members_of_EPCI_count_one_by_one()
    {
        var epcis = string.Join(',', Enumerable.Repeat("\"200000001\"", 20_001));
        var answer = await PostAsync(
            $$"""{"kind":"CPTS","date":"2024-04-29","changes":[{"action":"add","territory":"cpts-two","epcis":[{{epcis}}]}]}""");
        var fault = (await answer.ProblemAsync(400)).GetProperty("errors").EnumerateArray().Single();
        Assert.Equal(("/changes", "40002 communes"), (fault.GetProperty("name").GetString(), fault.GetProperty("value").GetString()));
    }

    [Fact]
    public async Task A_fault_of_content_has_the_JSON_pointer_of_its_value()
    {
        var answer = await PostAsync(
            """
            {"kind":"CPTS","date":"2024-01-01","changes":[
              {"action":"remove","territory":"cpts-one","communes":["89001"]},
              {"action":"add","territory":"cpts-one","communes":["89003","89099","89003"],"epcis":["999999999"]},
              {"action":"dissolve","territory":"cpts-nowhere"},
              {"action":"add","territory":"cpts-two"}]}
            """);
        Assert.Equal(
            ["/changes/1/communes/1", "/changes/1/communes/2", "/changes/1/epcis/0", "/changes/2/territory", "/changes/3"],
            Answers.FaultNames(await answer.ProblemAsync(400)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_link_gives_the_same_answer_to_everybody_and_can_be_kept()
    {
        var posted =
            await PostAsync("""{"kind":"CPTS","date":"2024-01-01","changes":[{"action":"merge","territory":"cpts-é","territories":[]}]}""");
        await posted.ProblemAsync(400);
        posted = await PostAsync(
            """{"kind":"CPTS","date":"2024-01-01","changes":[{"action":"create","territory":"cpts-new","nom":"Où ça ?","communes":["89005","89004"]},{"action":"merge","territory":"cpts-new","territories":["cpts-one"]}]}""");
        var link = (await posted.JsonAsync()).GetProperty("link").GetString()!;
        Assert.StartsWith(server.Root + "scenarios/1", link, StringComparison.Ordinal);

        var opened = await server.GetAsync(link);
        Assert.Equal(await posted.TextAsync(), await opened.TextAsync());
        Assert.Equal("public, must-revalidate, max-age=300", opened.Header("Cache-Control"));
        Assert.Equal(HttpStatusCode.NotModified, (await server.GetAsync(link, ("If-None-Match", opened.Header("ETag")!))).StatusCode);

        // What it says of itself can be sent again.
        var changes = (await opened.JsonAsync()).GetProperty("changes").GetRawText();
        var again = await PostAsync($$"""{"kind":"CPTS","date":"2024-01-01","changes":{{changes}}}""");
        Assert.Equal(await posted.TextAsync(), await again.TextAsync());
    }

    [Fact]
    public async Task The_order_of_codes_and_a_name_without_effect_do_not_change_the_link()
    {
        var one = await PostAsync(
            """{"kind":"CPTS","date":"2024-01-01","changes":[{"action":"add","territory":"cpts-one","nom":"x","communes":["89005","89004"]}]}""");
        var other = await PostAsync(
            """{"kind":"CPTS","date":"2024-01-01","changes":[{"action":"add","territory":"cpts-one","communes":["89004","89005"]}]}""");
        Assert.Equal(await one.TextAsync(), await other.TextAsync());
    }

    [Theory]
    [InlineData("2nQ", "begin with 1")]
    [InlineData("1", "missing or was altered")]
    [InlineData("1AAAAAAAA", "missing or was altered")]
    [InlineData("1AA=A", "base64url")]
    [InlineData("1%C3%A9", "base64url")]
    public async Task What_is_no_link_is_400_and_says_why(string content, string why)
    {
        var problem = await (await server.GetAsync("/scenarios/" + content)).ProblemAsync(400);
        Assert.Equal(["content"], Answers.FaultNames(problem));
        Assert.Contains(why, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_names_what_the_dataset_does_not_have_is_400_whatever_the_client_has()
    {
        var content = ScenarioLink.TextOf(new ScenarioRequest(
            TerritoryKind.Cpts,
            new DateOnly(2024, 1, 1),
            [new ScenarioChange(ScenarioAction.Add, "cpts-one", null, ["89004", "89099"], [])]));
        var problem = await (await server.GetAsync("/scenarios/" + content, ("If-None-Match", "*"))).ProblemAsync(400);
        var fault = problem.GetProperty("errors").EnumerateArray().Single();
        Assert.Equal(
            ("path", "/changes/0/communes/1", "89099"),
            (fault.GetProperty("in").GetString(), fault.GetProperty("name").GetString(), fault.GetProperty("value").GetString()));
    }

    [Fact]
    public async Task A_scenario_that_is_too_long_for_an_address_is_answered_without_a_link_and_says_so()
    {
        // 200 names that hold nothing twice: 200 times 40 characters of random hexadecimal.
        var random = new Random(20);
        var changes = Enumerable.Range(0, 200).Select(
            i => $$"""{"action":"create","territory":"cpts-{{i}}","nom":"{{Convert.ToHexString(Bytes(random))}}","communes":["89001"]}""");
        var answer = await (await PostAsync($$"""{"kind":"CPTS","date":"2024-01-01","changes":[{{string.Join(',', changes)}}]}"""))
            .JsonAsync();
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("link").ValueKind);
        Assert.Contains("link-too-long", answer.GetProperty("notes").EnumerateArray().Select(n => n.GetProperty("code").GetString()));

        static byte[] Bytes(Random random)
        {
            var bytes = new byte[40];
            random.NextBytes(bytes);
            return bytes;
        }
    }

    // The notes before it took all the places: nobody was told why there was no link.
    [Fact]
    public async Task Why_there_is_no_link_is_said_however_many_notes_there_are()
    {
        var random = new Random(21);
        var names = Enumerable.Range(0, 200).Select(_ => string.Concat(Enumerable.Range(0, 80).Select(_ => (char)('a' + random.Next(26)))));

        // a and e touch at a point only, so that each territory lies in two pieces.
        var changes =
            names.Select((nom, i) => $$"""{"action":"create","territory":"cpts-{{i}}","nom":"{{nom}}","communes":["89001","89005"]}""");
        var answer = await (await PostAsync($$"""{"kind":"CPTS","date":"2024-01-01","changes":[{{string.Join(',', changes)}}]}"""))
            .JsonAsync();
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("link").ValueKind);
        var codes = answer.GetProperty("notes").EnumerateArray().Select(n => n.GetProperty("code").GetString()).ToList();
        Assert.Equal(("link-too-long", "several-pieces", "more-notes"), (codes[0], codes[1], codes[^1]));
    }

    [Theory]
    [InlineData(@"a\u202Eb")]
    [InlineData(@"a\u2066b")]
    [InlineData(@"a\u0007b")]
    [InlineData(@"a\nb")]
    [InlineData(@"a\u2028b")]
    public async Task A_name_that_reads_otherwise_than_it_is_is_refused_in_bodies_and_in_links(string nom)
    {
        var answer =
            await PostAsync(
                $$"""{"kind":"CPTS","date":"2024-01-01","changes":[{"action":"create","territory":"cpts-new","nom":"{{nom}}","communes":["89005"]}]}""");
        var fault = (await answer.ProblemAsync(400)).GetProperty("errors").EnumerateArray().Single();
        Assert.Equal(("/changes/0/nom", "a?b"), (fault.GetProperty("name").GetString(), fault.GetProperty("value").GetString()));

        var text = JsonSerializer.Deserialize<string>($"\"{nom}\"");
        var content = ScenarioLink.TextOf(new ScenarioRequest(
            TerritoryKind.Cpts, new DateOnly(2024, 1, 1), [new ScenarioChange(ScenarioAction.Create, "cpts-new", text, ["89005"], [])]));
        var problem = await (await server.GetAsync("/scenarios/" + content)).ProblemAsync(400);
        Assert.Contains("a name in it is none", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    // "expected Not a commune of the dataset." and "/changes/1 is missing, expected Expected at least one" were said.
    [Fact]
    public async Task Faults_of_content_read_as_sentences()
    {
        var answer =
            await PostAsync(
                """{"kind":"CPTS","date":"2024-01-01","changes":[{"action":"add","territory":"cpts-one","communes":["89099"],"epcis":["1"]},{"action":"add","territory":"cpts-two"}]}""");
        Assert.Equal(
            "The request has 3 faults: /changes/0/epcis/0 is '1', expected the nine-digit SIREN of an EPCI such as 200067114 "
            + "(malformed-code); "
                + "/changes/0/communes/0 is '89099', expected a commune of the dataset (unknown-commune); "
                + "/changes/1 is 'add cpts-two', expected at least one commune or EPCI (nothing-named).",
            (await answer.ProblemAsync(400)).GetProperty("detail").GetString());
    }

    private static int Covered(JsonElement side) => side.GetProperty("communes").GetProperty("covered").GetInt32();

    private async Task<HttpResponseMessage> PostAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await server.SendAsync(HttpMethod.Post, "/scenarios", content);
    }
}
