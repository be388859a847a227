using MapService.Coverage.Snapshot;
using MapService.Geometry;
using MapService.Storage.Contract;
using MapService.Territories.Checks;

namespace MapService.Snapshots;

/// <summary>
/// Loads the dataset of a store with what was computed from its polygons, where that was kept; computes it where it was not, or
/// where what was kept is damaged, of other polygons, or of another build of the program.
/// </summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="State">What the store had when it was read.</param>
/// <param name="WorkedOut">True when it had to be computed, so that keeping it (<see cref="Keep"/>) would save time.</param>
internal sealed record StoredDataset(Dataset Dataset, StoreState State, bool WorkedOut)
{
    // Another build may cut and count otherwise: what it kept is nothing to this one.
    private static readonly string Maker = typeof(Dataset).Module.ModuleVersionId.ToString();

    /// <summary>Loads what the store has now.</summary>
    /// <param name="store">The store.</param>
    /// <param name="before">A dataset that was loaded before: where the store has the same polygons, nothing that follows from them is read
    /// or computed again. May be null.</param>
    /// <param name="doubt">Told why what was kept is not used.</param>
    /// <param name="progress">Told the name of each stage of working out; may be null.</param>
    /// <param name="cancellation">Stops the loading.</param>
    /// <exception cref="RefusedInputException">What is stored is missing or damaged: every fault, with its place.</exception>
    /// <exception cref="IOException">The store cannot be reached.</exception>
    public static async Task<StoredDataset> LoadAsync(
        IDatasetStore store, Dataset? before, Action<string> doubt, Action<string>? progress, CancellationToken cancellation)
    {
        var state = await store.StateAsync(cancellation);
        if (before?.PolygonsVersion == state.PolygonsVersion)
        {
            var reread = await store.LoadAsync(new KnownPolygons(before.PolygonsVersion, before.Records.Polygons), cancellation);
            return ReferenceEquals(reread.Records.Polygons, before.Records.Polygons)
                ? new StoredDataset(before.With(reread.Records), reread.State, WorkedOut: false)
                : Built(reread, progress);
        }

        var kept = store.Derived?.Read(state.PolygonsVersion, Maker);
        if (kept?.Fault is { } fault)
        {
            doubt(fault);
        }

        if (kept?.Arrays is not { } arrays)
        {
            return Built(await store.LoadAsync(null, cancellation), progress);
        }

        var polygons = PolygonTable.FromArrays(arrays);
        var loaded = await store.LoadAsync(new KnownPolygons(state.PolygonsVersion, polygons), cancellation);
        return ReferenceEquals(loaded.Records.Polygons, polygons)
            ? new StoredDataset(Dataset.FromArrays(loaded.Records, state.PolygonsVersion, arrays), loaded.State, WorkedOut: false)
            : Built(loaded, progress);
    }

    /// <summary>Keeps on this machine what was computed. A store that has no place for it works all the same.</summary>
    /// <param name="store">The store.</param>
    /// <param name="dataset">A dataset of the store.</param>
    /// <param name="failed">Told why it cannot be kept.</param>
    public static void Keep(IDatasetStore store, Dataset dataset, Action<string> failed)
    {
        try
        {
            store.Derived?.Write(dataset.Records.Polygons, dataset.PolygonsVersion, Maker, dataset.ToArrays());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            failed(e.Message);
        }
    }

    private static StoredDataset Built(StoredRecords loaded, Action<string>? progress) =>
        new(Dataset.Build(loaded.Records, progress), loaded.State, WorkedOut: true);
}
