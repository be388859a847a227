using System.Text;
using MapService.Coverage.Snapshot;
using MapService.Snapshots;
using MapService.Storage.Contract;
using MapService.Storage.Embedded;
using MapService.Storage.GeoPackage;
using MapService.Tests.Api;
using MapService.Tests.Coverage;
using MapService.Tests.Storage.Contract;
using MapService.Topology.Outlines;

namespace MapService.Tests.Snapshots;

/// <summary>What was worked out is used again where it is beyond doubt; whatever happened to it, the dataset is the right one.</summary>
public sealed class StoredDatasetTests
{
    private const string Derived = "maps.gpkg.derived";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_worked_out_is_used_at_the_next_start()
    {
        using var folder = new TempFolder();
        var (store, expected) = await KeptAsync(folder);
        var again = await LoadAsync(store);
        Assert.False(again.Stored.WorkedOut);
        Assert.Empty(again.Doubts);
        CheckSame(expected, again.Stored.Dataset);
    }

    [Fact]
    public async Task A_store_that_keeps_nothing_works_it_out_each_time()
    {
        var stored = await LoadAsync(new EmbeddedStore());
        Assert.True(stored.Stored.WorkedOut);
        StoredDataset.Keep(new EmbeddedStore(), stored.Stored.Dataset, Assert.Fail);
    }

    // Places and bits are chosen by a generator with a seed; the file of arrays by itself is tried bit by bit in ArrayFileTests.
    [Fact]
    public async Task A_file_that_was_cut_off_or_has_a_bit_wrong_is_told_and_worked_out_again()
    {
        using var folder = new TempFolder();
        var (store, expected) = await KeptAsync(folder);
        var good = await File.ReadAllBytesAsync(folder.File(Derived), Cancellation);
        var random = new Random(20240429);
        for (var i = 0; i < 40; i++)
        {
            var bad = good[..(i % 2 == 0 ? random.Next(good.Length) : good.Length)];
            if (i % 2 == 1)
            {
                bad[random.Next(bad.Length)] ^= (byte)(1 << random.Next(8));
            }

            await File.WriteAllBytesAsync(folder.File(Derived), bad, Cancellation);
            var again = await LoadAsync(store);
            Assert.True(again.Stored.WorkedOut);
            Assert.Contains(Derived, Assert.Single(again.Doubts), StringComparison.Ordinal);
            CheckSame(expected, again.Stored.Dataset);
        }
    }

    [Fact]
    public async Task The_file_of_another_dataset_is_not_used()
    {
        using var folder = new TempFolder();
        using var other = new TempFolder();
        var (store, expected) = await KeptAsync(folder);
        await KeptAsync(other, "ab", "cd");
        File.Copy(other.File(Derived), folder.File(Derived), overwrite: true);
        var again = await LoadAsync(store);
        Assert.True(again.Stored.WorkedOut);
        Assert.Single(again.Doubts);
        CheckSame(expected, again.Stored.Dataset);
    }

    [Fact]
    public async Task The_file_of_another_build_of_the_program_is_not_used()
    {
        using var folder = new TempFolder();
        var (store, expected) = await KeptAsync(folder);
        store.Derived!.Write(expected.Records.Polygons, expected.PolygonsVersion, "an older build", expected.ToArrays());
        var again = await LoadAsync(store);
        Assert.True(again.Stored.WorkedOut);
        Assert.Contains("another version of the program", Assert.Single(again.Doubts), StringComparison.Ordinal);
        CheckSame(expected, again.Stored.Dataset);
    }

