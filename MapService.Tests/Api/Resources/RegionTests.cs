using System.Net;
using System.Text.Json;
using MapService.Territories.Records;
using MapService.Tests.Coverage;

namespace MapService.Tests.Api.Resources;

/// <summary>Regions: their départements, and their coverage against the facts and against the départements.</summary>
public sealed class RegionTests(EmbeddedServer embedded) : IClassFixture<EmbeddedServer>
{
    [Fact]
    public async Task The_region_of_the_dataset_is_listed_with_its_name_and_départements()
    {
        var regions = await embedded.JsonAsync("/regions");
        var region = Assert.Single(regions.GetProperty("regions").EnumerateArray());
        Assert.Equal(("27", "Bourgogne-Franche-Comté"), (region.GetProperty("code").GetString(), region.GetProperty("nom").GetString()));
        Assert.Equal(
            ["21", "25", "39", "58", "70", "71", "89", "90"],
            region.GetProperty("departements").EnumerateArray().Select(d => d.GetProperty("code").GetString()!));
        Assert.Contains("schematic-geometry", Answers.CaveatCodes(regions));
    }

    [Fact]
    public async Task The_region_is_covered_by_the_union_of_the_compositions_that_are_known()
    {
        var coverage = await embedded.JsonAsync("/regions/27/coverage?kind=CPTS&date=2024-04-29");
        string[] covered =
        [
            .. Facts.Gips89.Concat(Facts.NordYonne).Concat(Facts.CentreYonne).Concat(Facts.PuisayeForterre).Concat(Facts.GrandAuxerrois)
                .Concat(Facts.AuxoisMorvan).Concat(Facts.CentreSaoneEtLoire).Distinct(),
        ];
        Assert.Equal((covered.Length, Facts.Communes.Count), Share(coverage, "communes"));
        Assert.Equal((Facts.Municipal(covered), Facts.Municipal(Facts.Communes.Select(c => c.Code))), Share(coverage, "population"));
        Assert.Contains("unknown-composition", Answers.CaveatCodes(coverage));

        // It lies in two départements; of the region it is whole.
        var puisaye = coverage.GetProperty("territories")
            .EnumerateArray()
            .Single(t => t.GetProperty("id").GetString() == "cpts-puisaye-forterre");
        Assert.Equal(62, puisaye.GetProperty("communes").GetInt32());
    }

    [Theory]
    [InlineData("2021-07-17", null)]
    [InlineData("2021-07-18", 5)]
    [InlineData("2021-07-19", 5)]
    [InlineData("2022-10-17", 5)]
    [InlineData("2022-10-18", 16)]
    public async Task What_is_declared_of_the_region_stands_beside_its_coverage_from_its_day_on(string date, int? territories)
    {
        var coverage = await embedded.JsonAsync($"/regions/27/coverage?kind=CPTS&date={date}");
        Assert.Equal(
            territories,
            coverage.GetProperty("declared").EnumerateArray().Select(d => (int?)d.GetProperty("territories").GetInt32()).SingleOrDefault());
    }

    [Theory]
    [InlineData("CPTS", "2022-07-21")]
    [InlineData("CPTS", "2023-12-18")]
    [InlineData("CLS", "2024-01-01")]
    public async Task The_region_the_total_of_its_départements_and_their_sum_are_one(string kind, string date)
    {
        var region = await embedded.JsonAsync($"/regions/27/coverage?kind={kind}&date={date}");
        var all = await embedded.JsonAsync($"/departements?region=27&kind={kind}&date={date}");
        Assert.Equal("Bourgogne-Franche-Comté", all.GetProperty("region").GetProperty("nom").GetString());
        foreach (var figure in (string[])["communes", "population", "surface"])
        {
            Assert.Equal(all.GetProperty("total").GetProperty(figure).GetRawText(), region.GetProperty(figure).GetRawText());
        }

        var items = all.GetProperty("departements").EnumerateArray().ToList();
        Assert.Equal(8, items.Count);
        Assert.Equal(items.Sum(d => Share(d, "communes").Covered), Share(region, "communes").Covered);
        Assert.Equal(items.Sum(d => Share(d, "population").Total), Share(region, "population").Total);
        Assert.Equal(all.GetProperty("caveats").GetRawText(), region.GetProperty("caveats").GetRawText());
    }

    [Fact]
    public async Task A_region_restricts_the_overview_and_its_total()
    {
        var records = SmallWorld.Draw("abAB").Cpts("one", "a").Cpts("two", "AB", departements: SmallWorld.Nievre).Build().Records;
        records = records with
        {
            Departements = [.. records.Departements.Select(d => d.Code.Value == SmallWorld.Nievre ? d with { Region = "84" } : d)]
        };
        await using var server = await ServerUnderTest.StartAsync(new StoreInHand { Records = records });
        var all = await (await server.GetAsync("/departements")).JsonAsync();
        Assert.Equal((3, 4), Share(all.GetProperty("total"), "communes"));
        Assert.Equal(JsonValueKind.Null, all.GetProperty("region").ValueKind);
        var one = await (await server.GetAsync("/departements?region=27")).JsonAsync();
        Assert.Equal(["89"], one.GetProperty("departements").EnumerateArray().Select(d => d.GetProperty("code").GetString()!));
        Assert.Equal((1, 2), Share(one.GetProperty("total"), "communes"));
        Assert.Equal((2, 2), Share(await (await server.GetAsync("/regions/84/coverage")).JsonAsync(), "communes"));
        Assert.Equal(["27", "84"], (await (await server.GetAsync("/regions")).JsonAsync())
            .GetProperty("regions")
            .EnumerateArray()
            .Select(r => r.GetProperty("code").GetString()!));
    }

