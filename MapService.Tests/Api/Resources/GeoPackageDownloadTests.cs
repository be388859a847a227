using System.Globalization;
using System.Net;
using System.Text.Json;
using MapService.Coverage.Snapshot;
using MapService.Exports;
using MapService.Layers;
using MapService.Storage.Embedded;
using MapService.Territories.Records;
using MapService.Tests.Storage.Contract;

namespace MapService.Tests.Api.Resources;

/// <summary>Layers as GeoPackage, read by GDAL: what is in it, against the same layers as GeoJSON.</summary>
public sealed class GeoPackageDownloadTests(EmbeddedServer embedded) : IClassFixture<EmbeddedServer>
{
    private const string Yonne = "?kind=CPTS&date=2024-03-12&departement=89";

    private readonly ServerUnderTest server = embedded.Server;

    // 58 of the Yonne's 423 communes had no CPTS on that day (facts.md), four CPTS were in force, no commune was in two.
    [Fact]
    public async Task GDAL_reads_every_layer_with_its_reference_without_a_warning()
    {
        using var package = await PackageAsync("communes,cpts,gaps,overlaps", Yonne);
        var (output, errors) = await Programs.RunAsync("ogrinfo", "-al", "-so", package.File);
        Assert.Equal("", errors);
        Assert.DoesNotContain("Warning", output, StringComparison.Ordinal);
        var layers = output.Split("Layer name: ").Skip(1).ToDictionary(text => text[..text.IndexOf('\n', StringComparison.Ordinal)]);
        Assert.Equal(["communes", "cpts", "gaps", "overlaps", "maps_about"], layers.Keys);
        Assert.All(layers.Where(layer => layer.Key != "maps_about"), layer =>
        {
            Assert.Contains("\nGeometry: Multi Polygon\n", layer.Value, StringComparison.Ordinal);
            Assert.Contains("\n    ID[\"EPSG\",4326]]\n", layer.Value, StringComparison.Ordinal);
        });
        Assert.Contains("\nFeature Count: 423\n", layers["communes"], StringComparison.Ordinal);
        Assert.Contains("\nFeature Count: 4\n", layers["cpts"], StringComparison.Ordinal);
        Assert.Contains("\nFeature Count: 0\n", layers["overlaps"], StringComparison.Ordinal);
        Assert.Contains("\nsurface: Real (0.0)\n", layers["communes"], StringComparison.Ordinal);
        Assert.Contains("\nschematic: Integer(Boolean) (0.0)\n", layers["communes"], StringComparison.Ordinal);
        Assert.Equal(["58"], package.Values("SELECT sum(communes) FROM gaps"));
    }

    [Theory]
    [InlineData("communes", Yonne)]
    [InlineData("cpts", "?date=2024-03-12&departement=89")]
    [InlineData("gaps", Yonne)]
    [InlineData("departements", "")]
    public async Task It_has_the_features_values_and_surfaces_of_the_GeoJSON(string layer, string query)
    {
        query = layer == "communes" ? "?departement=89" : query;
        using var package = await PackageAsync(layer, query);
        var collection = await embedded.JsonAsync($"/downloads/{layer}.geojson{query}");
        var json = Path.Combine(Path.GetDirectoryName(package.File)!, "layer.geojson");
        await File.WriteAllTextAsync(json, collection.GetRawText(), TestContext.Current.CancellationToken);
        const string Area = "SELECT round(sum(ST_Area(ST_Transform(geometry, 2154))), 3) FROM \"{0}\"";
        var ours = await RowsAsync(
            package.File, string.Format(CultureInfo.InvariantCulture, Area.Replace("geometry", "geom", StringComparison.Ordinal), layer));
        Assert.Equal(await RowsAsync(json, string.Format(CultureInfo.InvariantCulture, Area, "layer")), ours);

        var features = collection.GetProperty("features").EnumerateArray().ToList();
        foreach (var name in features[0].GetProperty("properties").EnumerateObject().Select(property => property.Name))
        {
            var expected = features.OrderBy(feature => feature.GetProperty("id").GetInt64())
                .Select(feature => Text(feature.GetProperty("properties").GetProperty(name)));
            Assert.Equal(expected, package.Values($"SELECT coalesce(\"{name}\", 'null') FROM {layer} ORDER BY fid"));
        }
    }

