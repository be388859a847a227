using System.Net;
using System.Text.Json;

namespace MapService.Tests.Api.Resources;

/// <summary>Gaps, overlaps, downloads and tiles of the embedded dataset, read by GDAL where it can.</summary>
public sealed class LayerTests(EmbeddedServer embedded) : IClassFixture<EmbeddedServer>
{
    private readonly ServerUnderTest server = embedded.Server;

    [Theory]
    [InlineData("2021-07-18", 423)]
    [InlineData("2021-07-19", 252)]
    [InlineData("2024-04-29", 0)]
    public async Task The_gaps_of_the_Yonne_hold_every_commune_that_is_not_covered(string date, int communes)
    {
        var gaps = await embedded.JsonAsync($"/departements/89/gaps?kind=CPTS&date={date}");
        Assert.Equal("FeatureCollection", gaps.GetProperty("type").GetString());
        Assert.Equal("89", gaps.GetProperty("departement").GetProperty("code").GetString());
        var zones = gaps.GetProperty("features").EnumerateArray().Select(f => f.GetProperty("properties")).ToList();
        Assert.Equal(communes, zones.Sum(z => z.GetProperty("communes").GetInt32()));
        Assert.Equal(
            communes, zones.SelectMany(z => z.GetProperty("codes").EnumerateArray()).Select(c => c.GetString()).Distinct().Count());
        Assert.All(zones, z => Assert.True(z.GetProperty("schematic").GetBoolean()));
        Assert.NotEqual(0, gaps.GetProperty("caveats").GetArrayLength());

        var lines = await CsvAsync($"/departements/89/gaps?kind=CPTS&date={date}&f=csv");
        Assert.Equal("zone,code,nom,codeDepartement,codeEpci,population,surface,schematic,kind,validFrom,validUntil,caveats", lines[0]);
        Assert.Equal(communes, lines.Length - 1);
    }

    [Fact]
    public async Task A_gap_names_the_territories_beside_it_longest_border_first()
    {
        var gaps = await embedded.JsonAsync("/departements/89/gaps?kind=CPTS&date=2021-07-19");
        var neighbours = gaps.GetProperty("features")
            .EnumerateArray()
            .SelectMany(f => f.GetProperty("properties").GetProperty("neighbours").EnumerateArray())
            .ToList();
        Assert.NotEmpty(neighbours);
        Assert.All(neighbours, n => Assert.True(n.GetProperty("sharedBorderMetres").GetDouble() > 0));
    }

