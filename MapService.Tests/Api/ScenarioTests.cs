using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace MapService.Tests.Api;

/// <summary>POST /scenarios: strict reading, all faults at once, nothing stored. The small world's picture is at <see cref="SmallServer"/>.</summary>
public sealed class ScenarioTests(SmallServer fixture) : IClassFixture<SmallServer>
{
    private readonly ServerUnderTest server = fixture.Server;

    [Fact]
    public async Task Adding_the_gap_to_a_territory_closes_it_and_stores_nothing()
    {
        var before = await (await server.GetAsync("/departements/89/coverage?date=2024-01-01")).TextAsync();
        var answer = await PostAsync("""{"kind":"CPTS","date":"2024-01-01","changes":[{"action":"add","territory":"cpts-one","communes":["89004","89005"]}]}""");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var outcome = await answer.JsonAsync();
        var yonne = outcome.GetProperty("departements").EnumerateArray().Single();

        // a, b and c of a-e are covered: 3 of 5; with d and e all are.
        Assert.Equal(3, Covered(yonne.GetProperty("before")));
        Assert.Equal(60.00m, yonne.GetProperty("before").GetProperty("communes").GetProperty("percent").GetDecimal());
        Assert.Equal(5, Covered(yonne.GetProperty("after")));
        Assert.Equal(100.00m, yonne.GetProperty("after").GetProperty("communes").GetProperty("percent").GetDecimal());
        Assert.Equal(["89004", "89005"], outcome.GetProperty("closedGaps").EnumerateArray().Select(c => c.GetProperty("code").GetString()!));
        Assert.Equal("no-store", answer.Header("Cache-Control"));
        Assert.Equal(before, await (await server.GetAsync("/departements/89/coverage?date=2024-01-01")).TextAsync());
    }

    [Fact]
    public async Task Every_fault_of_form_is_named_with_its_place()
    {
        var answer = await PostAsync("""{"kind":"EPCI","date":"2024-02-30","extra":1,"changes":[{"action":"move","communes":"89001"},7,{"action":"add","territory":"cpts-one","communes":[89004]}]}""");
        var problem = await answer.ProblemAsync(400);
        Assert.Equal(
            ["/changes/0/action", "/changes/0/communes", "/changes/0/territory", "/changes/1", "/changes/2/communes/0", "/date", "/extra", "/kind"],
            Answers.FaultNames(problem).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_unknown_code_is_named()
    {
        var answer = await PostAsync("""{"kind":"CPTS","date":"2024-01-01","changes":[{"action":"add","territory":"cpts-one","communes":["89099","É"]},{"action":"dissolve","territory":"cpts-nowhere"}]}""");
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
    public async Task Thousands_of_faults_do_not_make_an_endless_answer()
    {
        var faults = string.Join(',', Enumerable.Repeat("1", 50_000));
        var answer = await PostAsync($$"""{"kind":"CPTS","date":"2024-01-01","changes":[{"action":"add","territory":"cpts-one","communes":[{{faults}}]}]}""");
        var problem = await answer.ProblemAsync(400);
        Assert.Contains("50000 faults", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(1000, problem.GetProperty("errors").GetArrayLength());
    }

    private static int Covered(JsonElement side) => side.GetProperty("communes").GetProperty("covered").GetInt32();

    private async Task<HttpResponseMessage> PostAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await server.SendAsync(HttpMethod.Post, "/scenarios", content);
    }
}
