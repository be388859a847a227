using System.Text.Json;
using MapService.Api.Http.Requests;
using MapService.Api.Http.Responses;
using MapService.Api.Resources.Edits;
using MapService.Coverage.Snapshot;
using MapService.Documents;
using MapService.Formats.Records;
using MapService.Storage.Contract;
using Microsoft.AspNetCore.Cors;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace MapService.Api.Resources.Records;

/// <summary>The records of all territories at once: what <c>import --territories</c> does, by HTTP.</summary>
internal static class RecordsEndpoints
{
    /// <summary>Longest body with the records of all territories.</summary>
    private const int LongestBytes = 1 << 24;

    private const string Tag = "Edits";
    private const string Pattern = "/records";

    public static void MapRecords(this IEndpointRouteBuilder routes)
    {
        routes.MapRead(Pattern, RequestShape.OfJson(), All)
            .Says(
                Tag, "records", "All territories as recorded",
                "Sources, territories and declared coverages in the grammar of territory files (seeds/README.md), as JSON. The ETag is "
                + "what a PUT names in If-Match.");
        var put = RequestShape.OfJson(QueryParameter.Date, EditParameters.DryRun) with { Scope = ApiScopes.Import };
        routes.MapPut(Pattern, Put).WithMetadata(put, new DisableCorsAttribute(), new RequestSizeLimitAttribute(LongestBytes))
            .Says(
                Tag, "import", "Import territories",
                "Replaces all sources, territories and declared coverages, checked like an import; what is not in the body is taken out. "
                + "Takes a key with the scope 'import', and in If-Match the ETag of what they replace. The body may have 16 MB.")
            .Accepts<RecordsRequestBody>(Format.Json.MediaType)
            .Produces<RecordsDocument>();
    }

    internal static Answer All(MapRequest request, Dataset dataset) =>
        Answer.OfRecords(request, TerritoryTag.StartOf(dataset.Records), () => JsonSerializer.SerializeToUtf8Bytes(
            new RecordsRequestPart(
                [.. dataset.Records.Sources.Select(source => JsonElement.Parse(TerritoryJson.Of(source)))],
                [.. dataset.Territories.Select(territory => JsonElement.Parse(TerritoryJson.Of(territory)))],
                [.. dataset.Records.DeclaredCoverages.Select(declared => JsonElement.Parse(TerritoryJson.Of(declared)))]),
            JsonForm.Options));

    internal static async Task<JsonHttpResult<RecordsDocument>> Put(
        EditParameters asked, HttpContext context, IDatasetStore store, TerritoryEditor editor)
    {
        var key = await KeyGuard.RequireAsync(context, StoreAccess.RequireWritable(store), ApiScopes.Import);
        var precondition = EditPrecondition.Read(context.Request);
        var body = RecordsBody.Read(await JsonBody.ReadAsync(context));
        var outcome = await editor.RunAsync(new RecordsOrder(precondition, body, key.Name, asked.IsTrial), context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(EditShape.Of(outcome, asked.Date), JsonForm.Options, Format.Json.ContentType);
    }
}
