using MapService.Coverage;
using MapService.Storage;
using MapService.Territories;

namespace MapService.Api.Snapshots;

/// <summary>
/// Loads the dataset of a store with what was worked out from it, where the store has kept that; works it out where it has not, or
/// where what it kept is damaged, of another dataset, or of another build of the program.
/// </summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="WorkedOut">True when it had to be worked out, so that keeping it (<see cref="KeepAsync"/>) would save time.</param>
internal sealed record StoredDataset(Dataset Dataset, bool WorkedOut)
{
    // Another build may cut and count otherwise: what it kept is nothing to this one.
    private static readonly string Maker = typeof(Dataset).Module.ModuleVersionId.ToString();

    /// <summary>Loads what the store has now.</summary>
    /// <param name="store">The store.</param>
    /// <param name="doubt">Told why what was kept is not used.</param>
    /// <param name="progress">Told the name of each stage of working out; may be null.</param>
    /// <param name="cancellation">Stops the loading.</param>
    /// <exception cref="RefusedInputException">What is stored is missing or damaged: every fault, with file and place.</exception>
    public static async Task<StoredDataset> LoadAsync(IDatasetStore store, Action<string> doubt, Action<string>? progress, CancellationToken cancellation)
    {
        var kept = await store.ReadDerivedAsync(await store.VersionAsync(cancellation), Maker, cancellation);
        if (kept.Fault is { } fault)
        {
            doubt(fault);
        }

        if (kept.Arrays is { } arrays)
        {
            try
            {
                return new StoredDataset(Dataset.FromArrays(await store.LoadAsync(arrays, cancellation), arrays), WorkedOut: false);
            }
            catch (InvalidDataException wrong)
            {
                // They are those of the version before when somebody saved another one meanwhile.
                doubt(wrong.Message);
            }
        }

        return new StoredDataset(Dataset.Build(await store.LoadAsync(cancellation), progress), WorkedOut: true);
    }

    /// <summary>Keeps what was worked out beside the dataset. A store that cannot be written to is none the worse for it.</summary>
    /// <param name="store">The store.</param>
    /// <param name="dataset">A dataset of the store.</param>
    /// <param name="failed">Told why it cannot be kept.</param>
    /// <param name="cancellation">Stops it before anything is written.</param>
    public static async Task KeepAsync(IDatasetStore store, Dataset dataset, Action<string> failed, CancellationToken cancellation)
    {
        try
        {
            await store.WriteDerivedAsync(dataset.Records, dataset.Version, Maker, dataset.ToArrays(), cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            failed(e.Message);
        }
    }
}
