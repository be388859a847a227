using System.Text.Json;

namespace MapService.Tests.Api.Resources;

/// <summary>
/// The figures that the seed documents and the official lists give (facts.md), asked of the running service on the embedded dataset.
/// </summary>
public sealed class FiguresTests(EmbeddedServer embedded) : IClassFixture<EmbeddedServer>
{
    [Theory]
    [InlineData("2021-07-18", 0, "0.00")]
    [InlineData("2021-07-19", 171, "40.43")]
    [InlineData("2021-12-01", 269, "63.59")]
    [InlineData("2023-12-18", 309, "73.05")]
    [InlineData("2024-03-12", 365, "86.29")]
    [InlineData("2024-04-29", 423, "100.00")]
    public async Task The_Yonne_is_covered_step_by_step(string date, int covered, string percent)
    {
        var coverage = await embedded.JsonAsync($"/departements/89/coverage?kind=CPTS&date={date}");
        Assert.Equal((covered, 423, percent), Share(coverage.GetProperty("communes")));
        Assert.Equal("Yonne", coverage.GetProperty("departement").GetProperty("nom").GetString());
        Assert.True(string.CompareOrdinal(coverage.GetProperty("validFrom").GetString() ?? "0", date) <= 0);
        Assert.True(string.CompareOrdinal(coverage.GetProperty("validUntil").GetString() ?? "9", date) >= 0);
        Assert.Equal("ha", coverage.GetProperty("surface").GetProperty("unit").GetString());
        Assert.True(coverage.GetProperty("surface").GetProperty("schematic").GetBoolean());
        Assert.Contains("schematic-geometry", Caveats(coverage));
        Assert.Equal(2024, coverage.GetProperty("provenance").GetProperty("cogYear").GetInt32());
    }

    [Fact]
    public async Task What_a_caveat_says_is_there_as_values_and_nothing_else_is()
    {
        var coverage = await embedded.JsonAsync("/departements/39/coverage?kind=CPTS&date=2022-07-22");
        var facts = coverage.GetProperty("caveats")
            .EnumerateArray()
            .Single(c => c.GetProperty("code").GetString() == "unlisted-territories")
            .GetProperty("facts");
        Assert.Equal(["kind", "departements", "declared"], facts.EnumerateObject().Select(member => member.Name));
        Assert.Equal(("CPTS", "39"), (facts.GetProperty("kind").GetString(), facts.GetProperty("departements")[0].GetString()));

        // The region has 16 of which facts.md has eight.
        Assert.Equal(
            """[{"departement":null,"region":"27","at":"2022-10-18","declared":16,"known":8}]""",
            facts.GetProperty("declared").GetRawText());
    }

    [Fact]
    public async Task An_explanation_has_its_figures_as_values()
    {
        // The 14 communes of the former canton of Liernais are inferred.
        var audit = await embedded.JsonAsync("/territories/cpts-auxois-morvan/audit");
        var communes = audit.GetProperty("audit").GetProperty("explanations").EnumerateArray()
            .Single(e => (e.GetProperty("code").GetString(), e.GetProperty("about").GetString()) == ("inferred-composition", "communes"));
        Assert.Equal("""{"communes":14}""", communes.GetProperty("facts").GetRawText());
    }

    [Fact]
    public async Task All_inhabitants_of_the_Yonne_are_covered_in_the_end_on_inferred_compositions()
    {
        var coverage = await embedded.JsonAsync("/departements/89/coverage?kind=CPTS&date=2024-04-29");
        Assert.Equal((333_896, 333_896, "100.00"), Share(coverage.GetProperty("population")));
        Assert.Contains("inferred-composition", Caveats(coverage));
        Assert.True(coverage.GetProperty("declared").EnumerateArray().Single().GetProperty("whole").GetBoolean());
    }

    [Fact]
    public async Task The_first_CPTS_of_Saone_et_Loire_covers_16_percent_of_the_people()
    {
        var coverage = await embedded.JsonAsync("/departements/71/coverage?date=2022-10-18");
        Assert.Equal((34, 564), (Share(coverage.GetProperty("communes")).Covered, Share(coverage.GetProperty("communes")).Total));
        Assert.Equal("16.48", Share(coverage.GetProperty("population")).Percent);
    }

