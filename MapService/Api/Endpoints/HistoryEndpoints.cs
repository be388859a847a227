using System.Globalization;
using System.Text;
using System.Text.Json;
using MapService.Api.Documents;
using MapService.Api.Problems;
using MapService.Api.Requests;
using MapService.Api.Responses;
using MapService.Api.Snapshots;
using MapService.Coverage;
using MapService.Storage;
using MapService.Territories;

namespace MapService.Api.Endpoints;

/// <summary>What was changed, when, by whom and why.</summary>
internal static class HistoryEndpoints
{
    private const string Tag = "History";
    private const int DefaultRevisions = 50;

    public static void MapHistory(this IEndpointRouteBuilder routes)
    {
        routes.MapRead("/territories/{id}/history", new RequestShape([QueryParameter.F], [Format.Json, Format.Csv]), OfTerritory)
            .Says(Tag, "territoryHistory", "The changes of a territory", "Every edit and import that changed it, the last one first, with who, when, why, the communes that joined and left, and every value that changed. A territory that was taken out has a history too.")
            .Produces<TerritoryHistoryDocument>();
        routes.MapRead("/territories/{id}/history/{revision}", RequestShape.OfJson(), RecordAt)
            .Says(Tag, "historicRecord", "A territory as a change left it", "The record after a change. To put it back: PUT the territory with the number of the revision as 'restore'.");
        routes.MapRead("/history", RequestShape.OfJson(QueryParameter.Before, QueryParameter.Count), All)
            .Says(Tag, "history", "The changes of the dataset", "Every edit and import, the last one first, a page at a time.")
            .Produces<RevisionsDocument>();
    }

    internal static async Task<StoreAnswer> OfTerritory(string id, MapRequest request, Dataset dataset, IDatasetStore store, CancellationToken cancellation)
    {
        var (territory, changes) = await ChangesAsync(id, dataset, store, cancellation);
        var history = new TerritoryHistoryDocument(id, [.. changes.Select(change => HistoryShape.ItemOf(change, territory, dataset))]);
        return new StoreAnswer(request.Format, request.Format == Format.Csv ? HistoryShape.Csv(history) : Json(history));
    }

    internal static async Task<StoreAnswer> RecordAt(string id, string revision, MapRequest request, Dataset dataset, IDatasetStore store, CancellationToken cancellation)
    {
        var (_, changes) = await ChangesAsync(id, dataset, store, cancellation);
        var record = changes.FirstOrDefault(change => change.Revision.ToString(CultureInfo.InvariantCulture) == revision)?.After
            ?? throw RefusedRequestException.Unknown("record of the territory at the revision", revision, "the number of a revision in its history that left a record");
        return new StoreAnswer(request.Format, Encoding.UTF8.GetBytes(record));
    }

    internal static async Task<StoreAnswer> All(MapRequest request, IDatasetStore store, CancellationToken cancellation)
    {
        var before = request.Number(QueryParameter.Before);
        var count = request.Number(QueryParameter.Count) ?? DefaultRevisions;
        var found = store is IWritableStore writable ? await StoreAccess.RunAsync(() => writable.RevisionsAsync(before, count, cancellation)) : [];
        var next = found.Count == count && found[^1].Number > 1 ? string.Create(CultureInfo.InvariantCulture, $"/history?before={found[^1].Number}&count={count}") : null;
        return new StoreAnswer(request.Format, Json(new RevisionsDocument([.. found.Select(HistoryShape.ItemOf)], next)));
    }

    private static async Task<(TerritoryId Id, IReadOnlyList<Storage.TerritoryChange> Changes)> ChangesAsync(
        string id, Dataset dataset, IDatasetStore store, CancellationToken cancellation)
    {
        if (!TerritoryId.TryParse(id, out var territory))
        {
            throw RefusedRequestException.Unknown("territory", id, TerritoryId.Expected);
        }

        var changes = store is IWritableStore writable ? await StoreAccess.RunAsync(() => writable.HistoryAsync(territory, cancellation)) : [];
        if (changes.Count == 0)
        {
            Find.Territory(dataset, id);
        }

        return (territory, changes);
    }

    private static byte[] Json<T>(T document) => JsonSerializer.SerializeToUtf8Bytes(document, JsonForm.Options);
}
