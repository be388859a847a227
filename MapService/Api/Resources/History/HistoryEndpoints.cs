using System.Globalization;
using System.Text;
using System.Text.Json;
using MapService.Api.Http.Problems;
using MapService.Api.Http.Requests;
using MapService.Api.Http.Responses;
using MapService.Coverage.Snapshot;
using MapService.Documents;
using MapService.Storage.Contract;
using MapService.Territories.Codes;

namespace MapService.Api.Resources.History;

/// <summary>What was changed, when, by whom and why.</summary>
internal static class HistoryEndpoints
{
    private const string Tag = "History";

    public static void MapHistory(this IEndpointRouteBuilder routes)
    {
        routes.MapRead("/territories/{id}/history", new RequestShape(
            [QueryParameter.F, HistoryParameters.BeforeParameter, HistoryParameters.CountParameter],
            [Format.Json, Format.Csv]), OfTerritory)
            .Says(
                Tag, "territoryHistory", "The changes of a territory",
                "Every edit and import that changed it, the last one first, a page at a time, with who, when, why, the communes that "
                + "joined and left, and every value that changed. The Link header names the next page. A territory that was taken out has "
                    + "a history too.")
            .Produces<TerritoryHistoryDocument>();
        routes.MapRead("/territories/{id}/history/{revision}", RequestShape.OfJson(), RecordAt)
            .Says(
                Tag,
                "historicRecord",
                "A territory as a change left it",
                "The record after a change. To put it back: PUT the territory with the number of the revision as 'restore'.");
        routes.MapRead("/history", RequestShape.OfJson(HistoryParameters.BeforeParameter, HistoryParameters.CountParameter), All)
            .Says(Tag, "history", "The changes of the dataset", "Every edit and import, the last one first, a page at a time.")
            .Produces<RevisionsDocument>();
    }

    internal static async Task<StoreAnswer> OfTerritory(
        string id, MapRequest request, HistoryParameters asked, Dataset dataset, IDatasetStore store, HttpContext context,
        CancellationToken cancellation)
    {
        var count = asked.Count;
        var territory = await RequireAsync(id, dataset, store, cancellation);
        var found = await ChangesAsync(territory, asked.Before, count + 1, store, cancellation);
        var changes = found.Take(count).ToList();
        var next = found.Count > count ? NextOf(context, $"/territories/{id}/history", changes[^1].Revision, count) : null;
        var history = new TerritoryHistoryDocument(
            id, [.. changes.Select(change => HistoryShape.ItemOf(change, territory, dataset))], next);
        var isCsv = request.Format == Format.Csv;
        return new StoreAnswer(request.Format, isCsv ? HistoryShape.Csv(history) : Json(history))
        {
            Next = isCsv && next is not null ? next + "&f=csv" : next,
            FileName = FileNames.Of(request.Format, "history-" + id),
        };
    }

    internal static async Task<StoreAnswer> RecordAt(
        string id, string revision, MapRequest request, Dataset dataset, IDatasetStore store, CancellationToken cancellation)
    {
        var territory = await RequireAsync(id, dataset, store, cancellation);
        var record = store is IWritableStore writable
            && long.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? await HistoricRecord.AtAsync(writable, territory, number, cancellation)
            : null;
        return record is null
            ? throw RefusedRequestException.Unknown(
                "record of the territory at the revision", revision, "the number of a revision in its history that left a record")
            : new StoreAnswer(request.Format, Encoding.UTF8.GetBytes(record));
    }

    internal static async Task<StoreAnswer> All(
        MapRequest request, HistoryParameters asked, IDatasetStore store, HttpContext context, CancellationToken cancellation)
    {
        var (before, count) = (asked.Before, asked.Count);
        var found = store is IWritableStore writable
            ? await StoreAccess.RunAsync(() => writable.RevisionsAsync(before, count, cancellation))
            : [];
        var next = found.Count == count && found[^1].Number > 1 ? NextOf(context, "/history", found[^1].Number, count) : null;
        return new StoreAnswer(request.Format, Json(new RevisionsDocument([.. found.Select(HistoryShape.ItemOf)], next)));
    }

    /// <summary>The territory of an address: one of the dataset, or one that was taken out, which has a history still.</summary>
    private static async Task<TerritoryId> RequireAsync(string id, Dataset dataset, IDatasetStore store, CancellationToken cancellation)
    {
        if (!TerritoryId.TryParse(id, out var territory))
        {
            throw RefusedRequestException.Unknown("territory", id, TerritoryId.Expected);
        }

        if (dataset.NumberOf(territory) is null && (await ChangesAsync(territory, null, 1, store, cancellation)).Count == 0)
        {
            Find.Territory(dataset, id);
        }

        return territory;
    }

    private static async Task<IReadOnlyList<TerritoryRevision>> ChangesAsync(
        TerritoryId territory, long? before, int count, IDatasetStore store, CancellationToken cancellation) =>
        store is IWritableStore writable
            ? await StoreAccess.RunAsync(() => writable.HistoryAsync(territory, before, count, cancellation))
            : [];

    private static string NextOf(HttpContext context, string path, long before, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{PublicAddress.LinkRootOf(context)}{path}?before={before}&count={count}");

    private static byte[] Json<T>(T document) => JsonSerializer.SerializeToUtf8Bytes(document, JsonForm.Options);
}
