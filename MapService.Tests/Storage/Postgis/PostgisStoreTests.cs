using MapService.Coverage.Snapshot;
using MapService.Geometry;
using MapService.Storage.Contract;
using MapService.Storage.Embedded;
using MapService.Storage.Postgis;
using MapService.Territories.Checks;
using MapService.Territories.Dates;
using MapService.Territories.Version;
using MapService.Tests.Storage.Contract;

namespace MapService.Tests.Storage.Postgis;

/// <summary>What the store in PostGIS does beyond what every store does.</summary>
public sealed class PostgisStoreTests : IAsyncDisposable
{
    private readonly string database;
    private readonly PostgisStore store;

    public PostgisStoreTests(PostgisServer server) => store = new PostgisStore(database = server.NewDatabase());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task An_edit_writes_the_territory_that_changed_and_nothing_else_of_the_dataset()
    {
        var first = await store.SaveAsync(OddRecords.Of(), Cancellation);
        var before = Rows();
        var edited = OddRecords.Of();
        edited = edited with { Territories = [edited.Territories[0], edited.Territories[1] with { Nom = "New" }, edited.Territories[2]] };

        await store.CommitAsync(StoreCalls.Commit(first.Version, edited, action: RevisionAction.Edit), Cancellation);

        var after = Rows();
        Assert.Equal(before.Count, after.Count);
        var changed = Assert.Single(before.Zip(after), pair => pair.First != pair.Second);
        Assert.StartsWith("territory cpts-a-b 2 ", changed.Second, StringComparison.Ordinal);

        // The transaction that wrote a row last is in xmin.
        List<string> Rows() => PostgisServer.Ask<string>(
            database,
            """
            SELECT 'commune ' || code || ' ' || xmin FROM maps.dataset_communes
            UNION ALL SELECT 'departement ' || code || ' ' || xmin FROM maps.dataset_departements
            UNION ALL SELECT 'epci ' || code || ' ' || xmin FROM maps.dataset_epcis
            UNION ALL SELECT 'former ' || code || successor || ' ' || xmin FROM maps.dataset_former_communes
            UNION ALL SELECT 'territory ' || id || ' ' || fid || ' ' || xmin FROM maps.dataset_territories
            ORDER BY 1
            """);
    }

    [Fact]
    public async Task What_somebody_else_changed_stops_edits_and_is_put_right_by_an_import()
    {
        var first = await store.SaveAsync(OddRecords.Of(), Cancellation);
        PostgisServer.Execute(database, "UPDATE maps.dataset_communes SET nom = 'Hacked' WHERE code = '01001'");
        var edited = OddRecords.Of() with { Territories = [] };
        var refused = await Assert.ThrowsAsync<RefusedInputException>(
            () => store.CommitAsync(StoreCalls.Commit(first.Version, edited, action: RevisionAction.Edit), Cancellation));
        Assert.Equal("changed-since-saved", Assert.Single(refused.Problems).Code);
        Assert.Equal(first, await store.StateAsync(Cancellation));

        await store.CommitAsync(StoreCalls.Commit(first.Version, OddRecords.Of()), Cancellation);
        Assert.Equal(first.Version, DatasetVersion.Of(await store.RecordsAsync(Cancellation)));
    }

    [Fact]
    public async Task Shapes_are_those_that_were_given_when_somebody_else_measures_them()
    {
        var records = await new EmbeddedStore().RecordsAsync(Cancellation);
        await store.SaveAsync(records, Cancellation);

        Assert.Equal(
            [true],
            PostgisServer.Ask<bool>(
                database,
                "SELECT bool_and(ST_IsValid(geom) AND ST_SRID(geom) = 4326) FROM (SELECT geom FROM maps.communes UNION ALL SELECT geom "
                + "FROM maps.territories UNION ALL SELECT geom FROM maps.departements) AS shapes"));

        // PostGIS unites the communes of the Yonne to the outline that was stored, and counts them as INSEE does (seeds/facts.md).
        Assert.Equal([true], PostgisServer.Ask<bool>(
            database,
            """
            SELECT ST_Equals(d.geom, (SELECT ST_Union(c.geom) FROM maps.communes c WHERE c."codeDepartement" = '89')) FROM maps.departements d WHERE d.code = '89'
            """));
        Assert.Equal([423], PostgisServer.Ask<int>(database, "SELECT communes FROM maps.departements WHERE code = '89'"));
        Assert.Equal([34], PostgisServer.Ask<int>(database, "SELECT communes FROM maps.epci WHERE code = '247100290'"));

        var dataset = Dataset.Build(records);
        var centre = records.Territories.Index().Single(t => t.Item.Nom == "CPTS Centre Yonne");
        Assert.Equal(
            [true],
            PostgisServer.Ask<bool>(
                database,
                $"""
                SELECT ST_Equals(t.geom, (SELECT ST_Union(c.geom) FROM maps.communes c WHERE c.code IN ({string.Join(", ", CommunesOf(dataset, centre.Index))})))
                FROM maps.territories t WHERE t.id = '{centre.Item.Id}'
                """));

        static IEnumerable<string> CommunesOf(Dataset dataset, int territory) =>
            dataset.CompositionOf(territory).ToArray().Select(commune => $"'{dataset.Communes[commune].Code}'");
    }

