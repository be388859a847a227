using System.Globalization;
using MapService.Coverage.Snapshot;
using MapService.Storage.Contract;
using MapService.Storage.Embedded;
using MapService.Territories.Checks;
using MapService.Territories.Codes;
using MapService.Territories.Dates;
using MapService.Territories.Records;
using MapService.Territories.Version;

namespace MapService.Tests.Storage.Contract;

/// <summary>What every store that can be written to promises. A store's own tests derive from this.</summary>
public abstract class StoreContract
{
    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The store under test, empty at the beginning of each test; each call opens it anew, as another process would.</summary>
    protected abstract Task<IWritableStore> OpenAsync();

    [Fact]
    public async Task An_empty_store_says_so()
    {
        var store = await OpenAsync();
        Assert.False(await store.HasDatasetAsync(Cancellation));
        var refused = await Assert.ThrowsAsync<RefusedInputException>(() => store.LoadAsync(null, Cancellation));
        Assert.Equal("no-dataset", Assert.Single(refused.Problems).Code);
        refused = await Assert.ThrowsAsync<RefusedInputException>(() => store.StateAsync(Cancellation));
        Assert.Equal("no-dataset", Assert.Single(refused.Problems).Code);
    }

    [Fact]
    public async Task The_embedded_dataset_comes_back_with_the_same_version()
    {
        var records = await new EmbeddedStore().RecordsAsync(Cancellation);
        var state = await (await OpenAsync()).SaveAsync(records, Cancellation);

        var again = await OpenAsync();
        var loaded = await again.LoadAsync(null, Cancellation);
        Assert.Equal(DatasetVersion.Of(records), DatasetVersion.Of(loaded.Records));
        Assert.Equal(DatasetVersion.Of(records), state.Version);
        Assert.Equal(state, loaded.State);
        Assert.Equal(state, await again.StateAsync(Cancellation));
    }

    [Fact]
    public async Task Whatever_may_be_null_empty_quoted_or_far_away_comes_back_as_it_was()
    {
        var records = OddRecords.Of();
        var store = await OpenAsync();
        await store.SaveAsync(records, Cancellation);
        var loaded = await (await OpenAsync()).RecordsAsync(Cancellation);

        Assert.Equal(records.Communes, loaded.Communes);
        Assert.Equal(records.Provenance, loaded.Provenance);
        Assert.Equal(records.Territories.Select(t => t.Note), loaded.Territories.Select(t => t.Note));
        Assert.Equal(records.DeclaredCoverages.Select(d => d.PopulationPercent), loaded.DeclaredCoverages.Select(d => d.PopulationPercent));
        Assert.False(loaded.Polygons.HasPolygon(1));
        Assert.Equal(records.Polygons.Points, loaded.Polygons.Points);
        Assert.Equal(DatasetVersion.Of(records), DatasetVersion.Of(loaded));
    }

    [Fact]
    public async Task Known_polygons_are_not_read_again_and_others_are()
    {
        var store = await OpenAsync();
        var state = await store.SaveAsync(OddRecords.Of(), Cancellation);
        var mine = OddRecords.Of().Polygons;
        Assert.Same(mine, (await store.LoadAsync(new KnownPolygons(state.PolygonsVersion, mine), Cancellation)).Records.Polygons);

        var other = (await store.LoadAsync(new KnownPolygons(new string('0', 64), mine), Cancellation)).Records.Polygons;
        Assert.NotSame(mine, other);
        Assert.Equal(mine.Points, other.Points);
    }

    [Fact]
    public async Task A_change_made_on_another_version_is_refused_and_changes_nothing()
    {
        var store = await OpenAsync();
        var first = await store.SaveAsync(OddRecords.Of(2021), Cancellation);
        var second = await store.SaveAsync(OddRecords.Of(2022), Cancellation);

        await Assert.ThrowsAsync<StoreConflictException>(
            () => store.CommitAsync(StoreCalls.Commit(first.Version, OddRecords.Of(2023)), Cancellation));
        await Assert.ThrowsAsync<StoreConflictException>(
            () => store.CommitAsync(StoreCalls.Commit(null, OddRecords.Of(2023)), Cancellation));

        Assert.Equal(second, await store.StateAsync(Cancellation));
        Assert.Equal(2, (await store.RevisionsAsync(null, 10, Cancellation)).Count);
    }