    [Fact]
    public async Task The_Cote_d_Or_counts_one_territory_and_names_the_four_that_are_not_known()
    {
        var coverage = await embedded.JsonAsync("/departements/21/coverage?date=2022-07-22");
        Assert.Equal(159, Share(coverage.GetProperty("communes")).Covered);
        var unknown = coverage.GetProperty("caveats")
            .EnumerateArray()
            .Single(c => c.GetProperty("code").GetString() == "unknown-composition");
        Assert.Equal(4, unknown.GetProperty("territories").GetArrayLength());
        Assert.Equal(93.6m, coverage.GetProperty("declared").EnumerateArray().Single().GetProperty("populationPercent").GetDecimal());
    }

    [Fact]
    public async Task The_list_of_all_départements_agrees_with_each_one()
    {
        var all = await embedded.JsonAsync("/departements?kind=CPTS&date=2024-04-29");
        var items = all.GetProperty("departements").EnumerateArray().ToList();
        Assert.Equal(["21", "25", "39", "58", "70", "71", "89", "90"], items.Select(d => d.GetProperty("code").GetString()!));
        foreach (var item in items)
        {
            var one = await embedded.JsonAsync($"/departements/{item.GetProperty("code").GetString()}/coverage?date=2024-04-29");
            foreach (var figure in (string[])["communes", "population", "surface"])
            {
                Assert.Equal(one.GetProperty(figure).GetRawText(), item.GetProperty(figure).GetRawText());
            }
        }

        foreach (var figure in (string[])["communes", "population"])
        {
            Assert.Equal(items.Sum(d => Share(d.GetProperty(figure)).Covered), Share(all.GetProperty("total").GetProperty(figure)).Covered);
            Assert.Equal(items.Sum(d => Share(d.GetProperty(figure)).Total), Share(all.GetProperty("total").GetProperty(figure)).Total);
        }
    }

    [Fact]
    public async Task The_CLS_of_Auxerre_crosses_three_CPTS()
    {
        var crossing = await embedded.JsonAsync("/departements/89/crossing?date=2024-06-01");
        var pairs = crossing.GetProperty("pairs").EnumerateArray()
            .Select(p => (p.GetProperty("communes").GetInt32(), p.GetProperty("codes").GetArrayLength()));
        Assert.Equal([(13, 13), (29, 29), (36, 36)], pairs.Order());
    }

    [Fact]
    public async Task The_timeline_of_the_Yonne_passes_through_the_known_days()
    {
        var timeline = await embedded.JsonAsync("/departements/89/timeline?kind=CPTS");
        var steps = timeline.GetProperty("entries").EnumerateArray()
            .ToDictionary(e => e.GetProperty("date").GetString()!, e => Share(e.GetProperty("communes")).Covered);
        Assert.Equal(171, steps["2021-07-19"]);
        Assert.Equal(269, steps["2021-11-30"]);
        Assert.Equal(309, steps["2023-12-18"]);
        Assert.Equal(365, steps["2024-03-12"]);
        Assert.Equal(423, steps["2024-04-29"]);
        var changes = timeline.GetProperty("entries")
            .EnumerateArray()
            .SelectMany(e => e.GetProperty("changes").EnumerateArray())
            .Select(c => c.GetProperty("change").GetString());
        Assert.Contains("maybe-in-force", changes);
    }

