namespace MapService.Tests.Api.Http;

/// <summary>What is saved has a name that says what it is, of what place, kind and day; what is shown has none.</summary>
public sealed class FileNameTests(SmallServer fixture) : IClassFixture<SmallServer>
{
    private readonly ServerUnderTest server = fixture.Server;

    [Theory]
    [InlineData("/communes?f=csv", "maps-commune-table.csv")]
    [InlineData("/communes?f=csv&departement=89", "maps-commune-table-89.csv")]
    [InlineData("/communes?f=csv&region=27", "maps-commune-table-region-27.csv")]
    [InlineData("/gaps?f=csv&date=2024-06-15&kind=CLS", "maps-gap-communes-CLS-from-2020-01-01.csv")]
    [InlineData("/gaps?f=csv&date=2021-06-15&departement=89", "maps-gap-communes-CPTS-89-from-2020-01-01.csv")]
    [InlineData("/departements/89/gaps?f=csv&date=2022-06-15", "maps-gap-communes-CPTS-89-from-2022-01-01.csv")]
    [InlineData("/departements/89/gaps?f=geojson&date=2022-06-15", "maps-gap-zones-CPTS-89-from-2022-01-01.geojson")]
    [InlineData("/departements/89/overlaps?f=csv&date=2019-06-15", "maps-overlap-communes-CPTS-89-until-2019-12-31.csv")]
    [InlineData("/departements/89/overlaps?date=2019-06-15", "maps-overlaps-CPTS-89-until-2019-12-31.geojson")]
    [InlineData("/changes?f=csv&from=2021-01-01&to=2022-01-01", "maps-changes-CPTS-2021-01-01-to-2022-01-01.csv")]
    [InlineData(
        "/changes?f=geojson&from=2021-01-01&to=2022-01-01&departement=58&kind=CLS", "maps-changes-CLS-58-2021-01-01-to-2022-01-01.geojson")]
    [InlineData("/timeline?f=csv", "maps-timeline-CPTS.csv")]
    [InlineData("/timeline?f=geojson&kind=CLS", "maps-timeline-CLS.geojson")]
    [InlineData("/departements/89/timeline?f=csv", "maps-timeline-CPTS-89.csv")]
    [InlineData("/regions/27/timeline?f=csv", "maps-timeline-CPTS-region-27.csv")]
    [InlineData("/audit?f=csv", "maps-audit.csv")]
    [InlineData("/audit?f=csv&kind=CPTS&departement=89&verdict=not%20stated", "maps-audit-CPTS-89-not-stated.csv")]
    [InlineData("/departements/89/audit?f=csv", "maps-audit-89.csv")]
    [InlineData("/territories/cpts-one/audit?f=csv", "maps-audit-cpts-one.csv")]
    [InlineData("/territories/cpts-one/history?f=csv", "maps-history-cpts-one.csv")]
    [InlineData("/territories/cpts-two?f=geojson&date=2024-01-01", "maps-cpts-two-from-2022-01-01.geojson")]
    [InlineData("/downloads/communes.csv?departement=89", "maps-communes-89.csv")]
    [InlineData("/downloads/gaps.geojson?region=27&date=2022-06-15", "maps-gaps-CPTS-region-27-from-2022-01-01.geojson")]
    public async Task A_file_has_a_name(string address, string name)
    {
        var answer = await server.GetAsync(address);
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal("attachment; filename=" + name, answer.Header("Content-Disposition"));
    }

    [Theory]
    [InlineData("/communes")]
    [InlineData("/gaps?f=json")]
    [InlineData("/audit")]
    [InlineData("/territories/cpts-one")]
    [InlineData("/territories/cpts-one/history")]
    [InlineData("/timeline")]
    [InlineData("/tiles/communes.json")]
    [InlineData("/tiles/communes/0/0/0.geojson")]
    [InlineData("/api.html")]
    [InlineData("/communes?f=csv&departement=01")]
    public async Task What_is_shown_has_no_name(string address) =>
        Assert.Null((await server.GetAsync(address)).Header("Content-Disposition"));

    [Fact]
    public async Task Every_address_that_answers_with_CSV_is_named()
    {
        var document = await (await server.GetAsync("/api.json")).JsonAsync();
        var found = 0;
        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            if (path.Value.TryGetProperty("get", out var get)
                && get.GetProperty("responses").GetProperty("200").GetProperty("content").TryGetProperty("text/csv", out _))
            {
                var address = path.Name.Replace("{code}", path.Name.StartsWith("/regions", StringComparison.Ordinal) ? "27" : "89")
                    .Replace("{id}", "cpts-one")
                    .Replace("{layer}", "cpts")
                    + (path.Name.EndsWith(".csv", StringComparison.Ordinal) ? "" : "?f=csv")
                        + (path.Name == "/changes" ? "&from=2021-01-01&to=2022-01-01" : "");
                var answer = await server.GetAsync(address);
                Assert.Equal(200, (int)answer.StatusCode);
                Assert.Matches("^attachment; filename=maps-[A-Za-z0-9-]+\\.csv$", answer.Header("Content-Disposition"));
                found++;
            }
        }

        Assert.True(found >= 10, $"{found} addresses");
    }
}
