using System.Globalization;
using System.Text.Json;
using MapService.Geometry;
using MapService.Storage.Contract;
using MapService.Storage.Embedded;
using MapService.Storage.GeoPackage;
using MapService.Territories.Checks;
using MapService.Territories.Version;
using MapService.Tests.Storage.Contract;
using Microsoft.Data.Sqlite;

namespace MapService.Tests.Storage.GeoPackage;

/// <summary>
/// The file by itself: what other programs find in it, and what becomes of files that are older, newer, damaged or somebody else's.
/// </summary>
public sealed class GeoPackageFileTests : IDisposable
{
    private const string Migrations = "Storage/GeoPackage/Migrations";

    private readonly TempFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string FileName => folder.File("maps.gpkg");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task GDAL_finds_the_layers_with_their_reference_outlines_and_index()
    {
        var records = await new EmbeddedStore().RecordsAsync(Cancellation);
        await new GeoPackageStore(FileName).SaveAsync(records, Cancellation);

        var (listed, _) = await Programs.RunAsync("ogrinfo", "-ro", "-so", "-al", FileName);
        var layers = listed.Split("Layer name: ").Skip(1).ToDictionary(text => text.Split('\n')[0]);
        Assert.Equal(["communes", "departements", "epci", "former_communes", "territories"], layers.Keys.Order());
        foreach (var (name, count) in new[] { (
            "communes", records.Communes.Count), ("territories", records.Territories.Count), ("departements", records.Departements.Count) })
        {
            Assert.Contains("Geometry: Multi Polygon", layers[name], StringComparison.Ordinal);
            Assert.Contains($"Feature Count: {count}", layers[name], StringComparison.Ordinal);
            Assert.Contains("ID[\"EPSG\",4326]]", layers[name], StringComparison.Ordinal);
            Assert.Contains("Data axis to CRS axis mapping: 2,1", layers[name], StringComparison.Ordinal);
        }

        Assert.Contains("Geometry: None", layers["epci"], StringComparison.Ordinal);

        // Merged outlines against GDAL's own sum over the communes, in square degrees.
        var yonne = await SqlAsync("SELECT ST_Area(geom) AS area, ST_IsValid(geom) AS valid FROM departements WHERE code = '89'");
        var communes = await SqlAsync("SELECT sum(ST_Area(geom)) AS area FROM communes WHERE codeDepartement = '89'");
        Assert.Equal(Number(communes, 0), Number(yonne, 0), 1e-9);
        Assert.Equal(1, Number(yonne, 1));
    }