    [Theory]
    [InlineData("CPTS")]
    [InlineData("CLS")]
    public async Task The_timeline_of_everything_is_that_of_the_only_region(string kind)
    {
        var all = await embedded.JsonAsync($"/timeline?kind={kind}");
        var region = await embedded.JsonAsync($"/regions/27/timeline?kind={kind}");
        Assert.NotEmpty(all.GetProperty("entries").EnumerateArray());
        foreach (var part in (string[])["departements", "kind", "entries", "caveats", "provenance"])
        {
            Assert.Equal(region.GetProperty(part).GetRawText(), all.GetProperty(part).GetRawText());
        }
    }

    [Fact]
    public async Task The_timeline_of_several_regions_counts_them_together()
    {
        var records = SmallWorld.Draw("abAB").Cpts("one", "a", from: "2021-01-01").Cpts(
            "two", "AB", from: "2022-01-01", departements: SmallWorld.Nievre).Build().Records;
        records = records with
        {
            Departements = [.. records.Departements.Select(d => d.Code.Value == SmallWorld.Nievre ? d with { Region = "84" } : d)]
        };
        await using var server = await ServerUnderTest.StartAsync(new StoreInHand { Records = records });
        var answer = await server.GetAsync("/timeline");
        var timeline = await answer.JsonAsync();
        Assert.Equal(["58", "89"], timeline.GetProperty("departements").EnumerateArray().Select(d => d.GetProperty("code").GetString()!));
        Assert.Equal(
            [("2021-01-01", (1, 4), "one"), ("2022-01-01", (3, 4), "two")],
            timeline.GetProperty("entries").EnumerateArray().Select(entry => (
                entry.GetProperty("date").GetString()!, Share(entry, "communes"),
                Assert.Single(entry.GetProperty("changes").EnumerateArray()).GetProperty("territory").GetProperty("id").GetString()!)));
        Assert.Equal(
            HttpStatusCode.NotModified, (await server.GetAsync("/timeline", ("If-None-Match", answer.Header("ETag")!))).StatusCode);

        var table = await server.GetAsync("/timeline?f=csv");
        Assert.Equal(3, (await table.TextAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("/timeline?kind=CPTS&f=json", table.Header("Link"));
        var changes = (await (await server.GetAsync("/timeline?f=geojson")).JsonAsync()).GetProperty("features").EnumerateArray();
        Assert.Equal([1, 2], changes.Select(change => change.GetProperty("properties").GetProperty("communes").GetInt32()));
    }

    [Fact]
    public async Task A_region_has_its_name_in_timelines_and_changes_too()
    {
        Assert.Equal("Bourgogne-Franche-Comté", (await embedded.JsonAsync("/regions/27/timeline")).GetProperty("nomRegion").GetString());
        Assert.Equal(
            "Bourgogne-Franche-Comté",
            (await embedded.JsonAsync("/changes?from=2021-01-01&to=2024-01-01&region=27")).GetProperty("nomRegion").GetString());
        Assert.Equal(
            JsonValueKind.Null, (await embedded.JsonAsync("/changes?from=2021-01-01&to=2024-01-01")).GetProperty("nomRegion").ValueKind);
    }

    [Theory]
    [InlineData("/regions/11/coverage", 404, "region")]
    [InlineData("/regions/é/coverage", 404, "region")]
    [InlineData("/regions?date=2024-01-01", 400, "date")]
    [InlineData("/regions/27/coverage?kind=X&date=x", 400, "date kind")]
    [InlineData("/departements?region=0", 400, "region")]
    [InlineData("/departements?region=11", 400, "region")]
    [InlineData("/timeline?kind=X&date=2024-01-01", 400, "date kind")]
    public async Task Bad_values_are_told(string address, int status, string names)
    {
        var problem = await (await embedded.Server.GetAsync(address)).ProblemAsync(status);
        Assert.Equal(names.Split(' '), Answers.FaultNames(problem).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_region_of_a_département_has_a_name_and_collectivities_have_none()
    {
        foreach (var departement in FrenchDepartements.All)
        {
            Assert.Equal(departement.Region.Length == 2, FrenchRegions.NameOf(departement.Region) is not null);
        }
    }

    private static (long Covered, long Total) Share(JsonElement figures, string name) =>
        (figures.GetProperty(name).GetProperty("covered").GetInt64(), figures.GetProperty(name).GetProperty("total").GetInt64());
}
