using System.Text.Json;

namespace MapService.Tests.Api.Resources;

/// <summary>What changed between two days, and timelines, on the embedded dataset.</summary>
public sealed class ChangesTests(EmbeddedServer embedded) : IClassFixture<EmbeddedServer>
{
    private const string November = "/changes?from=2021-10-31&to=2021-11-15&departement=89";

    [Fact]
    public async Task What_may_have_changed_is_told_from_what_did()
    {
        var sure = await embedded.JsonAsync("/changes?from=2021-07-18&to=2021-07-19&departement=89");
        Assert.Equal(["covered 171 55307"], Summary(sure));
        Assert.Equal(["cpts-gips89 no yes"], Territories(sure));

        var perhaps = await embedded.JsonAsync(November);
        Assert.Equal(["may-be-covered 98 110573"], Summary(perhaps));
        Assert.Equal(["cpts-nord-yonne no uncertain"], Territories(perhaps));
        Assert.Equal((171, 171), (Covered(perhaps.GetProperty("before")), Covered(perhaps.GetProperty("after"))));
        Assert.DoesNotContain("imprecise-date", Answers.CaveatCodes(perhaps.GetProperty("before")));
        var range = perhaps.GetProperty("after")
            .GetProperty("caveats")
            .EnumerateArray()
            .Single(c => c.GetProperty("code").GetString() == "imprecise-date")
            .GetProperty("range");
        Assert.Equal((171, 269), (Covered(range.GetProperty("lowest")), Covered(range.GetProperty("highest"))));
    }

    [Fact]
    public async Task A_region_is_all_its_departements()
    {
        var region = await embedded.JsonAsync("/changes?from=2021-01-01&to=2024-04-29&region=27");
        var everything = await embedded.JsonAsync("/changes?from=2021-01-01&to=2024-04-29");
        Assert.Equal(Summary(everything), Summary(region));
        Assert.Equal("27", region.GetProperty("codeRegion").GetString());

        // Puisaye-Forterre has six communes in the Nièvre; Auxois-Morvan is in Côte-d'Or, Centre Saône-et-Loire in 71.
        Assert.Equal(
            ["21", "58", "71", "89"], region.GetProperty("departements").EnumerateArray().Select(d => d.GetProperty("code").GetString()));
        Assert.Equal(6, region.GetProperty("departements")
            .EnumerateArray()
            .Single(d => d.GetProperty("code").GetString() == "58")
            .GetProperty("after")
            .GetProperty("communes")
            .GetProperty("covered")
            .GetInt32());
        Assert.Equal(423 + 6 + 159 + 34, region.GetProperty("communes").GetArrayLength());
    }

    [Fact]
    public async Task The_table_has_a_line_a_commune_and_GeoJSON_a_feature()
    {
        var lines = (await (await embedded.Server.GetAsync(November + "&f=csv")).TextAsync())
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(98 + 1, lines.Length);
        Assert.All(lines[1..], line => Assert.Contains(
            ",may-be-covered,cpts-nord-yonne,CPTS,2021-07-19,2021-10-31,2021-11-01,2021-11-29,", line, StringComparison.Ordinal));

        var features = await embedded.JsonAsync(November + "&f=geojson");
        Assert.Equal(98, features.GetProperty("features").GetArrayLength());
        Assert.All(features.GetProperty("features")
            .EnumerateArray(), f => Assert.NotEqual(JsonValueKind.Null, f.GetProperty("geometry").ValueKind));
    }

    [Fact]
    public async Task Days_of_the_same_periods_give_the_same_bytes_and_the_same_tag()
    {
        var one = await embedded.Server.GetAsync("/changes?from=2021-08-01&to=2021-11-02&departement=89");
        var other = await embedded.Server.GetAsync("/changes?from=2021-10-31&to=2021-11-29&departement=89");
        Assert.Equal(one.Header("ETag"), other.Header("ETag"));
        Assert.Equal(await one.TextAsync(), await other.TextAsync());

        // On two days of November something may have begun in between; between a day and itself, nothing.
        var within = await embedded.JsonAsync("/changes?from=2021-11-02&to=2021-11-20&departement=89");
        Assert.Equal(["may-be-covered 98 110573"], Summary(within));
        Assert.Empty(Summary(await embedded.JsonAsync("/changes?from=2021-11-02&to=2021-11-02&departement=89")));
        Assert.NotEqual(
            (await embedded.Server.GetAsync("/changes?from=2021-11-02&to=2021-11-20&departement=89")).Header("ETag"),
            (await embedded.Server.GetAsync("/changes?from=2021-11-02&to=2021-11-02&departement=89")).Header("ETag"));
    }