    [Fact]
    public async Task Of_many_changes_made_on_one_version_at_once_one_is_stored()
    {
        var first = await (await OpenAsync()).SaveAsync(OddRecords.Of(2021), Cancellation);
        var stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => OpenAsync()));

        var stored = await Task.WhenAll(stores.Select(async (store, i) =>
        {
            try
            {
                return await store.CommitAsync(StoreCalls.Commit(first.Version, OddRecords.Of(2030 + i)), Cancellation);
            }
            catch (StoreConflictException)
            {
                return null;
            }
        }));

        var winner = Assert.Single(stored.OfType<StoreState>());
        Assert.Equal(2, winner.Revision);
        var loaded = await stores[0].LoadAsync(null, Cancellation);
        Assert.Equal(winner, loaded.State);
        Assert.Equal(2030 + Array.FindIndex(stored, state => state is not null), loaded.Records.Provenance.CogYear);
    }

    [Fact]
    public async Task A_cancelled_change_changes_nothing()
    {
        var store = await OpenAsync();
        var first = await store.SaveAsync(OddRecords.Of(2021), Cancellation);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => store.CommitAsync(StoreCalls.Commit(first.Version, OddRecords.Of(2022)), cancelled.Token));
        Assert.Equal(first, await store.StateAsync(Cancellation));
    }

    [Fact]
    public async Task Each_change_leaves_a_revision_with_who_when_and_why()
    {
        var store = await OpenAsync();
        var first = await store.CommitAsync(StoreCalls.Commit(null, OddRecords.Of(2021), "the 'first'", "Zoë"), Cancellation);
        var edited =
            OddRecords.Of(2021) with { Territories = [OddRecords.Territory("cpts-a") with { Nom = "B" }, OddRecords.Territory("cpts-c")] };
        var second = await store.CommitAsync(StoreCalls.Commit(first.Version, edited), Cancellation);

        var revisions = await (await OpenAsync()).RevisionsAsync(null, 10, Cancellation);
        Assert.Equal([2L, 1L], revisions.Select(r => r.Number));
        Assert.Equal(new RevisionNote(StoreCalls.At, "Zoë", RevisionAction.Import, "the 'first'"), revisions[1].Note);
        Assert.Null(revisions[0].Note.Reason);
        Assert.Equal([second.Version, first.Version], revisions.Select(r => r.Version));
        Assert.Equal(["cpts-a", "cpts-a-b", "cpts-a0", "cpts-c"], revisions[0].Territories.Select(id => id.Value));
        Assert.Equal([false, true], revisions.Select(r => r.GroundChanged));
        Assert.Equal([1L], (await store.RevisionsAsync(2, 10, Cancellation)).Select(r => r.Number));
        Assert.Equal([2L], (await store.RevisionsAsync(null, 1, Cancellation)).Select(r => r.Number));
    }

    [Fact]
    public async Task A_territory_has_a_history_of_documents_before_and_after()
    {
        var store = await OpenAsync();
        var first = await store.SaveAsync(OddRecords.Of(), Cancellation);
        var renamed = OddRecords.Of() with { Territories = [OddRecords.Territory("cpts-a") with { Nom = "B" }] };
        var second = await store.CommitAsync(StoreCalls.Commit(first.Version, renamed), Cancellation);
        await store.CommitAsync(StoreCalls.Commit(second.Version, renamed with { Territories = [] }), Cancellation);

        var history = await (await OpenAsync()).HistoryAsync(TerritoryId.Parse("cpts-a"), null, 10, Cancellation);
        Assert.Equal([3L, 2L, 1L], history.Select(change => change.Revision));
        Assert.Null(history[0].After);
        Assert.Null(history[2].Before);
        Assert.Equal(history[0].Before, history[1].After);
        Assert.Equal(history[1].Before, history[2].After);
        Assert.Contains("\"nom\":\"B\"", history[1].After, StringComparison.Ordinal);
        Assert.Empty(await store.HistoryAsync(TerritoryId.Parse("cpts-never"), null, 10, Cancellation));
        Assert.Equal(
            [2L, 1L], (await store.HistoryAsync(TerritoryId.Parse("cpts-a0"), null, 10, Cancellation)).Select(change => change.Revision));
        Assert.Equal(
            [2L, 1L], (await store.HistoryAsync(TerritoryId.Parse("cpts-a"), 3, 10, Cancellation)).Select(change => change.Revision));
        Assert.Equal([2L], (await store.HistoryAsync(TerritoryId.Parse("cpts-a"), 3, 1, Cancellation)).Select(change => change.Revision));
    }

    // Uniting the communes of a country takes most of the time of a commit.
    [Fact]
    public async Task No_shape_is_asked_for_but_of_what_changes()
    {
        var store = await OpenAsync();
        var first = await store.SaveAsync(OddRecords.Of(), Cancellation);
        var edited = OddRecords.Of() with
        {
            Territories = [.. OddRecords.Of().Territories.Select(t => t.Id.Value == "cpts-a0" ? t with { Nom = "B" } : t)]
        };
        var commit = StoreCalls.Commit(first.Version, edited);
        var asked = new HashSet<string>();
        var watched = new DatasetOutlines(
            territory =>
            {
                asked.Add(edited.Territories[territory].Id.Value);
                return commit.Outlines.Territory(territory);
            },
            departement => throw new InvalidOperationException($"The shape of département {departement} is as it was."));
        await store.CommitAsync(commit with { Outlines = watched, Note = commit.Note with { Action = RevisionAction.Edit } }, Cancellation);
        Assert.Equal(["cpts-a0"], asked);
    }

    [Fact]
    public async Task Territories_change_and_the_ground_stays_or_the_other_way_round()
    {
        var store = await OpenAsync();
        var first = await store.SaveAsync(OddRecords.Of(), Cancellation);
        var edited = OddRecords.Of() with
        {
            Territories = [OddRecords.Territory("cpts-a"), OddRecords.Territory("cpts-z")],
            Sources = [.. OddRecords.Of().Sources, new SourceDocument("T", "t", "p", PartialDate.Parse("2024-02-29"), "f")]
        };
        var second = await store.CommitAsync(StoreCalls.Commit(first.Version, edited), Cancellation);
        Assert.Equal(DatasetVersion.Of(edited), DatasetVersion.Of(await store.RecordsAsync(Cancellation)));
        Assert.Equal(first.PolygonsVersion, second.PolygonsVersion);

        var moved = OddRecords.Of(2025) with
        {
            Territories = edited.Territories,
            Communes = [.. OddRecords.Of().Communes.Select(c => c with { PopulationMunicipale = 7 })]
        };
        await store.CommitAsync(StoreCalls.Commit(second.Version, moved), Cancellation);
        Assert.Equal(DatasetVersion.Of(moved), DatasetVersion.Of(await (await OpenAsync()).RecordsAsync(Cancellation)));
    }

    [Fact]
    public async Task A_dataset_goes_from_one_store_to_files_and_back_with_its_version()
    {
        using var folder = new TempFolder();
        var store = await OpenAsync();
        await store.SaveAsync(OddRecords.Of(), Cancellation);
        var target = folder.File("dataset");
        Directory.CreateDirectory(target);
        MapService.Formats.DatasetFolder.DatasetFiles.Write(await store.RecordsAsync(Cancellation), target);
        var read = MapService.Formats.DatasetFolder.DatasetFiles.Read(new MapService.Files.FolderFiles(target));
        Assert.Equal((await store.StateAsync(Cancellation)).Version, DatasetVersion.Of(read));
    }

    [Fact]
    public async Task Keys_are_kept_revoked_once_and_never_twice_under_one_id()
    {
        var store = await OpenAsync();
        await store.SaveAsync(OddRecords.Of(), Cancellation);
        var key = new ApiKey("k1", "Zoë's", new string('a', 64), ApiScopes.Edit | ApiScopes.Import, StoreCalls.At, null);
        await store.AddKeyAsync(key, Cancellation);
        await store.AddKeyAsync(key with { Id = "k0", Scopes = ApiScopes.Edit }, Cancellation);
        await Assert.ThrowsAsync<StoreConflictException>(() => store.AddKeyAsync(key with { Name = "other" }, Cancellation));

        Assert.Equal([key, key with { Id = "k0", Scopes = ApiScopes.Edit }], await (await OpenAsync()).KeysAsync(Cancellation));
        var revoked = StoreCalls.At.AddHours(1);
        Assert.True(await store.RevokeKeyAsync("k1", revoked, Cancellation));
        Assert.True(await store.RevokeKeyAsync("k1", revoked.AddDays(1), Cancellation));
        Assert.False(await store.RevokeKeyAsync("k2", revoked, Cancellation));
        Assert.Equal([revoked, null], (await store.KeysAsync(Cancellation)).Select(k => k.Revoked));
    }

    [Fact]
    public async Task A_reader_sees_one_moment_while_others_write()
    {
        var writer = await OpenAsync();
        var reader = await OpenAsync();
        await writer.SaveAsync(OddRecords.Of(2000), Cancellation);
        using var done = new CancellationTokenSource();
        var reads = 0;
        var reading = Task.Run(
            async () =>
        {
            var last = 0L;
            do
            {
                // Loading verifies the version of everything that was read.
                var (state, records) = await reader.LoadAsync(null, Cancellation);
                Assert.Equal(state.Revision, records.Provenance.CogYear - 1999);
                Assert.True(state.Revision >= last);
                last = state.Revision;
                reads++;
            }
            while (!done.IsCancellationRequested);
        }, Cancellation);
        for (var year = 2001; year < 2021; year++)
        {
            await writer.SaveAsync(
                OddRecords.Of(year) with { Territories = [OddRecords.Territory("cpts-" + year.ToString(CultureInfo.InvariantCulture))] },
                Cancellation);
        }

        await done.CancelAsync();
        await reading;
        Assert.True(reads > 0);
        Assert.Equal(21, (await reader.StateAsync(Cancellation)).Revision);
    }

    [Fact]
    public async Task The_outline_of_a_dataset_can_be_worked_out_again_from_what_was_stored()
    {
        var records = await new EmbeddedStore().RecordsAsync(Cancellation);
        var store = await OpenAsync();
        await store.SaveAsync(records, Cancellation);
        var dataset = Dataset.Build(await store.RecordsAsync(Cancellation));
        Assert.Equal(Dataset.Build(records).PolygonsVersion, dataset.PolygonsVersion);
        Assert.Equal((await store.StateAsync(Cancellation)).PolygonsVersion, dataset.PolygonsVersion);
    }
}