    [Fact]
    public async Task Dates_of_a_territory_are_there_as_stated_and_as_days_that_are_certain()
    {
        var records = OddRecords.Of();
        await store.SaveAsync(
            records with
            {
                Territories =
                [
                    OddRecords.Territory("cpts-a") with { InForce = new Period(PartialDate.Parse("2021-11"), PartialDate.Parse("2027")) },
                    OddRecords.Territory("cpts-b") with { InForce = new Period(PartialDate.Parse("before 2022-07-22"), null) },
                ],
            },
            Cancellation);

        Assert.Equal(
            ["2021-11 | 2027 | 2021-11-30 | 2027-01-01", "before 2022-07-22 | - | 2022-07-21 | -"],
            PostgisServer.Ask<string>(
                database,
                """SELECT concat_ws(' | ', "from", coalesce(until, '-'), "certainFrom"::text, coalesce("certainUntil"::text, '-')) FROM maps.territories ORDER BY id"""));
    }

    [Theory]
    [InlineData("communes", "MULTIPOLYGON", 3)]
    [InlineData("territories", "MULTIPOLYGON", 3)]
    [InlineData("departements", "MULTIPOLYGON", 1)]
    [InlineData("epci", "NONE", 1)]
    public async Task Programs_for_maps_open_the_views_as_layers(string view, string kind, int features)
    {
        await store.SaveAsync(OddRecords.Of(), Cancellation);
        var (layer, _) = await Programs.RunAsync("ogrinfo", "-so", "-ro", Gdal(database), $"maps.{view}");
        Assert.Contains($"Geometry: {(kind == "NONE" ? "None" : "Multi Polygon")}", layer, StringComparison.Ordinal);
        Assert.Contains($"Feature Count: {features}\n", layer, StringComparison.Ordinal);
        if (kind != "NONE")
        {
            Assert.Contains("ID[\"EPSG\",4326]]", layer, StringComparison.Ordinal);
        }

        // QGIS and GDAL find layers of a database by this list.
        var listed = PostgisServer.Ask<string>(
            database, $"SELECT type || ' ' || srid FROM geometry_columns WHERE f_table_schema = 'maps' AND f_table_name = '{view}'");
        Assert.Equal(kind == "NONE" ? [] : [$"{kind} 4326"], listed);
        Assert.Equal(
            [(long)features], PostgisServer.Ask<long>(database, $"SELECT count(DISTINCT fid) FROM maps.{view} WHERE fid IS NOT NULL"));
    }

    [Fact]
    public async Task Views_show_no_key()
    {
        await store.SaveAsync(OddRecords.Of(), Cancellation);
        Assert.Equal(
            ["communes", "departements", "epci", "former_communes", "history", "territories"],
            PostgisServer.Ask<string>(database, "SELECT viewname::text FROM pg_views WHERE schemaname = 'maps' ORDER BY 1"));
        Assert.Empty(PostgisServer.Ask<string>(
            database,
            """
            SELECT DISTINCT v.relname::text FROM pg_depend d JOIN pg_rewrite r ON r.oid = d.objid JOIN pg_class v ON v.oid = r.ev_class
            WHERE d.refobjid = 'maps.api_keys'::regclass AND d.classid = 'pg_rewrite'::regclass
            """));
    }

