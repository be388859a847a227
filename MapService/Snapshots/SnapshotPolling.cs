namespace MapService.Snapshots;

/// <summary>How often the store is asked for its version. A store that hears of changes by itself is asked at once then.</summary>
/// <param name="Interval">Time between two questions.</param>
public sealed record SnapshotPolling(TimeSpan Interval);