    [Fact]
    public async Task GDAL_reads_by_place_through_the_spatial_index_of_a_file_that_has_been_edited()
    {
        var store = new GeoPackageStore(FileName);
        var records = await new EmbeddedStore().RecordsAsync(Cancellation);
        await store.SaveAsync(records, Cancellation);
        await store.SaveAsync(records with { Territories = [.. records.Territories.Skip(1)] }, Cancellation);
        await store.SaveAsync(records, Cancellation);

        // GDAL counts what the index has; the boxes are those of the polygons.
        var here = new GridBox(35_000_000, 477_000_000, 39_000_000, 480_000_000);
        var expected = Enumerable.Range(0, records.Communes.Count).Count(commune => records.Polygons.BoxOf(commune).Intersects(here));
        Assert.Contains(
            $"Feature Count: {expected}\n",
            (await Programs.RunAsync("ogrinfo", "-ro", "-so", FileName, "communes", "-spat", "3.5", "47.7", "3.9", "48.0")).Output,
            StringComparison.Ordinal);
        Assert.Contains(
            "Feature Count: 3\n",
            (await Programs.RunAsync("ogrinfo", "-ro", "-so", FileName, "departements", "-spat", "6.0", "47.2", "6.1", "47.4")).Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Polygons_that_GDAL_writes_back_are_the_same_to_the_last_digit()
    {
        var records = await new EmbeddedStore().RecordsAsync(Cancellation);
        await new GeoPackageStore(FileName).SaveAsync(records, Cancellation);
        var geojson = folder.File("communes.geojson");
        await Programs.RunAsync("ogr2ogr", "-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=7", geojson, FileName, "communes");

        using var read = JsonDocument.Parse(await File.ReadAllTextAsync(geojson, Cancellation));
        var feature = read.RootElement.GetProperty("features")
            .EnumerateArray()
            .First(f => f.GetProperty("properties").GetProperty("code").GetString() == "89024");
        var ring = feature.GetProperty("geometry").GetProperty("coordinates")[0][0].EnumerateArray()
            .Select(p => GridPoint.FromDegrees(p[0].GetDouble(), p[1].GetDouble())).SkipLast(1).ToHashSet();
        var number = records.Communes.Index().First(c => c.Item.Code.Value == "89024").Index;
        Assert.Equal(
            records.Polygons.Ring(records.Polygons.RingsOf(records.Polygons.PolygonsOf(number).Start).Start).ToArray().ToHashSet(), ring);
    }

    [Fact]
    public async Task GDAL_reads_the_file_while_it_is_being_written_and_finds_whole_datasets()
    {
        var records = await new EmbeddedStore().RecordsAsync(Cancellation);
        var store = new GeoPackageStore(FileName);
        await store.SaveAsync(records, Cancellation);
        using var done = new CancellationTokenSource();
        var writes = 0;
        using var oneMore = new SemaphoreSlim(0);
        var writing = Task.Run(
            async () =>
            {
                while (!done.IsCancellationRequested)
                {
                    writes++;
                    await store.SaveAsync(
                        records with
                        {
                            Provenance = records.Provenance with { AttributeSource = writes.ToString(CultureInfo.InvariantCulture) },
                            Communes = [.. records.Communes.Select(c => c with { PopulationMunicipale = writes })],
                        },
                        Cancellation);
                    oneMore.Release();
                }
            },
            Cancellation);
        for (var read = 0; read < 6; read++)
        {
            var seen = await SqlAsync("SELECT count(*) AS n, count(geom) AS g, count(DISTINCT populationMunicipale) AS p FROM communes");
            Assert.Equal(records.Communes.Count, Number(seen, 0));
            Assert.Equal(records.Communes.Count, Number(seen, 1));

            // The first dataset has many populations, each later one a single one: never some of both.
            Assert.True(read == 0 || Number(seen, 2) == 1);
            await oneMore.WaitAsync(Cancellation);
        }

        await done.CancelAsync();
        await writing;
        Assert.True(writes > 1);
    }

    [Fact]
    public async Task SQLite_finds_no_fault_in_the_file_after_many_changes()
    {
        var store = new GeoPackageStore(FileName);
        for (var year = 2000; year < 2010; year++)
        {
            await store.SaveAsync(
                OddRecords.Of(year) with { Territories = year % 2 == 0 ? [] : OddRecords.Of().Territories }, Cancellation);
        }

        await using var connection = Open();
        Assert.Equal("ok", Scalar(connection, "PRAGMA integrity_check"));
        Assert.Null(Scalar(connection, "SELECT * FROM pragma_foreign_key_check"));
        Assert.Equal("wal", Scalar(connection, "PRAGMA journal_mode"));
        Assert.Equal(0x47504B47L, Scalar(connection, "PRAGMA application_id"));
        Assert.Equal(10300L, Scalar(connection, "PRAGMA user_version"));
        Assert.Equal(2L, Scalar(connection, "SELECT count(*) FROM rtree_communes_geom"));
        Assert.Equal(3L, Scalar(connection, "SELECT count(*) FROM rtree_territories_geom"));
    }

    [Fact]
    public async Task A_newer_schema_is_refused_with_both_versions_and_the_file_left_as_it_is()
    {
        await new GeoPackageStore(FileName).SaveAsync(OddRecords.Of(), Cancellation);
        await using (var connection = Open())
        {
            Scalar(connection, "UPDATE maps_schema SET version = 99");
        }

        var refused = await Assert.ThrowsAsync<RefusedInputException>(() => new GeoPackageStore(FileName).StateAsync(Cancellation));
        var problem = Assert.Single(refused.Problems);
        Assert.Equal(("newer-schema", "99"), (problem.Code, problem.Value));
        Assert.Contains("up to 1", problem.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RefusedInputException>(
            () => new GeoPackageStore(FileName).CommitAsync(StoreCalls.Commit(null, OddRecords.Of()), Cancellation));
    }

    [Fact]
    public async Task An_older_schema_is_brought_up_to_date_after_a_backup()
    {
        var state = await new GeoPackageStore(FileName).SaveAsync(OddRecords.Of(), Cancellation);
        var next = With("ALTER TABLE communes ADD COLUMN remark TEXT; UPDATE communes SET remark = 'none';");

        Assert.Equal(state, await next.StateAsync(Cancellation));

        await using (var connection = Open())
        {
            Assert.Equal(2L, Scalar(connection, "SELECT version FROM maps_schema"));
            Assert.Equal(3L, Scalar(connection, "SELECT count(*) FROM communes WHERE remark = 'none'"));
        }

        // The backup is a store of its own, as it was.
        var backup = folder.File("maps.gpkg.schema-1.backup");
        File.Move(backup, folder.File("backup.gpkg"));
        Assert.Equal(
            DatasetVersion.Of(OddRecords.Of()),
            DatasetVersion.Of(await new GeoPackageStore(folder.File("backup.gpkg")).RecordsAsync(Cancellation)));
    }

    [Fact]
    public async Task A_migration_that_fails_leaves_the_file_as_it_was()
    {
        var state = await new GeoPackageStore(FileName).SaveAsync(OddRecords.Of(), Cancellation);
        var broken = With("DELETE FROM communes; ALTER TABLE nothing ADD COLUMN remark TEXT;");
        await Assert.ThrowsAsync<IOException>(() => broken.StateAsync(Cancellation));

        var store = new GeoPackageStore(FileName);
        Assert.Equal(state, await store.StateAsync(Cancellation));
        Assert.Equal(3, (await store.RecordsAsync(Cancellation)).Communes.Count);
    }

    [Fact]
    public async Task Many_processes_that_open_an_older_file_at_once_migrate_it_once()
    {
        var state = await new GeoPackageStore(FileName).SaveAsync(OddRecords.Of(), Cancellation);
        var stores = Enumerable.Range(0, 8).Select(_ => With("ALTER TABLE communes ADD COLUMN remark TEXT;")).ToArray();
        var states = await Task.WhenAll(stores.Select(store => store.StateAsync(Cancellation)));
        Assert.All(states, found => Assert.Equal(state, found));
    }

    [Theory]
    [InlineData("UPDATE communes SET populationMunicipale = 50 WHERE code = '01001'", "changed-since-saved")]
    [InlineData("UPDATE territories SET document = replace(document, '\"A\"', '\"B\"') WHERE id = 'cpts-a'", "changed-since-saved")]
    [InlineData("UPDATE communes SET code = '1001' WHERE code = '01001'", "malformed-code")]
    [InlineData("UPDATE communes SET geom = zeroblob(12) WHERE code = '01001'", "damaged-geometry")]
    [InlineData("UPDATE territories SET document = '{}' WHERE id = 'cpts-a'", "missing-key")]
    [InlineData("DELETE FROM epci", "changed-since-saved")]
    [InlineData("DELETE FROM maps_dataset", "no-dataset")]
    public async Task What_another_program_changed_is_refused(string change, string code)
    {
        await new GeoPackageStore(FileName).SaveAsync(OddRecords.Of(), Cancellation);
        Tamper(change);

        var refused = await Assert.ThrowsAsync<RefusedInputException>(() => new GeoPackageStore(FileName).LoadAsync(null, Cancellation));
        Assert.Contains(refused.Problems, problem => problem.Code == code && problem.File == FileName);
    }

    [Theory]
    [InlineData("UPDATE communes SET populationMunicipale = 50 WHERE code = '01001'")]
    [InlineData("UPDATE communes SET geom = NULL WHERE code = '01001'")]
    [InlineData("UPDATE territories SET document = replace(document, '\"A\"', '\"B\"'), nom = 'B' WHERE id = 'cpts-a'")]
    [InlineData("DELETE FROM territories")]
    [InlineData("DELETE FROM former_communes")]
    public async Task An_import_puts_right_what_another_program_changed(string change)
    {
        var store = new GeoPackageStore(FileName);
        await store.SaveAsync(OddRecords.Of(), Cancellation);
        Tamper(change);
        await store.SaveAsync(OddRecords.Of(), Cancellation);
        Assert.Equal(DatasetVersion.Of(OddRecords.Of()), DatasetVersion.Of(await new GeoPackageStore(FileName).RecordsAsync(Cancellation)));
        await using var connection = Open();
        Assert.Equal(3L, Scalar(connection, "SELECT count(*) FROM territories WHERE nom = 'A' AND geom NOT NULL"));
        Assert.Equal(2L, Scalar(connection, "SELECT count(*) FROM rtree_communes_geom"));
    }

    [Theory]
    [InlineData("UPDATE communes SET populationMunicipale = 50 WHERE code = '01001'")]
    [InlineData("DELETE FROM epci")]
    public async Task An_edit_on_what_another_program_changed_is_not_stored(string change)
    {
        var store = new GeoPackageStore(FileName);
        var state = await store.SaveAsync(OddRecords.Of(), Cancellation);
        Tamper(change);
        var edited = OddRecords.Of();
        edited = edited with { Territories = [edited.Territories[0] with { Nom = "Edited" }, .. edited.Territories.Skip(1)] };
        var edit = StoreCalls.Commit(state.Version, edited, action: RevisionAction.Edit);
        var refused = await Assert.ThrowsAsync<RefusedInputException>(() => store.CommitAsync(edit, Cancellation));
        Assert.Equal("changed-since-saved", Assert.Single(refused.Problems).Code);
        Assert.Equal(state, await store.StateAsync(Cancellation));
    }

    [Theory]
    [InlineData("UPDATE communes SET populationMunicipale = 50")]
    [InlineData("DELETE FROM departements")]
    [InlineData("INSERT INTO epci (code, nom, type) VALUES ('1', '2', '3')")]
    public async Task Another_program_cannot_change_the_layers_by_accident(string change)
    {
        await new GeoPackageStore(FileName).SaveAsync(OddRecords.Of(), Cancellation);
        await using var connection = Open();
        var refused = Assert.Throws<SqliteException>(() => Scalar(connection, change));
        Assert.Contains("only_maps_may_change_this", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restored_backup_has_a_log_so_that_readers_hold_nobody_up()
    {
        await new GeoPackageStore(FileName).SaveAsync(OddRecords.Of(), Cancellation);
        var restored = folder.File("restored.gpkg");
        await using (var connection = Open())
        {
            Scalar(connection, $"VACUUM INTO '{restored}'");
        }

        var store = new GeoPackageStore(restored);
        await store.StateAsync(Cancellation);
        await using var reader = new SqliteConnection($"Data Source={restored};Pooling=False");
        await reader.OpenAsync(Cancellation);
        await using var reading = reader.BeginTransaction(deferred: true);
        Assert.Equal(3L, Scalar(reader, "SELECT count(*) FROM communes"));
        Assert.Equal(2, (await store.SaveAsync(OddRecords.Of(2025), Cancellation)).Revision);
    }

    [Fact]
    public async Task A_GeoPackage_of_somebody_else_is_refused_and_left_alone()
    {
        folder.Write(
            "points.geojson",
            """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"a":1},"geometry":{"type":"Point","coordinates":[1,2]}}]}""");
        await Programs.RunAsync("ogr2ogr", FileName, folder.File("points.geojson"));
        var before = await File.ReadAllBytesAsync(FileName, Cancellation);

        var refused = await Assert.ThrowsAsync<RefusedInputException>(
            () => new GeoPackageStore(FileName).CommitAsync(StoreCalls.Commit(null, OddRecords.Of()), Cancellation));
        Assert.Equal("not-a-dataset", Assert.Single(refused.Problems).Code);
        Assert.Equal(before, await File.ReadAllBytesAsync(FileName, Cancellation));
    }

    private GeoPackageStore With(string sql) =>
        new(FileName, [
            .. MapService.Storage.Contract.Migrations.Of(Migrations),
            new Migration(MapService.Storage.Contract.Migrations.Of(Migrations).Count + 1, sql)
        ]);

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={FileName};Pooling=False");
        connection.Open();
        return connection;
    }

    /// <summary>The one row of a query, by GDAL.</summary>
    private async Task<string[]> SqlAsync(string sql)
    {
        var (csv, _) = await Programs.RunAsync("ogr2ogr", "-f", "CSV", "/vsistdout/", FileName, "-dialect", "SQLite", "-sql", sql);
        return csv.Split('\n')[1].Split(',');
    }

    private static double Number(string[] row, int column) => double.Parse(row[column].Trim('"'), CultureInfo.InvariantCulture);

    /// <summary>Changes the file as a program does that goes to some length.</summary>
    private void Tamper(string sql)
    {
        using var connection = Open();
        foreach (var name in (string[])["ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"])
        {
            connection.CreateFunction(name, (byte[] _) => 0);
        }

        connection.CreateFunction("ST_IsEmpty", (byte[] _) => 1);
        connection.CreateFunction("only_maps_may_change_this", () => 1);
        Scalar(connection, sql);
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