    [Theory]
    [InlineData("UPDATE maps.dataset_communes SET nom = 'Un' WHERE code = '01001'", "changed-since-saved")]
    [InlineData("UPDATE maps.dataset_communes SET geom = ST_Multi(ST_Reverse(geom)) WHERE code = '01001'", "changed-since-saved")]
    [InlineData("UPDATE maps.dataset_communes SET geom = ST_Translate(geom, 400, 0) WHERE code = '01001'", "damaged-geometry")]
    [InlineData("UPDATE maps.dataset_communes SET code = '1001' WHERE code = '01001'", "malformed-code")]
    [InlineData("DELETE FROM maps.dataset_territories WHERE id = 'cpts-a0'", "changed-since-saved")]
    [InlineData("UPDATE maps.dataset_territories SET document = '{\"id\": 1}' WHERE id = 'cpts-a0'", null)]
    [InlineData("UPDATE maps.dataset SET provenance = '{}'", "bad-provenance")]
    [InlineData("DROP TABLE maps.dataset_communes CASCADE", "damaged-schema")]
    public async Task What_another_program_has_changed_is_refused(string sql, string? code)
    {
        await store.SaveAsync(OddRecords.Of(), Cancellation);
        PostgisServer.Execute(database, sql);
        var refused = await Assert.ThrowsAsync<RefusedInputException>(() => store.LoadAsync(null, Cancellation));
        Assert.NotEmpty(refused.Problems);
        if (code is not null)
        {
            Assert.Contains(refused.Problems, problem => problem.Code == code);
        }
    }

    [Fact]
    public async Task A_connection_that_is_lost_in_the_middle_of_a_change_leaves_nothing_of_it_and_the_next_one_works()
    {
        var first = await store.SaveAsync(OddRecords.Of(), Cancellation);
        PostgisServer.Execute(
            database,
            """
            CREATE FUNCTION maps.cut() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END';
            CREATE TRIGGER cut BEFORE INSERT ON maps.revisions FOR EACH ROW EXECUTE FUNCTION maps.cut();
            """);
        await Assert.ThrowsAsync<IOException>(() => store.CommitAsync(StoreCalls.Commit(first.Version, OddRecords.Of(2025)), Cancellation));
        PostgisServer.Execute(database, "DROP TRIGGER cut ON maps.revisions");

        Assert.Equal(first, (await store.LoadAsync(null, Cancellation)).State);
        Assert.Equal(2, (await store.CommitAsync(StoreCalls.Commit(first.Version, OddRecords.Of(2025)), Cancellation)).Revision);
    }

    [Fact]
    public async Task A_server_that_may_only_be_read_is_read_and_says_that_it_is_so()
    {
        var first = await store.SaveAsync(OddRecords.Of(), Cancellation);
        var name = PostgisServer.Ask<string>(database, "SELECT current_database()::text").Single();
        PostgisServer.Execute(database, $"ALTER DATABASE {name} SET default_transaction_read_only = on");
        await using var other = new PostgisStore(database);
        var failure = await Assert.ThrowsAsync<IOException>(
            () => other.CommitAsync(StoreCalls.Commit(first.Version, OddRecords.Of(2025)), Cancellation));
        Assert.Contains("can only be read", failure.Message, StringComparison.Ordinal);
        Assert.Equal(first, (await other.LoadAsync(null, Cancellation)).State);
    }

    [Fact]
    public async Task What_is_confirmed_is_on_the_disk_even_where_the_server_would_not_wait_for_it()
    {
        var name = PostgisServer.Ask<string>(database, "SELECT current_database()::text").Single();
        PostgisServer.Execute(database, $"ALTER DATABASE {name} SET synchronous_commit = off");
        await using var other = new PostgisStore(database);
        var first = await other.SaveAsync(OddRecords.Of(), Cancellation);
        PostgisServer.Execute(
            database,
            """
            CREATE TABLE public.noted (setting text);
            CREATE FUNCTION public.note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN INSERT INTO public.noted VALUES (current_setting(''synchronous_commit'')); RETURN NEW; END';
            CREATE TRIGGER note BEFORE INSERT ON maps.revisions FOR EACH ROW EXECUTE FUNCTION public.note();
            """);
        await other.CommitAsync(StoreCalls.Commit(first.Version, OddRecords.Of(2025)), Cancellation);
        Assert.Equal(["on"], PostgisServer.Ask<string>(database, "SELECT setting FROM public.noted"));
    }

