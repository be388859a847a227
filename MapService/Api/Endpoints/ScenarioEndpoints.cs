using MapService.Api.Documents;
using MapService.Api.Hosting;
using MapService.Api.Requests;
using MapService.Api.Responses;
using MapService.Coverage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MapService.Api.Endpoints;

/// <summary>"What if": coverage before and after changes. Nothing is stored.</summary>
internal static class ScenarioEndpoints
{
    public static void MapScenarios(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/scenarios", Evaluate)
            .WithMetadata(RequestShape.OfJson() with { IsHeavy = true })
            .RequireCors(ServiceSetup.ScenarioCors)
            .Says("Scenarios", "scenario", "Coverage before and after changes", "Adds communes to territories or takes them out, creates and dissolves territories, and compares the coverage. Nothing is stored. Every fault of the body is named at once, of very many the first hundred.")
            .Accepts<ScenarioBody>(Format.Json.MediaType)
            .Produces<ScenarioDocument>();

    internal static async Task<JsonHttpResult<ScenarioDocument>> Evaluate(HttpContext context, Dataset dataset, HeavyWork heavy)
    {
        var scenario = ScenarioReader.Read(await JsonBody.ReadAsync(context));
        ScenarioReader.RequireFewCommunes(dataset, scenario);
        var document = await heavy.RunAsync(() => DocumentOf(dataset, scenario), context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(document, JsonForm.Options, Format.Json.ContentType);
    }

    private static ScenarioDocument DocumentOf(Dataset dataset, ScenarioRequest scenario)
    {
        var result = Scenarios.Evaluate(dataset, scenario);
        return result.Outcome is { } outcome
            ? ScenarioShape.Of(dataset, outcome, result.Problems)
            : throw ScenarioFaults.Of(scenario, result.Problems);
    }
}
