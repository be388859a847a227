using System.Text.Json;
using MapService.Tests.Coverage;

namespace MapService.Tests.Api.Resources;

/// <summary>
/// The dates of territories as GDAL reads them: each field has one type, whether the sources state days or not. GDAL guesses the types of
/// GeoJSON from the values, so that a field of text in which every value is a day would become one of dates.
/// </summary>
public sealed class LayerFieldTypeTests
{
    private static readonly string[] Names = ["certainFrom", "certainUntil", "from", "until"];

    /// <summary>
    /// Days only, parts of dates only, and both; an end that is known in each of them, since a column of nulls has no type in GeoJSON.
    /// </summary>
    public static TheoryData<string, string> Periods => new()
    {
        { "2021-07-19..2030-06-30", "" },
        { "2021-11..2030-06", "" },
        { "before 2020-07-22..2031", "" },
        { "2021-07-19..2030-06-30", "2021-11..2030-06" },
        { "2021-11..2030-06", "2021-07-19..2030-06-30" },
    };

    [Theory]
    [MemberData(nameof(Periods))]
    public async Task Every_date_field_has_the_same_type_whatever_the_sources_state(string one, string other)
    {
        await using var server = await ServerAsync(one, other);
        foreach (var (address, expected) in ((string, string)[])[
            ("/downloads/cpts.geojson", "Date, Date, String, String"),
            ("/downloads/cpts.gpkg", "Date, Date, String, String"),
            ("/downloads/cpts.csv", "String, String, String, String"),
            ("/tiles/cpts/0/0/0.geojson", "Date, Date, String, String"),
        ])
        {
            Assert.Equal((address, expected), (address, await TypesAsync(server, address)));
        }

        // A vector tile has only the fields that have a value, and no type for days.
        var ofTile = await TypesAsync(server, "/tiles/cpts/0/0/0.mvt");
        Assert.StartsWith("String, String", ofTile, StringComparison.Ordinal);
        Assert.All(ofTile.Split(", "), type => Assert.Equal("String", type));
    }

    [Fact]
    public async Task A_reader_of_CSV_that_guesses_types_finds_dates_and_text()
    {
        await using var server = await ServerAsync("2021-07-19..2030-06-30", "before 2020-07-22..2030-06");
        Assert.Equal("Date, Date, String, String", await TypesAsync(server, "/downloads/cpts.csv", "-oo", "AUTODETECT_TYPE=YES"));
    }

    [Theory]
    [InlineData("communes")]
    [InlineData("epci")]
    [InlineData("departements")]
    [InlineData("cpts")]
    [InlineData("cls")]
    [InlineData("gaps")]
    [InlineData("overlaps")]
    public async Task TileJSON_has_the_type_of_every_field(string layer)
    {
        await using var server = await ServerUnderTest.StartAsync(SmallServer.Store());
        using var answer = await server.GetAsync($"/tiles/{layer}.json");
        var description = (await answer.JsonAsync()).GetProperty("vector_layers").EnumerateArray().Single();
        var fields = description.GetProperty("fields").EnumerateObject()
            .ToDictionary(field => field.Name, field => field.Value.GetString());
        Assert.Equal(fields.Keys, description.GetProperty("fieldDescriptions").EnumerateObject().Select(field => field.Name));

        using var download = await server.GetAsync($"/downloads/{layer}.geojson");
        var collection = await download.JsonAsync();
        var features = collection.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("properties")).ToList();
        Assert.NotEmpty(features);
        Assert.All(features, properties => Assert.Equal(fields.Keys, properties.EnumerateObject().Select(property => property.Name)));
        var known = features.SelectMany(properties => properties.EnumerateObject())
            .Where(property => property.Value.ValueKind != JsonValueKind.Null);
        Assert.All(known, property =>
            Assert.Equal((property.Name, fields[property.Name]), (property.Name, WordOf(property.Value.ValueKind))));
    }

    private static string WordOf(JsonValueKind kind) => kind switch
    {
        JsonValueKind.String => "String",
        JsonValueKind.Number => "Number",
        JsonValueKind.True or JsonValueKind.False => "Boolean",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static async Task<ServerUnderTest> ServerAsync(params string[] periods)
    {
        var world = SmallWorld.Draw("ab");
        foreach (var (number, period) in periods.Where(period => period.Length > 0).Index())
        {
            var ends = period.Split("..");
            world.Cpts($"cpts-{number}", "ab"[number].ToString(), from: ends[0], until: ends[1]);
        }

        return await ServerUnderTest.StartAsync(new StoreInHand { Records = world.Build().Records });
    }

    private static async Task<string> TypesAsync(ServerUnderTest server, string address, params string[] options)
    {
        using var folder = new TempFolder();
        using var answer = await server.GetAsync(address + "?date=2024-04-29");
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var file = folder.Write("cpts" + Path.GetExtension(address), bytes);
        var (output, _) = await Programs.RunAsync("ogrinfo", ["-ro", "-so", "-al", file, .. options]);
        var types = output.Split('\n').Select(line => line.Split(": ")).Where(parts => parts.Length == 2 && Names.Contains(parts[0]));
        return string.Join(", ", types.OrderBy(parts => Array.IndexOf(Names, parts[0])).Select(parts => parts[1].Split(" (")[0]));
    }
}
