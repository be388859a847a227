using System.Globalization;
using MapService.Coverage.Snapshot;
using MapService.Documents;
using MapService.Formats.Csv;
using MapService.Storage.Contract;
using MapService.Territories.Codes;

namespace MapService.Api.Resources.History;

/// <summary>Shapes what the store keeps of changes.</summary>
internal static class HistoryShape
{
    private static readonly string[] Columns = ["revision", "at", "who", "action", "reason", "changes", "joined", "left", "record"];

    /// <summary>One change of a territory.</summary>
    public static HistoryItem ItemOf(TerritoryRevision change, TerritoryId id, Dataset dataset) => new(
        change.Revision,
        change.Note.At.ToUniversalTime(),
        change.Note.Who,
        change.Note.Action.Word(),
        change.Note.Reason,
        RecordDifference.Of(change.Before, change.After, dataset),
        change.After is null ? null : string.Create(CultureInfo.InvariantCulture, $"/territories/{id}/history/{change.Revision}"));

    /// <summary>One change of the dataset.</summary>
    public static RevisionItem ItemOf(Revision revision) => new(
        revision.Number,
        revision.Note.At.ToUniversalTime(),
        revision.Note.Who,
        revision.Note.Action.Word(),
        revision.Note.Reason,
        [.. revision.Territories.Select(id => id.Value)],
        revision.GroundChanged,
        revision.Version);

    /// <summary>A history as CSV, one row for each change.</summary>
    public static byte[] Csv(TerritoryHistoryDocument history) =>
        CsvTable.Write(Columns, history.Changes.Select(change => (IReadOnlyList<object?>)
        [
            change.Revision,
            change.At.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture),
            change.Who,
            change.Action,
            change.Reason,
            string.Join(' ', change.Changes.Words),
            CodesOf(change.Changes.Joined),
            CodesOf(change.Changes.Left),
            change.Record,
        ]));

    private static string CodesOf(IReadOnlyList<CommuneInHistory> communes) => string.Join(' ', communes.Select(commune => commune.Code));
}