    [Theory]
    [InlineData("cpts-centre-yonne", 40, 40, "exact")]
    [InlineData("cpts-puisaye-forterre", 62, 62, "exact")]
    [InlineData("cpts-centre-saone-et-loire", 34, 34, "exact")]
    [InlineData("cls-auxerrois-aillantais-chablis", 78, 78, "exact")]
    [InlineData("cpts-grand-auxerrois-armance", 54, 58, "differs")]
    [InlineData("cpts-auxois-morvan", 158, 159, "differs")]
    public async Task The_audit_sets_declared_beside_computed(string id, int declared, int computed, string verdict)
    {
        var audit = (await embedded.JsonAsync($"/territories/{await IdLike(id)}/audit")).GetProperty("audit");
        var communes = audit.GetProperty("communes");
        Assert.Equal((declared, computed, computed - declared), (
            communes.GetProperty("declared").GetInt32(),
            communes.GetProperty("computed").GetInt32(),
            communes.GetProperty("difference").GetInt32()));
        Assert.Equal(verdict, communes.GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task The_audit_shows_that_Auxois_Morvan_declares_far_fewer_people_than_live_there()
    {
        var audit = (await embedded.JsonAsync("/territories/cpts-auxois-morvan/audit")).GetProperty("audit");
        var inhabitants = audit.GetProperty("inhabitants");
        Assert.Equal(33_340, inhabitants.GetProperty("declared").GetProperty("value").GetInt32());
        Assert.Equal(40_546, inhabitants.GetProperty("municipal").GetInt32());
        Assert.Equal("differs", inhabitants.GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task The_audit_of_the_Yonne_has_its_declaration_and_its_territories()
    {
        var audit = await embedded.JsonAsync("/departements/89/audit");
        var own = audit.GetProperty("coverages").EnumerateArray().Single(c => c.GetProperty("scope").GetString() == "departement");
        Assert.Equal("exact", own.GetProperty("whole").GetString());
        Assert.Equal(5, own.GetProperty("territories").GetProperty("computed").GetInt32());
        Assert.Contains(own.GetProperty("explanations").EnumerateArray(), e => e.GetProperty("code").GetString() == "inferred-composition");

        // facts.md: five CPTS and three CLS of the Yonne.
        Assert.Equal(8, audit.GetProperty("territories").GetArrayLength());
    }

    [Fact]
    public async Task Every_territory_is_listed_those_of_unknown_composition_too()
    {
        Assert.Equal(14, (await embedded.JsonAsync("/territories")).GetProperty("territories").GetArrayLength());
        var cls = (await embedded.JsonAsync("/territories?kind=CLS&date=2024-06-01")).GetProperty("territories").EnumerateArray().ToList();
        Assert.Equal(3, cls.Count);
        Assert.All(cls.Where(t => t.GetProperty("basis").GetString() == "unknown"), t =>
        {
            Assert.Equal(JsonValueKind.Null, t.GetProperty("communes").ValueKind);
            Assert.Equal(JsonValueKind.Null, t.GetProperty("population").ValueKind);
        });
        Assert.Equal(2, cls.Count(t => t.GetProperty("basis").GetString() == "unknown"));
    }

    [Fact]
    public async Task Puisaye_Forterre_lies_in_two_départements()
    {
        var territory = await embedded.JsonAsync($"/territories/{await IdLike("cpts-puisaye-forterre")}?date=2024-06-01");

        // 57 communes of the EPCI, 6 of them in the Nièvre, and 5 more of the Yonne: 56 and 6.
        var parts = territory.GetProperty("byDepartement")
            .EnumerateArray()
            .Select(p => (p.GetProperty("code").GetString(), p.GetProperty("communes").GetInt32()));
        Assert.Equal([("58", 6), ("89", 56)], parts);
        Assert.Equal(62, territory.GetProperty("members").GetArrayLength());
        Assert.Equal(34_938, territory.GetProperty("territory").GetProperty("population").GetInt32());
    }

    [Fact]
    public async Task Auxerre_is_in_a_CPTS_and_a_CLS_and_its_surface_is_schematic()
    {
        var commune = await embedded.JsonAsync("/communes/89024?date=2024-06-01");
        Assert.Equal("Auxerre", commune.GetProperty("nom").GetString());
        Assert.Equal("200067114", commune.GetProperty("codeEpci").GetString());
        Assert.Equal(
            ["CLS", "CPTS"], commune.GetProperty("territories").EnumerateArray().Select(t => t.GetProperty("kind").GetString()!).Order());
        Assert.True(commune.GetProperty("schematic").GetBoolean());
        Assert.Contains("unknown-composition", Caveats(commune));
        Assert.Empty((await embedded.JsonAsync("/communes/89024?date=2020-01-01")).GetProperty("territories").EnumerateArray());
    }

    [Fact]
    public async Task Accents_are_written_as_they_are()
    {
        using var answer = await embedded.Server.GetAsync("/departements");
        Assert.Contains("Côte-d'Or", await answer.TextAsync(), StringComparison.Ordinal);
    }

    private static string[] Caveats(JsonElement document) =>
        [.. document.GetProperty("caveats").EnumerateArray().Select(c => c.GetProperty("code").GetString()!)];

    private static (long Covered, long Total, string Percent) Share(JsonElement share) =>
        (share.GetProperty("covered").GetInt64(), share.GetProperty("total").GetInt64(), share.GetProperty("percent").GetRawText());

    // The ids are the seeds' to choose: the one that holds every word that is asked for.
    private async Task<string> IdLike(string words)
    {
        var ids = (await embedded.JsonAsync("/territories"))
            .GetProperty("territories")
            .EnumerateArray()
            .Select(t => t.GetProperty("id").GetString()!);
        return ids.Single(id => words.Split('-').All(word => id.Split('-').Contains(word)));
    }
}