    [Fact]
    public async Task A_moment_in_another_zone_is_the_same_moment()
    {
        var at = StoreCalls.At.ToOffset(TimeSpan.FromHours(2));
        var commit = StoreCalls.Commit(null, OddRecords.Of());
        await store.CommitAsync(commit with { Note = commit.Note with { At = at } }, Cancellation);
        Assert.Equal(at.UtcDateTime, Assert.Single(await store.RevisionsAsync(null, 10, Cancellation)).Note.At.UtcDateTime);
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=u;Password=hush;Database=d", "Host=127.0.0.1;Port=1;Database=d")]
    [InlineData(
        "Host=127.0.0.1,localhost;Port=1;Username=u;Password=hush;Database=d;Target Session Attributes=any",
        "Host=127.0.0.1,localhost;Port=1;Database=d")]
    public async Task A_server_that_is_not_there_is_named_without_the_password(string connectionString, string place)
    {
        await using var away = new PostgisStore(connectionString);
        Assert.Equal(place, away.Place);
        var failures = new[]
        {
            await Assert.ThrowsAsync<IOException>(() => away.StateAsync(Cancellation)),
            await Assert.ThrowsAsync<IOException>(() => away.CommitAsync(StoreCalls.Commit(null, OddRecords.Of()), Cancellation)),
        };
        Assert.All(failures, failure =>
        {
            Assert.StartsWith(place, failure.Message, StringComparison.Ordinal);
            Assert.Contains("refused", failure.Message, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("hush", failure.ToString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_said_to_be_missing()
    {
        await using var away = new PostgisStore(database + "x");
        var failure = await Assert.ThrowsAsync<IOException>(() => away.StateAsync(Cancellation));
        Assert.Contains("createdb", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=h;Password=hush;Database")]
    [InlineData("Host=h;Password=hush;Nonsense=1")]
    [InlineData("Host=h;Password=hush;Port=hush")]
    [InlineData("Host=;Password=hush")]
    [InlineData("Password=hush;Database=maps")]
    [InlineData("Host=h;Password=hush;Target Session Attributes=best")]
    public void What_is_no_connection_string_is_refused_without_being_repeated(string text)
    {
        var refused = Assert.Throws<RefusedInputException>(() => new PostgisStore(text));
        Assert.Equal("not-a-store", Assert.Single(refused.Problems).Code);
        Assert.DoesNotContain("hush", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dump_of_the_database_is_a_backup_and_a_service_takes_up_what_was_restored_although_it_is_older()
    {
        using var folder = new TempFolder();
        await store.AddKeyAsync(new ApiKey("k1", "Zoë", new string('a', 64), ApiScopes.Edit, StoreCalls.At, null), Cancellation);
        var backedUp = await store.SaveAsync(OddRecords.Of(2021), Cancellation);
        await Programs.RunAsync("pg_dump", "--format=custom", "--schema=maps", "--file", folder.File("maps.dump"), Postgresql(database));
        await store.SaveAsync(OddRecords.Of(2022), Cancellation);

        PostgisServer.Execute(database, "DROP SCHEMA maps CASCADE");
        await Programs.RunAsync("pg_restore", "--exit-on-error", "--dbname", Postgresql(database), folder.File("maps.dump"));

        Assert.Equal(backedUp, await store.StateAsync(Cancellation));
        Assert.Equal(backedUp, (await store.LoadAsync(null, Cancellation)).State);
        Assert.Equal("k1", Assert.Single(await store.KeysAsync(Cancellation)).Id);
        Assert.Equal(2, (await store.SaveAsync(OddRecords.Of(2023), Cancellation)).Revision);
    }

    [Fact]
    public async Task Nothing_is_left_open_when_the_store_is_closed()
    {
        await using (var other = new PostgisStore(database))
        {
            await other.SaveAsync(OddRecords.Of(), Cancellation);
            for (var i = 0; i < 50; i++)
            {
                await other.LoadAsync(null, Cancellation);
                await other.WaitForChangeAsync(TimeSpan.FromMilliseconds(1), TimeProvider.System, Cancellation);
            }

            // One listens, one reads or writes.
            Assert.InRange(Connections(), 1, 2);
        }

        await Eventually.TrueAsync(() => Connections() == 0);

        long Connections() =>
            PostgisServer.Ask<long>(
                database,
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> "
                + "pg_backend_pid()")
                .Single();
    }

    [Fact]
    public void A_geometry_keeps_positions_order_and_winding()
    {
        var table = OddRecords.Of().Polygons;
        var builder = new PolygonTableBuilder();
        for (var feature = 0; feature < table.FeatureCount; feature++)
        {
            if (PostgisGeometry.Of(table, feature) is { } geometry)
            {
                PostgisGeometry.AddTo(builder, geometry);
            }

            builder.EndFeature();
        }

        Assert.Equal(DatasetVersion.OfPolygons(table), DatasetVersion.OfPolygons(builder.ToTable()));
    }

    private static string Postgresql(string connectionString)
    {
        var builder = new Npgsql.NpgsqlConnectionStringBuilder(connectionString);
        return $"postgresql://{builder.Username}@{builder.Host}:{builder.Port}/{builder.Database}";
    }

    private static string Gdal(string connectionString)
    {
        var builder = new Npgsql.NpgsqlConnectionStringBuilder(connectionString);
        return $"PG:host={builder.Host} port={builder.Port} user={builder.Username} dbname={builder.Database}";
    }
}
