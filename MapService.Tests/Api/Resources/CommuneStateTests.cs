using System.Text.Json;
using MapService.Tests.Coverage;

namespace MapService.Tests.Api.Resources;

/// <summary>The states of communes against the coverage of départements and the facts of the seed documents.</summary>
public sealed class CommuneStateTests(EmbeddedServer embedded) : IClassFixture<EmbeddedServer>
{
    private static readonly string[] Departements = ["21", "25", "39", "58", "70", "71", "89", "90"];

    [Theory]
    [InlineData("2021-07-18", 0)]
    [InlineData("2021-07-19", 171)]
    [InlineData("2021-12-01", 269)]
    [InlineData("2023-12-18", 309)]
    [InlineData("2024-03-12", 365)]
    [InlineData("2024-04-29", 423)]
    public async Task The_communes_of_the_Yonne_are_covered_step_by_step(string date, int covered)
    {
        var states = await embedded.JsonAsync($"/communes/states?kind=CPTS&date={date}&departement=89");
        Assert.Equal("89", states.GetProperty("departement").GetProperty("code").GetString());
        Assert.Equal(covered, Codes(states, "covered").Length);
        Assert.Equal((covered, 0, 423), (Count(states, "covered"), Count(states, "overlap"), All(states)));
        string[] expected = date switch
        {
            "2021-07-18" => [],
            "2021-07-19" => Facts.Gips89,
            "2021-12-01" => [.. Facts.Gips89, .. Facts.NordYonne],
            "2023-12-18" => [.. Facts.Gips89, .. Facts.NordYonne, .. Facts.CentreYonne],
            "2024-03-12" => [.. Facts.Gips89, .. Facts.NordYonne, .. Facts.CentreYonne, .. Facts.PuisayeForterre],
            _ => Facts.In("89"),
        };
        Assert.Equal(
            expected.Where(code => code.StartsWith("89", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            Codes(states, "covered"));
    }

    [Fact]
    public async Task A_month_that_is_all_a_source_says_makes_communes_possible()
    {
        var states = await embedded.JsonAsync("/communes/states?kind=CPTS&date=2021-11-15&departement=89");
        Assert.Equal(Facts.NordYonne.Order(StringComparer.Ordinal), Codes(states, "possible"));
        Assert.Contains("imprecise-date", Answers.CaveatCodes(states));
        Assert.DoesNotContain("possibleBy", states.EnumerateObject().Select(member => member.Name));
    }

    [Theory]
    [InlineData("CPTS")]
    [InlineData("CLS")]
    public async Task States_add_up_to_the_coverage_of_every_département(string kind)
    {
        foreach (var date in (string[])[
            "1999-01-01",
            "2021-07-18",
            "2021-11-15",
            "2022-07-21",
            "2022-10-18",
            "2023-10-04",
            "2024-04-29",
            "2027-12-31",
            "2028-01-01",
            "2040-06-01"
        ])
        {
            var whole = await embedded.JsonAsync($"/communes/states?kind={kind}&date={date}");
            Assert.Equal(JsonValueKind.Null, whole.GetProperty("departement").ValueKind);
            foreach (var departement in Departements)
            {
                var coverage = await embedded.JsonAsync($"/departements/{departement}/coverage?kind={kind}&date={date}");
                var states = await embedded.JsonAsync($"/communes/states?kind={kind}&date={date}&departement={departement}");
                var communes = coverage.GetProperty("communes");
                Assert.Equal(communes.GetProperty("covered").GetInt32(), Count(states, "covered") + Count(states, "overlap"));
                Assert.Equal(communes.GetProperty("total").GetInt32(), All(states));
                var unknown = Answers.CaveatCodes(coverage).Contains("unknown-composition");
                Assert.Equal(unknown, Answers.CaveatCodes(states).Contains("unknown-composition"));
                Assert.True(!unknown || Count(states, "uncovered") == 0, $"{departement} {date}");
                foreach (var list in (string[])["overlap", "covered", "possible"])
                {
                    Assert.Equal(Count(states, list), Codes(states, list).Length);
                    Assert.Equal(Codes(states, list), Codes(whole, list).Where(Facts.In(departement).Contains));
                }
            }
        }
    }

    [Fact]
    public async Task Lists_are_sorted_and_have_no_code_in_common()
    {
        var states = await embedded.JsonAsync("/communes/states?kind=CPTS&date=2024-04-29");
        string[] all = [.. Codes(states, "overlap"), .. Codes(states, "covered"), .. Codes(states, "possible")];
        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.Equal(Codes(states, "covered").Order(StringComparer.Ordinal), Codes(states, "covered"));
        Assert.Equal(Facts.Communes.Count, All(states));
    }

    [Theory]
    [InlineData("/communes/states?kind=CPT&date=2024-13-01&departement=89x", 400, "kind date departement")]
    [InlineData("/communes/states?departement=01", 400, "departement")]
    public async Task Bad_values_are_told_all_at_once(string address, int status, string names)
    {
        var problem = await (await embedded.Server.GetAsync(address)).ProblemAsync(status);
        Assert.Equal(names.Split(' '), Answers.FaultNames(problem));
    }

    private static string[] Codes(
        JsonElement states, string list) => [.. states.GetProperty(list).EnumerateArray().Select(code => code.GetString()!)];

    private static int Count(JsonElement states, string state) => states.GetProperty("counts").GetProperty(state).GetInt32();

    private static int All(JsonElement states) => states.GetProperty("counts").EnumerateObject().Sum(count => count.Value.GetInt32());
}