    [Fact]
    public async Task A_territory_as_GeoJSON_is_one_feature_that_GDAL_reads()
    {
        using var answer = await server.GetAsync("/territories/cpts-centre-yonne?f=geojson");
        var rows = await Gdal.RowsAsync(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(2, rows.Length);
        Assert.Equal("1", ValidityOf(rows[1]));
    }

    [Fact]
    public async Task A_territory_of_unknown_composition_has_no_geometry()
    {
        var feature = await embedded.JsonAsync("/territories/cpts-centre-21?f=geojson");
        Assert.Equal(JsonValueKind.Null, feature.GetProperty("geometry").ValueKind);
        Assert.Equal("unknown", feature.GetProperty("properties").GetProperty("basis").GetString());
    }

    // The Yonne: 423 communes; five CPTS in force on that day; wholly covered, so no gap.
    [Theory]
    [InlineData("communes", "?departement=89", 423)]
    [InlineData("departements", "", 8)]
    [InlineData("departements", "?departement=89", 1)]
    [InlineData("cpts", "?departement=89&date=2024-04-29", 5)]
    [InlineData("cls", "?departement=89&date=2024-04-29", 3)]
    [InlineData("gaps", "?departement=89&kind=CPTS&date=2024-04-29", 0)]
    [InlineData("overlaps", "?departement=89&kind=CPTS&date=2024-04-29", 0)]
    public async Task A_download_has_every_feature_in_both_forms_and_GDAL_reads_valid_polygons(string layer, string query, int features)
    {
        using var answer = await server.GetAsync($"/downloads/{layer}.geojson{query}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/geo+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith($"attachment; filename=maps-{layer}", answer.Header("Content-Disposition"), StringComparison.Ordinal);
        Assert.EndsWith(".geojson", answer.Header("Content-Disposition"), StringComparison.Ordinal);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        using var document = JsonDocument.Parse(bytes);
        Assert.True(document.RootElement.TryGetProperty("provenance", out _));
        Assert.Contains("schematic-geometry", Answers.CaveatCodes(document.RootElement));
        Assert.Equal(features, document.RootElement.GetProperty("features").GetArrayLength());
        Assert.Equal(features, (await CsvAsync($"/downloads/{layer}.csv{query}")).Length - 1);
        if (features > 0)
        {
            var rows = await Gdal.RowsAsync(bytes);
            Assert.Equal(features, rows.Length - 1);

            // 1 is valid, 0 is not; a territory of unknown composition has no geometry to judge.
            Assert.All(rows.Skip(1), row => Assert.NotEqual("0", ValidityOf(row)));
            Assert.Contains(rows.Skip(1), row => ValidityOf(row) == "1");
        }
    }

    [Fact]
    public async Task GDAL_reads_the_gap_zones_with_their_lists()
    {
        using var answer = await server.GetAsync("/departements/89/gaps?kind=CPTS&date=2023-12-18");
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        using var document = JsonDocument.Parse(bytes);
        var rows = await Gdal.RowsAsync(bytes);
        Assert.Equal(document.RootElement.GetProperty("features").GetArrayLength(), rows.Length - 1);
        Assert.All(rows.Skip(1), row => Assert.Equal("1", ValidityOf(row)));
        Assert.Contains("neighbours", rows[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/downloads/cpts.csv?departement=89&date=2024-04-29")]
    [InlineData("/downloads/communes.csv")]
    [InlineData("/downloads/gaps.csv?kind=CLS")]
    [InlineData("/departements/21/gaps?f=csv&date=2022-07-22")]
    [InlineData("/departements/21/overlaps?f=csv")]
    public async Task A_CSV_says_where_its_caveats_and_provenance_are(string address)
    {
        using var csv = await server.GetAsync(address);
        var link = csv.Header("Link")!;
        Assert.EndsWith("rel=\"describedby\"; type=\"application/geo+json\"", link, StringComparison.Ordinal);
        var described = await embedded.JsonAsync(link[1..link.IndexOf('>', StringComparison.Ordinal)]);
        Assert.Equal(2024, described.GetProperty("provenance").GetProperty("cogYear").GetInt32());
        Assert.Contains("schematic-geometry", Answers.CaveatCodes(described));
    }

    // The Nord de l'Yonne began on an unknown day of that month; a table that is saved must not lose that.
    [Fact]
    public async Task A_CSV_has_its_period_and_the_codes_of_its_caveats_in_every_line()
    {
        var lines = await CsvAsync("/downloads/cpts.csv?date=2021-11-15&departement=89");
        Assert.EndsWith(",validFrom,validUntil,caveats", lines[0], StringComparison.Ordinal);
        Assert.All(lines[1..].Where(line => line.Length > 0), line => Assert.Contains(
            ",2021-11-01,2021-11-29,imprecise-date ", line, StringComparison.Ordinal));
        Assert.True(lines.Length > 1);
    }

    [Fact]
    public async Task Codes_keep_their_text_in_CSV()
    {
        var lines = await CsvAsync("/downloads/communes.csv?departement=89");
        Assert.StartsWith("code,nom,codeDepartement,codeEpci,population,surface,schematic", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("89024,Auxerre,89,200067114,", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("communes", "")]
    [InlineData("epci", "")]
    [InlineData("departements", "")]
    [InlineData("cpts", "?date=2024-04-29")]
    [InlineData("cls", "?date=2024-04-29")]
    [InlineData("gaps", "?date=2022-01-01&kind=CPTS")]
    [InlineData("overlaps", "?date=2022-01-01&kind=CPTS")]
    public async Task Every_layer_has_a_TileJSON_whose_tiles_are_there(string layer, string query)
    {
        using var answer = await server.GetAsync($"/tiles/{layer}.json{query}");
        var description = await answer.JsonAsync();
        Assert.Equal("3.0.0", description.GetProperty("tilejson").GetString());
        Assert.Equal(layer, description.GetProperty("vector_layers").EnumerateArray().Single().GetProperty("id").GetString());
        Assert.NotEqual("", description.GetProperty("attribution").GetString());
        Assert.Equal(2024, description.GetProperty("provenance").GetProperty("cogYear").GetInt32());
        Assert.Contains("schematic-geometry", Answers.CaveatCodes(description));
        var template = description.GetProperty("tiles").EnumerateArray().Single().GetString()!;
        Assert.StartsWith(server.Root.ToString(), template, StringComparison.Ordinal);

        // The whole world in one tile.
        using var tile = await server.GetAsync(template.Replace("{z}", "0", StringComparison.Ordinal)
            .Replace("{x}", "0", StringComparison.Ordinal)
            .Replace("{y}", "0", StringComparison.Ordinal));
        Assert.True(tile.StatusCode is HttpStatusCode.OK or HttpStatusCode.NoContent);
        Assert.Equal(
            tile.StatusCode == HttpStatusCode.OK ? "application/vnd.mapbox-vector-tile" : null,
            tile.Content.Headers.ContentType?.MediaType);
        Assert.Equal(layer == "overlaps" ? HttpStatusCode.NoContent : HttpStatusCode.OK, tile.StatusCode);
    }

    // A tile has no place for caveats: they are where its header says, of the same kind and day.
    [Theory]
    [InlineData("/tiles/communes/5/16/11", "</tiles/communes.json>")]
    [InlineData("/tiles/communes/5/0/0", "</tiles/communes.json>")]
    [InlineData("/tiles/cpts/5/16/11", "</tiles/cpts.json?date=2022-07-22>")]
    [InlineData("/tiles/gaps/5/16/11", "</tiles/gaps.json?date=2022-07-22&kind=CLS>")]
    [InlineData("/tiles/overlaps/5/16/11", "</tiles/overlaps.json?date=2022-07-22&kind=CLS>")]
    public async Task Every_tile_says_where_its_caveats_are(string tile, string described)
    {
        var query = tile.Contains("communes", StringComparison.Ordinal)
            ? ""
            : tile.Contains("cpts", StringComparison.Ordinal) ? "?date=2022-07-22" : "?date=2022-07-22&kind=CLS";
        foreach (var form in (string[])["mvt", "geojson"])
        {
            using var answer = await server.GetAsync($"{tile}.{form}{query}");
            Assert.Equal(described + "; rel=\"describedby\"; type=\"application/json\"", answer.Header("Link"));
        }

        Assert.Contains("schematic-geometry", Answers.CaveatCodes(await embedded.JsonAsync(described[1..^1])));
    }

    [Fact]
    public async Task The_description_of_the_CPTS_tiles_names_the_unknown_compositions_of_the_day()
    {
        var description = await embedded.JsonAsync("/tiles/cpts.json?date=2022-07-22");
        Assert.Contains("unknown-composition", Answers.CaveatCodes(description));
    }

    // No source of the dataset is of 2030.
    [Theory]
    [InlineData("/territories?date=2030-01-01", true)]
    [InlineData("/territories/cpts-centre-yonne?date=2030-01-01", true)]
    [InlineData("/territories/cpts-centre-yonne?f=geojson&date=2030-01-01", true)]
    [InlineData("/territories/cpts-centre-yonne?date=2021-07-19", false)]
    public async Task Who_is_in_force_after_the_last_source_is_said_with_a_caveat(string address, bool late) =>
        Assert.Equal(late, Answers.CaveatCodes(await embedded.JsonAsync(address)).Contains("after-last-source"));

    // CPTS Centre 21 is one of the six territories of unknown composition; no CPTS of the Yonne is.
    [Theory]
    [InlineData("/territories", true)]
    [InlineData("/territories?departement=21", true)]
    [InlineData("/territories?departement=89&kind=CPTS", false)]
    [InlineData("/territories/cpts-centre-21", true)]
    [InlineData("/territories/cpts-centre-21?f=geojson", true)]
    [InlineData("/territories/cpts-centre-21/audit", true)]
    [InlineData("/territories/cpts-centre-yonne", false)]
    [InlineData("/territories/cpts-centre-yonne?f=geojson", false)]
    [InlineData("/territories/cpts-centre-yonne/audit", false)]
    [InlineData("/departements/21/audit", true)]
    public async Task What_is_said_of_territories_has_its_caveats(string address, bool unknown)
    {
        var codes = Answers.CaveatCodes(await embedded.JsonAsync(address));
        Assert.Contains("schematic-geometry", codes);
        Assert.Equal(unknown, codes.Contains("unknown-composition"));
    }

    [Fact]
    public async Task A_tile_of_the_sea_is_an_empty_collection_and_no_content()
    {
        var empty = await embedded.JsonAsync("/tiles/communes/5/0/0.geojson");
        Assert.Equal(0, empty.GetProperty("features").GetArrayLength());
        using var none = await server.GetAsync("/tiles/communes/5/0/0.mvt");
        Assert.Equal(HttpStatusCode.NoContent, none.StatusCode);
        Assert.NotNull(none.Header("ETag"));
    }

    [Fact]
    public async Task A_tile_of_Auxerre_shows_Auxerre()
    {
        // Auxerre lies at 3.57 E, 47.80 N. At zoom 9: column (3.57 + 180) / 360 * 512 = 261.1;
        // row (1 - ln(tan 47.80° + 1 / cos 47.80°) / pi) / 2 * 512 = (1 - 0.9522 / 3.1416) / 2 * 512 = 178.4.
        var tile = await embedded.JsonAsync("/tiles/communes/9/261/178.geojson");
        var names = tile.GetProperty("features").EnumerateArray().Select(f => f.GetProperty("properties").GetProperty("nom").GetString());
        Assert.Contains("Auxerre", names);
    }

    private static string ValidityOf(string row) => row.Split(',')[0].Trim('"');

    private async Task<string[]> CsvAsync(string address)
    {
        using var answer = await server.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/csv; charset=utf-8; header=present", answer.Content.Headers.ContentType?.ToString());
        var text = await answer.TextAsync();
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        return text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }
}
