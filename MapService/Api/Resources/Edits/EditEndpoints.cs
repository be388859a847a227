using MapService.Api.Http.Problems;
using MapService.Api.Http.Requests;
using MapService.Api.Http.Responses;
using MapService.Coverage.Snapshot;
using MapService.Documents;
using MapService.Formats.Records;
using MapService.Storage.Contract;
using MapService.Territories.Codes;
using Microsoft.AspNetCore.Cors;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MapService.Api.Resources.Edits;

/// <summary>Changing territories: the record that an edit is made on, and the edits.</summary>
internal static class EditEndpoints
{
    private const string Tag = "Edits";
    private const string Pattern = "/territories/{id}";

    public static void MapEdits(this IEndpointRouteBuilder routes)
    {
        routes.MapRead("/territories/{id}/record", RequestShape.OfJson(), Record)
            .Says(
                Tag, "record", "A territory as recorded",
                "In the grammar of territory files (seeds/README.md), as JSON. Its ETag is what an edit names in If-Match; edits of other "
                + "territories leave it as it is.");
        var put = RequestShape.OfJson(QueryParameter.Date, EditParameters.DryRun) with { Scope = ApiScopes.Edit };
        routes.MapPut(Pattern, Put).WithMetadata(put, new DisableCorsAttribute())
            .Says(
                Tag, "edit", "Change, add or restore a territory",
                "Checked like an import; every fault is told at once. If-Match names the tag of the record (or of the territory) that the "
                + "edit was made on; a new territory takes 'If-None-Match: *'. What is answered is stored for good, and served. The answer "
                    + "has the coverage before and after of every département that the territory concerns; the ETag for the next edit is "
                        + "its member 'etag'.")
            .Accepts<EditRequestBody>(Format.Json.MediaType)
            .Produces<EditDocument>()
            .Produces<EditDocument>(StatusCodes.Status201Created);
        var delete =
            RequestShape.OfJson(QueryParameter.Date, EditParameters.DryRun, EditParameters.ReasonParameter) with { Scope = ApiScopes.Edit };
        routes.MapDelete(Pattern, Delete).WithMetadata(delete, new DisableCorsAttribute())
            .Says(
                Tag,
                "delete",
                "Take a territory out",
                "As if it had never been; one that came to an end gets 'until' instead. Its history stays, and it can be restored.")
            .Produces<EditDocument>();
    }

    internal static Answer Record(string id, MapRequest request, Dataset dataset)
    {
        var territory = dataset.Territories[Find.Territory(dataset, id)];
        return Answer.OfRecords(
            request, TerritoryTag.StartOf(territory), () => System.Text.Encoding.UTF8.GetBytes(TerritoryJson.Of(territory)));
    }

    internal static async Task<IResult> Put(
        string id, EditParameters asked, HttpContext context, IDatasetStore store, TerritoryEditor editor)
    {
        var who = await KeyGuard.RequireAsync(context, StoreAccess.RequireWritable(store), ApiScopes.Edit);
        var (territory, precondition) = (IdOf(id), EditPrecondition.Read(context.Request));
        var body = EditBody.Read(await JsonBody.ReadAsync(context));
        return await RunAsync(new EditOrder(territory, precondition, body, who.Name, asked.Date, asked.IsTrial), context, editor);
    }

    internal static async Task<IResult> Delete(
        string id, EditParameters asked, HttpContext context, IDatasetStore store, TerritoryEditor editor)
    {
        var who = await KeyGuard.RequireAsync(context, StoreAccess.RequireWritable(store), ApiScopes.Edit);
        var (territory, precondition) = (IdOf(id), EditPrecondition.Read(context.Request));
        var body = EditBody.OfDeletion(asked.Reason, new FaultList());
        return await RunAsync(new EditOrder(territory, precondition, body, who.Name, asked.Date, asked.IsTrial), context, editor);
    }

    private static TerritoryId IdOf(string id) =>
        TerritoryId.TryParse(id, out var parsed) ? parsed : throw RefusedRequestException.Unknown("territory", id, TerritoryId.Expected);

    private static async Task<JsonHttpResult<EditDocument>> RunAsync(EditOrder order, HttpContext context, TerritoryEditor editor)
    {
        var outcome = await editor.RunAsync(order, context.RequestAborted);
        var isNew = outcome.Plan.Before is null && outcome.Revision is not null;
        if (isNew)
        {
            context.Response.Headers.Location = $"{PublicAddress.LinkRootOf(context)}/territories/{order.Id}";
        }

        // No ETag: what was sent was put in order, so its tag is not that of a record (RFC 9110, section 9.3.4).
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(
            EditShape.Of(outcome, order),
            JsonForm.Options,
            Format.Json.ContentType,
            isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }
}
