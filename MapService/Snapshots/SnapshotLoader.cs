using MapService.Storage.Contract;

namespace MapService.Snapshots;

/// <summary>
/// Loads the dataset at the start, and again whenever the store's version changes. A dataset that cannot be loaded leaves
/// the old one in place and is logged, once for each version; it is not loaded again before the store has another version, but
/// where the disk or the network failed.
/// </summary>
public sealed partial class SnapshotLoader(
    IDatasetStore store, SnapshotHolder holder, TimeProvider clock, SnapshotPolling polling, ILogger<SnapshotLoader> logger)
    : BackgroundService
{
    // Whoever has just written looks too, so that it reads what it wrote.
    private readonly SemaphoreSlim oneLook = new(1, 1);
    private string? servedVersion;
    private string? reported;
    private FailedLoad? failed;

    /// <summary>Looks at the store once; loads what is new there.</summary>
    /// <returns>True when another dataset is served now.</returns>
    internal async Task<bool> LookAsync(CancellationToken cancellation)
    {
        await oneLook.WaitAsync(cancellation);
        try
        {
            return await LookAloneAsync(cancellation);
        }
        finally
        {
            oneLook.Release();
        }
    }

    private async Task<bool> LookAloneAsync(CancellationToken cancellation)
    {
        string? version = null;
        try
        {
            version = (await store.StateAsync(cancellation)).Version;
            if (version == servedVersion)
            {
                (failed, reported) = (null, null);
                return false;
            }

            if (failed?.Version == version && clock.GetUtcNow() < failed.NextTry)
            {
                return false;
            }

            var (dataset, state, workedOut) =
                await StoredDataset.LoadAsync(store, holder.Current, doubt => LogDoubt(logger, doubt), progress: null, cancellation);
            holder.Swap(dataset);

            // In the background. If it fails, the first search fails too, and reports it.
            _ = Task.Run(dataset.PrepareSearch, CancellationToken.None);
            servedVersion = state.Version;
            (failed, reported) = (null, null);
            LogLoaded(logger, store.Place, dataset.Version, dataset.Communes.Count, dataset.Territories.Count);
            if (workedOut)
            {
                StoredDataset.Keep(store, dataset, reason => LogNotKept(logger, store.Place, reason));
            }

            return true;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Whatever is wrong with the new dataset, the old one is good: it goes on being served, and the log says why.
            failed = version is null ? null : FailedLoad.Of(version, fault, failed, clock.GetUtcNow(), polling.Interval * 2);
            Report(version, fault);
            return false;
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Loading is work for the processor: the server starts to listen meanwhile and says that it is not ready.
        await Task.Yield();
        try
        {
            while (true)
            {
                await LookAsync(stoppingToken);
                await WaitAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops, which is how this ends; also when it could not start, where the host would call it a failure.
        }
    }

    // Whatever goes wrong with listening, looking goes on.
    private async Task WaitAsync(CancellationToken stoppingToken)
    {
        try
        {
            await store.WaitForChangeAsync(polling.Interval, clock, stoppingToken);
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            LogNotHeard(logger, fault, store.Place);
            await Task.Delay(polling.Interval, clock, stoppingToken);
        }
    }

    // The same fault at every look would fill the log.
    private void Report(string? version, Exception fault)
    {
        var seen = $"{version}\n{fault.Message}";
        if (seen == reported)
        {
            return;
        }

        reported = seen;
        if (holder.Current is { } old)
        {
            LogKept(logger, fault, store.Place, old.Version);
        }
        else
        {
            LogNothing(logger, fault, store.Place);
        }
    }

    [LoggerMessage(
        1, LogLevel.Information, "Serving the dataset of {Place}, version {Version}: {Communes} communes, {Territories} territories")]
    private static partial void LogLoaded(ILogger logger, string place, string version, int communes, int territories);

    [LoggerMessage(2, LogLevel.Error, "The dataset of {Place} cannot be loaded; still serving version {Version}")]
    private static partial void LogKept(ILogger logger, Exception fault, string place, string version);

    [LoggerMessage(3, LogLevel.Error, "The dataset of {Place} cannot be loaded; there is nothing to serve yet")]
    private static partial void LogNothing(ILogger logger, Exception fault, string place);

    [LoggerMessage(4, LogLevel.Warning, "What was kept of the dataset is not used, it is worked out again: {Reason}")]
    private static partial void LogDoubt(ILogger logger, string reason);

    [LoggerMessage(6, LogLevel.Warning, "Changes of {Place} cannot be heard of; they are looked for instead")]
    private static partial void LogNotHeard(ILogger logger, Exception fault, string place);

    [LoggerMessage(
        5,
        LogLevel.Information,
        "What was worked out of the dataset of {Place} cannot be kept beside it, so that the next start takes longer: {Reason}")]
    private static partial void LogNotKept(ILogger logger, string place, string reason);
}
