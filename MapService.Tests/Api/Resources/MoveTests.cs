using System.Net;
using System.Text;
using System.Text.Json;
using MapService.Tests.Coverage;

namespace MapService.Tests.Api.Resources;

/// <summary>The best moves over HTTP, on the embedded dataset.</summary>
public sealed class MoveTests(EmbeddedServer embedded) : IClassFixture<EmbeddedServer>
{
    [Theory]
    [InlineData("/scenarios/moves?date=2024-05-01")]
    [InlineData("/scenarios/moves?date=2024-05-01&unit=epci&departement=58")]
    [InlineData("/scenarios/moves?date=2024-05-01&unit=zone&limit=2")]
    [InlineData("/scenarios/moves?date=2024-05-01&mode=sequence&limit=5")]
    public async Task The_body_and_the_link_of_a_move_give_its_shares(string address)
    {
        var document = await embedded.JsonAsync(address);
        Assert.Equal(2022, document.GetProperty("populationMunicipaleYear").GetInt32());
        var moves = document.GetProperty("moves").EnumerateArray().ToList();
        Assert.NotEmpty(moves);
        var move = moves[^1];
        using var body = new StringContent(move.GetProperty("scenario").GetRawText(), Encoding.UTF8, "application/json");
        var posted = await embedded.Server.SendAsync(HttpMethod.Post, "/scenarios", body);
        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        var linked = await embedded.Server.GetAsync(move.GetProperty("link").GetString()!);
        Assert.Equal(await posted.TextAsync(), await linked.TextAsync());
        foreach (var departement in move.GetProperty("departements").EnumerateArray())
        {
            var code = departement.GetProperty("departement").GetProperty("code").GetString();
            var after = (await posted.JsonAsync()).GetProperty("departements").EnumerateArray()
                .Single(d => d.GetProperty("departement").GetProperty("code").GetString() == code).GetProperty("after");
            foreach (var figure in (string[])["communes", "population", "surface"])
            {
                Assert.Equal(after.GetProperty(figure).GetRawText(), departement.GetProperty("after").GetProperty(figure).GetRawText());
            }
        }
    }

    [Fact]
    public async Task In_the_Cote_d_Or_a_commune_may_be_covered_by_the_four_that_are_not_known()
    {
        var document = await embedded.JsonAsync("/scenarios/moves?date=2024-05-01&departement=21&limit=1");
        Assert.Equal(4, document.GetProperty("moves")[0].GetProperty("mayBeCoveredBy").GetArrayLength());
        Assert.Contains("unknown-composition", Answers.CaveatCodes(document));
    }

    [Fact]
    public async Task Where_everything_is_covered_there_is_no_move()
    {
        var document = await embedded.JsonAsync("/scenarios/moves?date=2024-05-01&departement=89");
        Assert.Empty(document.GetProperty("moves").EnumerateArray());
        Assert.Equal(0, document.GetProperty("candidates").GetInt32());
    }

    [Fact]
    public async Task Of_a_region_only_its_communes_join_and_its_caveats_are_told()
    {
        var records = SmallWorld.Draw("ab.AB").Cpts("one", "a").Cpts("two", "A", departements: SmallWorld.Nievre).UnknownCpts(
            "unknown", SmallWorld.Yonne).Build().Records;
        await using var server = await ServerUnderTest.StartAsync(new StoreInHand
        {
            Records = records with
            {
                Departements = [.. records.Departements.Select(d => d.Code.Value == SmallWorld.Nievre ? d with { Region = "11" } : d)]
            },
        });

        var nievre = await (await server.GetAsync("/scenarios/moves?date=2024-05-01&region=11")).JsonAsync();
        Assert.Equal(("11", "58002"), (nievre.GetProperty("region").GetString(), Assert.Single(CommunesOf(nievre))));
        Assert.DoesNotContain("unknown-composition", Answers.CaveatCodes(nievre));
        var yonne = await (await server.GetAsync("/scenarios/moves?date=2024-05-01&region=27")).JsonAsync();
        Assert.Equal("89002", Assert.Single(CommunesOf(yonne)));
        Assert.Contains("unknown-composition", Answers.CaveatCodes(yonne));

        static IEnumerable<string?> CommunesOf(JsonElement document) => document.GetProperty("moves").EnumerateArray()
            .SelectMany(move => move.GetProperty("communes").EnumerateArray()).Select(commune => commune.GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("?departement=89&region=27", "region")]
    [InlineData("?unit=region", "unit")]
    [InlineData("?limit=0", "limit")]
    [InlineData("?limit=101", "limit")]
    [InlineData("?limit=ten", "limit")]
    [InlineData("?limit=-1", "limit")]
    [InlineData("?mode=all", "mode")]
    public async Task Faults_are_named(string query, string name) =>
        Assert.Equal([name], Answers.FaultNames(await (await embedded.Server.GetAsync("/scenarios/moves" + query)).ProblemAsync(400)));
}
