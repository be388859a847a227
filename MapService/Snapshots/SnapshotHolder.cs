using MapService.Coverage.Snapshot;

namespace MapService.Snapshots;

/// <summary>
/// The dataset that is being served. Readers take the reference once for each request and keep it to the end;
/// a reload replaces the reference and never touches a dataset that somebody is reading.
/// </summary>
public sealed class SnapshotHolder
{
    private volatile Dataset? current;

    /// <summary>The snapshot; null until the first one is loaded.</summary>
    public Dataset? Current => current;

    /// <summary>The snapshot, for a request that cannot be answered without one.</summary>
    /// <exception cref="NotReadyException">None is loaded yet.</exception>
    public Dataset Require() => current ?? throw new NotReadyException();

    /// <summary>Serves another snapshot from now on.</summary>
    public void Swap(Dataset dataset) => current = dataset;
}

/// <summary>No dataset is loaded yet.</summary>
public sealed class NotReadyException() : Exception("No dataset is loaded yet.");
