using System.Net;
using System.Text;
using System.Text.Json;

namespace MapService.Tests.Api.Resources;

/// <summary>
/// A commune in two CPTS, over HTTP. The embedded dataset has none at any date; here it is b (89002), in cpts-one and, from
/// 2022 on, in cpts-two. The picture is at <see cref="SmallServer"/>.
/// </summary>
public sealed class OverlapTests(SmallServer fixture) : IClassFixture<SmallServer>
{
    private const string Query = "kind=CPTS&date=2024-01-01";

    // b is the cell from 3.1 to 3.2 E and 47.9 to 48.0 N: M N cos(47.95°) (0.1°)², with the radii of curvature there
    // M = 6 370 680 m (north) and N = 6 389 941 m (east) and cos = 0.66978, is 8305.6 hectares.
    private const decimal SurfaceHectares = 8305.6m;

    private readonly ServerUnderTest server = fixture.Server;

    [Fact]
    public async Task The_overlaps_of_a_departement_have_the_commune_with_both_territories()
    {
        using var answer = await server.GetAsync("/departements/89/overlaps?" + Query);
        var document = await answer.JsonAsync();
        var feature = document.GetProperty("features").EnumerateArray().Single();
        var properties = feature.GetProperty("properties");
        Assert.Equal("89002", properties.GetProperty("code").GetString());
        Assert.Equal(
            ["cpts-one", "cpts-two"], properties.GetProperty("territories").EnumerateArray().Select(t => t.GetProperty("id").GetString()!));
        Assert.Equal(100, properties.GetProperty("population").GetInt32());
        Assert.InRange(properties.GetProperty("surface").GetDecimal(), SurfaceHectares * 0.999m, SurfaceHectares * 1.001m);
        CheckCell(feature);

        // cpts-unknown, in force since 2023, may have any commune.
        Assert.Contains("unknown-composition", Answers.CaveatCodes(document));
    }

    [Theory]
    [InlineData("/departements/89/overlaps?kind=CPTS&date=2021-12-31")]
    [InlineData("/departements/89/overlaps?kind=CLS&date=2024-01-01")]
    [InlineData("/departements/58/overlaps?kind=CPTS&date=2024-01-01")]
    [InlineData("/downloads/overlaps.geojson?kind=CPTS&date=2021-12-31")]
    [InlineData("/downloads/overlaps.geojson?kind=CPTS&date=2024-01-01&departement=58")]
    public async Task There_is_no_overlap_before_of_the_other_kind_or_next_door(string address) =>
        Assert.Equal(0, (await (await server.GetAsync(address)).JsonAsync()).GetProperty("features").GetArrayLength());

    [Fact]
    public async Task The_overlaps_as_CSV_have_a_line_a_commune()
    {
        using var answer = await server.GetAsync("/departements/89/overlaps?f=csv&" + Query);
        var lines = (await answer.TextAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("89002,b,89,200000001,100,", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",\"cpts-one,cpts-two\",CPTS,2023-01-01,,unknown-composition", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("&departement=89")]
    public async Task The_download_has_it_in_both_forms(string only)
    {
        using var geoJson = await server.GetAsync($"/downloads/overlaps.geojson?{Query}{only}");
        var feature = (await geoJson.JsonAsync()).GetProperty("features").EnumerateArray().Single();
        Assert.Equal("cpts-one,cpts-two", feature.GetProperty("properties").GetProperty("territories").GetString());
        CheckCell(feature);
        using var csv = await server.GetAsync($"/downloads/overlaps.csv?{Query}{only}");
        Assert.StartsWith("89002,b,89,\"cpts-one,cpts-two\",100,", (await csv.TextAsync()).Split("\r\n")[1], StringComparison.Ordinal);
    }

    // 3.15 E, 47.95 N at zoom 9: column (3.15 + 180) / 360 * 512 = 260.5, row (1 - ln(tan 47.95° + 1 / cos 47.95°) / pi) / 2 * 512 = 178.1.
    [Fact]
    public async Task The_tile_above_the_commune_has_it()
    {
        using var geoJson = await server.GetAsync("/tiles/overlaps/9/260/178.geojson?" + Query);
        var feature = (await geoJson.JsonAsync()).GetProperty("features").EnumerateArray().Single();
        Assert.Equal("89002", feature.GetProperty("properties").GetProperty("code").GetString());

        using var mvt = await server.GetAsync("/tiles/overlaps/9/260/178.mvt?" + Query);
        Assert.Equal(HttpStatusCode.OK, mvt.StatusCode);
        var text = Encoding.Latin1.GetString(await mvt.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Contains("89002", text, StringComparison.Ordinal);
        Assert.Contains("cpts-one,cpts-two", text, StringComparison.Ordinal);
        using var before = await server.GetAsync("/tiles/overlaps/9/260/178.mvt?kind=CPTS&date=2021-12-31");
        Assert.Equal(HttpStatusCode.NoContent, before.StatusCode);
    }

    [Fact]
    public async Task A_scenario_says_which_overlaps_it_makes_and_ends_and_names_each_territory_once()
    {
        using var body = new StringContent(
            """
            {"kind":"CPTS","date":"2024-01-01","changes":[
              {"action":"add","territory":"cpts-two","communes":["89001"]},
              {"action":"remove","territory":"cpts-two","communes":["89002"]}]}
            """,
            Encoding.UTF8,
            "application/json");
        using var answer = await server.SendAsync(HttpMethod.Post, "/scenarios", body);
        var outcome = await answer.JsonAsync();
        CheckOverlap("89001", outcome.GetProperty("newOverlaps"));
        CheckOverlap("89002", outcome.GetProperty("closedOverlaps"));
        Assert.Equal(
            ["cpts-one", "cpts-two"], outcome.GetProperty("territories").EnumerateArray().Select(t => t.GetProperty("id").GetString()!));
        Assert.Equal(0, outcome.GetProperty("newGaps").GetArrayLength());

        static void CheckOverlap(string code, JsonElement overlaps)
        {
            var overlap = overlaps.EnumerateArray().Single();
            Assert.Equal(code, overlap.GetProperty("code").GetString());
            Assert.Equal(["cpts-one", "cpts-two"], overlap.GetProperty("territories").EnumerateArray().Select(t => t.GetString()!));
        }
    }

    private static void CheckCell(JsonElement feature)
    {
        var geometry = feature.GetProperty("geometry");
        Assert.Equal("Polygon", geometry.GetProperty("type").GetString());
        var ring = geometry.GetProperty("coordinates")[0].EnumerateArray().Select(p => (p[0].GetDecimal(), p[1].GetDecimal())).ToHashSet();
        Assert.Equal([(3.1m, 47.9m), (3.1m, 48m), (3.2m, 47.9m), (3.2m, 48m)], ring.Order());
    }
}