    [Fact]
    public async Task Every_layer_has_a_spatial_index_that_finds_what_lies_in_a_box_and_the_extent_of_its_features()
    {
        using var package = await PackageAsync("communes,cpts,gaps", Yonne);
        foreach (var layer in (string[])["communes", "cpts", "gaps"])
        {
            Assert.Equal(["\"1\""], await RowsAsync(package.File, $"SELECT HasSpatialIndex('{layer}', 'geom')"));
            Assert.Equal(
                ["0"],
                package.Values($"SELECT count(*) FROM {layer} WHERE geom IS NOT NULL AND fid NOT IN (SELECT id FROM rtree_{layer}_geom)"));
            Assert.Equal(
                await RowsAsync(
                    package.File,
                    $"SELECT round(min(ST_MinX(geom)), 7), round(min(ST_MinY(geom)), 7), round(max(ST_MaxX(geom)), 7), "
                    + $"round(max(ST_MaxY(geom)), 7) FROM {layer}"),
                package.Values(
                    $"SELECT round(min_x, 7), round(min_y, 7), round(max_x, 7), round(max_y, 7) FROM gpkg_contents WHERE table_name = "
                    + $"'{layer}'"));
        }

        // Auxerre: 3.57 E, 47.80 N.
        var (output, _) =
            await Programs.RunAsync("ogrinfo", "-q", package.File, "communes", "-spat", "3.57", "47.80", "3.571", "47.801", "-geom=NO");
        Assert.Contains("nom (String) = Auxerre", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Caveats_period_and_provenance_stay_in_the_file()
    {
        using var package = await PackageAsync("communes,gaps", Yonne);
        var about = package.Values("SELECT subject || ' ' || coalesce(code, '') || ' ' || coalesce(text, '') FROM maps_about");
        var gaps = await embedded.JsonAsync($"/downloads/gaps.geojson{Yonne}");
        Assert.Contains("kind CPTS ", about);
        Assert.Contains("departement 89 Yonne", about);
        Assert.Contains("period validFrom " + gaps.GetProperty("validFrom").GetString(), about);
        Assert.Contains("period validUntil " + gaps.GetProperty("validUntil").GetString(), about);
        Assert.Contains("provenance cogYear 2024", about);
        Assert.Contains("provenance datasetVersion " + gaps.GetProperty("provenance").GetProperty("datasetVersion").GetString(), about);
        Assert.NotEmpty(gaps.GetProperty("caveats").EnumerateArray());
        var description = string.Join('\n', package.Values("SELECT description FROM gpkg_contents WHERE table_name = 'gaps'"));
        foreach (var caveat in gaps.GetProperty("caveats").EnumerateArray())
        {
            Assert.Contains($"caveat {caveat.GetProperty("code").GetString()} {caveat.GetProperty("message").GetString()}", about);
            Assert.Contains(caveat.GetProperty("message").GetString()!, description, StringComparison.Ordinal);
        }

        foreach (var source in gaps.GetProperty("provenance").GetProperty("sources").EnumerateArray())
        {
            Assert.Contains(about, row => row.StartsWith(
                $"source {source.GetProperty("id").GetString()} {source.GetProperty("title").GetString()}", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task It_is_the_same_whenever_it_is_made()
    {
        var first = await BytesAsync($"/downloads/cpts,communes,overlaps.gpkg{Yonne}");
        var second = await BytesAsync($"/downloads/overlaps,communes,cpts.gpkg{Yonne}");
        Assert.True(first.AsSpan().SequenceEqual(second));
    }

    [Fact]
    public async Task The_file_on_the_disk_is_gone_before_it_is_sent()
    {
        var records = await new EmbeddedStore().RecordsAsync(TestContext.Current.CancellationToken);
        await using var package = LayerPackage.Open(
            Dataset.Build(records), LayerSet.Of(Layer.Departements), new LayerSelection(TerritoryKind.Cpts, new DateOnly(2024, 3, 12)));
        Assert.True(package.Length > 0);
        Assert.False(File.Exists(package.Name));
        Assert.False(Directory.Exists(Path.GetDirectoryName(package.Name)));
    }

    [Fact]
    public async Task The_answer_says_what_it_is()
    {
        using var answer = await server.GetAsync($"/downloads/overlaps,gaps.gpkg{Yonne}");
        Assert.Equal("application/geopackage+sqlite3", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("attachment; filename=maps-gaps-overlaps-CPTS-89-from-2024-03-12.gpkg", answer.Header("Content-Disposition"));
        using var again = await server.GetAsync($"/downloads/overlaps,gaps.gpkg{Yonne}", ("If-None-Match", answer.Header("ETag")!));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Theory]
    [InlineData("/downloads/communes,roads.gpkg", 404)]
    [InlineData("/downloads/communes,communes.gpkg", 404)]
    [InlineData("/downloads/,.gpkg", 404)]
    [InlineData("/downloads/gaps.gpkg?departement=75", 400)]
    [InlineData("/downloads/gaps.gpkg?region=84", 400)]
    [InlineData("/downloads/gaps.gpkg?region=27&departement=89", 400)]
    [InlineData("/downloads/gaps.gpkg?region=seven", 400)]
    [InlineData("/downloads/epci.gpkg?kind=CPTS", 400)]
    public async Task What_there_is_not_is_a_problem(string address, int status)
    {
        using var answer = await server.GetAsync(address);
        await answer.ProblemAsync(status);
    }

    // The embedded dataset is the region 27 and nothing else.
    [Theory]
    [InlineData("communes", "")]
    [InlineData("gaps", "&kind=CPTS&date=2024-03-12")]
    [InlineData("cpts", "&date=2024-03-12")]
    public async Task A_region_holds_the_features_of_all_its_departements(string layer, string query)
    {
        var region = await embedded.JsonAsync($"/downloads/{layer}.geojson?region=27{query}");
        var all = await embedded.JsonAsync($"/downloads/{layer}.geojson?{query.TrimStart('&')}");
        Assert.Equal("27", region.GetProperty("region").GetString());
        Assert.Equal(all.GetProperty("features").GetArrayLength(), region.GetProperty("features").GetArrayLength());
        Assert.NotEqual(0, region.GetProperty("features").GetArrayLength());
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "null",
        JsonValueKind.True => "1",
        JsonValueKind.False => "0",
        JsonValueKind.Number => value.GetDouble().ToString(CultureInfo.InvariantCulture),
        _ => value.GetString()!,
    };

    private static async Task<string[]> RowsAsync(string file, string sql)
    {
        var (output, errors) = await Programs.RunAsync("ogr2ogr", "-f", "CSV", "-dialect", "SQLite", "-sql", sql, "/vsistdout/", file);
        Assert.Equal("", errors);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)];
    }

    private async Task<byte[]> BytesAsync(string address)
    {
        using var answer = await server.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    private async Task<Package> PackageAsync(string layers, string query)
    {
        var package = new Package();
        await File.WriteAllBytesAsync(
            package.File, await BytesAsync($"/downloads/{layers}.gpkg{query}"), TestContext.Current.CancellationToken);
        return package;
    }

    /// <summary>A GeoPackage on the disk.</summary>
    private sealed class Package : IDisposable
    {
        private readonly TempFolder folder = new();

        public string File => folder.File("layers.gpkg");

        /// <summary>The rows of a query by SQLite itself, their values joined by commas.</summary>
        public string[] Values(string sql)
        {
            using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={File};Mode=ReadOnly;Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            var rows = new List<string>();
            while (reader.Read())
            {
                rows.Add(string.Join(',', Enumerable.Range(0, reader.FieldCount)
                    .Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
            }

            return [.. rows];
        }

        public void Dispose() => folder.Dispose();
    }
}
