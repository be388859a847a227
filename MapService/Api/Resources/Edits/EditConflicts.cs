using MapService.Api.Http.Problems;
using MapService.Api.Http.Requests;
using MapService.Api.Resources.History;
using MapService.Coverage.Snapshot;
using MapService.Documents;
using MapService.Formats.Records;
using MapService.Storage.Contract;
using MapService.Territories.Checks;
using MapService.Territories.Codes;
using MapService.Territories.Records;


namespace MapService.Api.Resources.Edits;

/// <summary>Explains why an edit is out of date: the tag now, and who changed what since.</summary>
internal static class EditConflicts
{
    /// <summary>Most changes that are listed; more are counted.</summary>
    public const int MostListed = 20;

    private const int ReadAtOnce = 100;

    /// <summary>412; 404 for a territory that never existed.</summary>
    /// <exception cref="StoreUnavailableException">The history cannot be read.</exception>
    public static async Task<RefusedRequestException> OfAsync(
        IWritableStore store, EditOrder order, Territory? current, Dataset dataset, CancellationToken cancellation)
    {
        var (listed, more) = await SinceAsync(store, order, cancellation);
        if (current is null && listed.Count == 0)
        {
            return RefusedRequestException.Unknown("territory", order.Id.Value, TerritoryId.Expected);
        }

        var since = listed.Select(change => HistoryShape.ItemOf(change, order.Id, dataset)).ToList();
        return new RefusedRequestException(ProblemKind.Stale, DetailOf(order, current, since.FirstOrDefault()))
        {
            Conflict = new EditConflict(current is null ? null : TerritoryTag.Of(TerritoryTag.StartOf(current)), since, more),
        };
    }

    /// <summary>
    /// The changes since the territory was as the caller read it, the last one first: those that are listed, and how many more there are.
    /// </summary>
    private static async Task<(IReadOnlyList<TerritoryRevision> Listed, int More)> SinceAsync(
        IWritableStore store, EditOrder order, CancellationToken cancellation)
    {
        var listed = new List<TerritoryRevision>();
        var more = 0;
        for (long? before = null; ;)
        {
            var read = await StoreAccess.RunAsync(() => store.HistoryAsync(order.Id, before, ReadAtOnce, cancellation));
            var since = read.TakeWhile(change => !WasMadeOn(change, order.Precondition)).ToList();
            var room = MostListed - listed.Count;
            listed.AddRange(since.Take(room));
            more += Math.Max(0, since.Count - room);
            if (since.Count < ReadAtOnce)
            {
                return (listed, more);
            }

            before = since[^1].Revision;
        }
    }

    // A change after which the territory was as the caller read it.
    private static bool WasMadeOn(TerritoryRevision change, EditPrecondition precondition) =>
        change.After is { } document
            && TerritoryJson.ReadAlone(document, "history", new List<InputProblem>()) is { } then
            && precondition.Holds(TerritoryTag.StartOf(then));

    private static string DetailOf(EditOrder order, Territory? current, HistoryItem? last)
    {
        var who = last is null ? "" : $" Last changed by {last.Who} at {last.At:yyyy-MM-dd HH:mm:ss} UTC ({last.Action}).";
        return (current, order.Precondition.MustBeNew) switch
        {
            (null, _) => $"There is no territory '{order.Id}' any more.{who} It can be made anew with If-None-Match: *.",
            (_, true) => $"There is a territory '{order.Id}' already.{who}",
            _ => $"The territory '{order.Id}' is not as it was when the edit was made on it.{who}",
        };
    }
}