    [Fact]
    public async Task Other_territories_on_the_same_polygons_use_what_was_worked_out_and_other_polygons_do_not()
    {
        using var folder = new TempFolder();
        var (store, expected) = await KeptAsync(folder);
        var edited = expected.Records with { Territories = [.. expected.Territories.Select(t => t with { Nom = "Another name" })] };
        await store.SaveAsync(edited, Cancellation);

        var again = await LoadAsync(store);
        Assert.False(again.Stored.WorkedOut);
        CheckSame(Dataset.Build(edited), again.Stored.Dataset);
        var reloaded = await StoredDataset.LoadAsync(store, again.Stored.Dataset, Assert.Fail, null, Cancellation);
        Assert.Same(again.Stored.Dataset.Topology, reloaded.Dataset.Topology);

        var changed = SmallWorld.Draw("ab", "cd").Unlisted().Build();
        await store.SaveAsync(changed.Records, Cancellation);
        reloaded = await StoredDataset.LoadAsync(store, again.Stored.Dataset, _ => { }, null, Cancellation);
        Assert.True(reloaded.WorkedOut);
        CheckSame(changed, reloaded.Dataset);
    }

    [Fact]
    public async Task Where_nothing_can_be_kept_the_dataset_is_served_all_the_same()
    {
        using var folder = new TempFolder();
        var store = Store(folder);
        await store.SaveAsync(SmallWorld.Draw("ab", "cd").Unlisted().Build().Records, Cancellation);
        Directory.CreateDirectory(folder.File(Derived));
        folder.Write(Derived + "/mine", "");
        var stored = await LoadAsync(store);
        Assert.True(stored.Stored.WorkedOut);
        var reasons = new List<string>();
        StoredDataset.Keep(store, stored.Stored.Dataset, reasons.Add);
        Assert.Single(reasons);
        Assert.Equal(["mine"], Directory.GetFiles(folder.File(Derived)).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_server_keeps_what_it_worked_out_and_the_next_one_uses_it()
    {
        using var folder = new TempFolder();
        var store = Store(folder);
        await store.SaveAsync(SmallWorld.Draw("ab", "cd").Unlisted().Build().Records, Cancellation);
        await using (var first = await ServerUnderTest.StartAsync(store))
        {
            await first.Loader.LookAsync(Cancellation);
        }

        Assert.False((await LoadAsync(store)).Stored.WorkedOut);
    }

    private static GeoPackageStore Store(TempFolder folder) => new(folder.File("maps.gpkg"));

    private static async Task<(StoredDataset Stored, List<string> Doubts)> LoadAsync(IDatasetStore store)
    {
        var doubts = new List<string>();
        return (await StoredDataset.LoadAsync(store, null, doubts.Add, null, Cancellation), doubts);
    }

    private static async Task<(GeoPackageStore Store, Dataset Dataset)> KeptAsync(TempFolder folder, params string[] rows)
    {
        var store = Store(folder);
        await store.SaveAsync(SmallWorld.Draw(rows.Length == 0 ? ["abc", "d.e", "fgh"] : rows).Unlisted().Build().Records, Cancellation);
        var (stored, doubts) = await LoadAsync(store);
        Assert.True(stored.WorkedOut);
        Assert.Empty(doubts);
        StoredDataset.Keep(store, stored.Dataset, Assert.Fail);
        return (store, stored.Dataset);
    }

    private static void CheckSame(Dataset expected, Dataset actual)
    {
        Assert.Equal(expected.Version, actual.Version);
        Assert.Equal(expected.Topology.ArcCount, actual.Topology.ArcCount);
        for (var commune = 0; commune < expected.Communes.Count; commune++)
        {
            Assert.Equal(expected.SurfaceSquareMetres(commune), actual.SurfaceSquareMetres(commune));
            Assert.Equal(expected.Neighbours[commune], actual.Neighbours[commune]);
            Assert.Equal(Drawn(expected, commune), Drawn(actual, commune));
        }
    }

    private static string Drawn(Dataset dataset, int commune)
    {
        var polygons = Merge.Of(dataset.Topology, [commune]).ToPolygons(dataset.Topology);
        var text = new StringBuilder();
        for (var ring = 0; ring < polygons.RingCount; ring++)
        {
            text.AppendJoin(' ', polygons.Ring(ring).ToArray()).AppendLine();
        }

        return text.ToString();
    }
}
