using System.Globalization;
using MapService.Coverage.Snapshot;
using MapService.Snapshots;
using MapService.Storage.Contract;
using MapService.Territories.Records;

namespace MapService.Tests.Storage.Contract;

/// <summary>Short ways to ask stores.</summary>
internal static class StoreCalls
{
    public static readonly DateTimeOffset At = DateTimeOffset.Parse("2024-06-15T10:00:00.123456Z", CultureInfo.InvariantCulture);

    public static async Task<DatasetRecords> RecordsAsync(this IDatasetStore store, CancellationToken cancellation) =>
        (await store.LoadAsync(null, cancellation)).Records;

    /// <summary>Stores records in place of whatever is there.</summary>
    public static async Task<StoreState> SaveAsync(this IWritableStore store, DatasetRecords records, CancellationToken cancellation) =>
        await store.CommitAsync(
        Commit(await store.HasDatasetAsync(cancellation) ? (await store.StateAsync(cancellation)).Version : null, records), cancellation);

    public static DatasetCommit Commit(
        string? expected,
        DatasetRecords records,
        string? reason = null,
        string who = "a test",
        RevisionAction action = RevisionAction.Import)
    {
        var dataset = Dataset.Build(records);
        var note = new RevisionNote(At, who, action, reason);
        return new DatasetCommit(expected, records, dataset.Versions, StoredOutlines.Of(dataset), note);
    }
}
