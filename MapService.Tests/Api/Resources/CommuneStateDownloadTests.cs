using System.Text.Json;
using MapService.Tests.Coverage;

namespace MapService.Tests.Api.Resources;

/// <summary>
/// The layer of communes with the state of each at a date, in every form, against the facts and the addresses that say the same.
/// </summary>
public sealed class CommuneStateDownloadTests(EmbeddedServer embedded) : IClassFixture<EmbeddedServer>
{
    [Theory]
    [InlineData("kind=CPTS&date=2021-11-15&departement=89")] // a month is all that a source says of Nord de l'Yonne
    [InlineData("kind=CPTS&date=2022-07-22&region=27")] // compositions that are not known
    [InlineData("kind=CLS&date=2024-04-29")]
    public async Task Every_commune_has_the_state_that_the_list_of_states_gives_it(string query)
    {
        var communes = await PropertiesAsync($"/downloads/communes.geojson?{query}");
        var states = await embedded.JsonAsync($"/communes/states?{query.Replace("&region=27", "", StringComparison.Ordinal)}");
        foreach (var state in (string[])["covered", "overlap", "possible"])
        {
            Assert.Equal(
                states.GetProperty(state).EnumerateArray().Select(code => code.GetString()),
                communes.Where(commune => commune.GetProperty("state").GetString() == state)
                    .Select(commune => commune.GetProperty("code").GetString())
                    .Order(StringComparer.Ordinal));
        }

        Assert.Equal(
            states.GetProperty("counts").GetProperty("uncovered").GetInt32(),
            communes.Count(commune => commune.GetProperty("state").GetString() == "uncovered"));
        Assert.Equal(states.GetProperty("counts").EnumerateObject().Sum(count => count.Value.GetInt32()), communes.Count);
    }

    [Fact]
    public async Task A_commune_names_the_territories_that_count_for_it()
    {
        var communes = await PropertiesAsync("/downloads/communes.geojson?kind=CPTS&date=2024-03-12&departement=89");
        Assert.Equal(
            Facts.PuisayeForterre.Where(code => code.StartsWith("89", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            communes.Where(c => c.GetProperty("territories").EnumerateArray().Any(name => name.GetString() == "CPTS de Puisaye-Forterre"))
                .Select(c => c.GetProperty("code").GetString()).Order(StringComparer.Ordinal));
        Assert.All(communes, c => Assert.Equal(
            c.GetProperty("state").GetString() == "covered" ? 1 : 0, c.GetProperty("territories").GetArrayLength()));

        // Auxerre's CPTS came on 29 April: until then nobody's.
        using var answer = await embedded.Server.GetAsync("/downloads/communes.csv?kind=CPTS&date=2024-03-12&departement=89");
        var lines = (await answer.TextAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith(
            "code,nom,codeDepartement,codeEpci,population,surface,schematic,state,territories,validFrom,validUntil,caveats",
            lines[0],
            StringComparison.Ordinal);
        Assert.Contains(
            ",uncovered,,2024-03-12,2024-04-28,",
            Assert.Single(lines, line => line.StartsWith("89024,", StringComparison.Ordinal)),
            StringComparison.Ordinal);
        Assert.Equal("attachment; filename=maps-communes-CPTS-89-from-2024-03-12.csv", answer.Header("Content-Disposition"));
        Assert.Contains(
            "/downloads/communes.geojson?departement=89&kind=CPTS&date=2024-03-12", answer.Header("Link"), StringComparison.Ordinal);
    }

    /// <summary>
    /// <code>
    /// abc   cpts-one: a b     cpts-two: b c from 2022 on     cpts-unknown of the Yonne from 2023 on
    /// deA
    /// </code>
    /// </summary>
    [Theory]
    [InlineData(
        "2022-06-01",
        "89001 covered cpts-one|89002 overlap cpts-one; cpts-two|89003 covered cpts-two|89004 uncovered |89005 uncovered |58001 uncovered ")]
    [InlineData(
        "2023-06-01",
        "89001 covered cpts-one|89002 overlap cpts-one; cpts-two|89003 covered cpts-two|89004 possible |89005 possible |58001 uncovered ")]
    public async Task GDAL_reads_states_and_territories(string date, string expected)
    {
        await using var server = await ServerUnderTest.StartAsync(SmallServer.Store());
        using var folder = new TempFolder();
        using var answer = await server.GetAsync($"/downloads/communes.gpkg?kind=CPTS&date={date}");
        var file = folder.Write("communes.gpkg", await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var (output, errors) = await Programs.RunAsync(
            "ogr2ogr",
            "-f",
            "CSV",
            "/vsistdout/",
            file,
            "-sql",
            "SELECT code || ' ' || state || ' ' || territories FROM communes",
            "-lco",
            "STRING_QUOTING=IF_NEEDED");
        Assert.Equal("", errors);
        Assert.Equal(
            expected.Split('|').Order(StringComparer.Ordinal),
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Trim('"')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Without_a_kind_communes_are_the_same_on_every_day_and_have_no_state()
    {
        var communes = await PropertiesAsync("/downloads/communes.geojson?departement=90");
        Assert.All(communes, commune => Assert.False(commune.TryGetProperty("state", out _)));
        using var one = await embedded.Server.GetAsync("/downloads/communes.gpkg?departement=90&date=2021-01-01");
        using var other = await embedded.Server.GetAsync("/downloads/communes.gpkg?departement=90&date=2024-06-01");
        Assert.Equal(one.Header("ETag"), other.Header("ETag"));
    }

    private async Task<List<JsonElement>> PropertiesAsync(string address) =>
        [.. (await embedded.JsonAsync(address))
            .GetProperty("features")
            .EnumerateArray()
            .Select(feature => feature.GetProperty("properties"))];
}