    [Theory]
    [InlineData("/changes", 400, "from to")]
    [InlineData("/changes?from=2021-11-15", 400, "to")]
    [InlineData("/changes?from=&to=2021-02-30", 400, "from to")]
    [InlineData("/changes?from=2021-11-15&to=2021-11-14", 400, "to")]
    [InlineData("/changes?from=2021-11-15&to=2021-11-16&region=99", 400, "region")]
    [InlineData("/changes?from=2021-11-15&to=2021-11-16&region=27&departement=89", 400, "region")]
    [InlineData("/changes?from=2021-11-15&to=2021-11-16&date=2021-11-15", 400, "date")]
    [InlineData("/changes?from=2021-11-15&to=2021-11-16&region=11", 400, "region")]
    [InlineData("/changes?from=2021-11-15&to=2021-11-16&departement=75", 400, "departement")]
    [InlineData("/regions/11/timeline", 404, "")]
    [InlineData("/regions/xx/timeline", 404, "")]
    public async Task Faults_are_named(string address, int status, string names)
    {
        var problem = await (await embedded.Server.GetAsync(address)).ProblemAsync(status);
        if (status == 400)
        {
            Assert.Equal(names, string.Join(' ', Answers.FaultNames(problem).Order(StringComparer.Ordinal)));
        }
    }

    [Fact]
    public async Task The_timeline_of_a_region_counts_its_departements_together()
    {
        var timeline = await embedded.JsonAsync("/regions/27/timeline?kind=CPTS");
        Assert.Equal(8, timeline.GetProperty("departements").GetArrayLength());
        var entries = timeline.GetProperty("entries").EnumerateArray().ToDictionary(e => e.GetProperty("date").GetString()!, Covered);

        // 171, then 98 more, then Auxois-Morvan's 159, Centre Saône-et-Loire's 34, Centre Yonne's 40, Puisaye-Forterre's 62, Grand
        // Auxerrois' 58.
        (string Date, int Communes)[] expected =
        [
            ("2021-07-19", 171), ("2021-11-01", 171), ("2021-11-30", 269), ("2022-07-21", 269), ("2022-07-22", 428), ("2022-10-18", 462),
            ("2023-12-18", 502), ("2024-03-12", 564), ("2024-04-29", 622),
        ];
        Assert.Equal(expected, entries.Select(e => (e.Key, e.Value)));
    }

    [Fact]
    public async Task A_timeline_comes_as_a_table_and_as_outlines()
    {
        var lines = (await (await embedded.Server.GetAsync("/departements/89/timeline?f=csv")).TextAsync())
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith(
            "date,kind,change,precision,territory,nom,communes,communesCovered,communesTotal,communesPercent,",
            lines[0],
            StringComparison.Ordinal);
        Assert.Equal(6 + 1, lines.Length);
        Assert.StartsWith(
            "2021-11-01,CPTS,maybe-in-force,month,cpts-nord-yonne,CPTS du Nord de l'Yonne,98,171,423,40.43,",
            lines[2],
            StringComparison.Ordinal);

        var features = (await embedded.JsonAsync("/departements/89/timeline?f=geojson")).GetProperty("features").EnumerateArray().ToList();
        Assert.Equal(6, features.Count);
        Assert.Equal(98, features[1].GetProperty("properties").GetProperty("codes").GetArrayLength());
        Assert.All(features, f => Assert.Contains(
            "Polygon", f.GetProperty("geometry").GetProperty("type").GetString(), StringComparison.Ordinal));
    }

    private static int Covered(JsonElement figures) => figures.GetProperty("communes").GetProperty("covered").GetInt32();

    private static string[] Summary(JsonElement changes) =>
        [.. changes.GetProperty("summary").EnumerateArray().Select(
            s => $"{s.GetProperty("change").GetString()} {s.GetProperty("communes").GetInt32()} {s.GetProperty("population").GetInt64()}")];

    private static string[] Territories(JsonElement changes) =>
    [
        .. changes.GetProperty("communes").EnumerateArray().SelectMany(c => c.GetProperty("territories").EnumerateArray())
            .Select(t => $"{t.GetProperty("id").GetString()} {t.GetProperty("before").GetString()} {t.GetProperty("after").GetString()}")
                .Distinct(),
    ];
}
