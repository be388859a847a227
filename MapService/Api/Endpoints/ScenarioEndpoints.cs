using MapService.Api.Documents;
using MapService.Api.Hosting;
using MapService.Api.Problems;
using MapService.Api.Requests;
using MapService.Api.Responses;
using MapService.Coverage;
using MapService.Territories;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MapService.Api.Endpoints;

/// <summary>"What if": coverage before and after changes. Nothing is stored.</summary>
internal static class ScenarioEndpoints
{
    public static void MapScenarios(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/scenarios", Evaluate)
            .WithMetadata(RequestShape.OfJson())
            .RequireCors(ServiceSetup.ScenarioCors)
            .Says("Scenarios", "scenario", "Coverage before and after changes", "Adds communes to territories or takes them out, creates and dissolves territories, and compares the coverage. Nothing is stored. Every fault of the body is named at once.")
            .Accepts<ScenarioBody>(Format.Json.MediaType)
            .Produces<ScenarioDocument>();

    internal static async Task<JsonHttpResult<ScenarioDocument>> Evaluate(HttpContext context, Dataset dataset)
    {
        var body = await JsonBody.ReadAsync(context);
        var scenario = ScenarioReader.Read(body);
        var result = Scenarios.Evaluate(dataset, scenario);
        if (result.Outcome is not { } outcome)
        {
            throw RefusedRequestException.BadRequest([.. result.Problems.Where(p => p.Severity == ProblemSeverity.Refused).Select(FaultOf)]);
        }

        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(DocumentOf(dataset, outcome, result.Problems), JsonForm.Options, Format.Json.ContentType);
    }

    private static Fault FaultOf(Problem problem) => Fault.OfBody(problem.Feature ?? "body", problem.Value, $"{problem.Message} ({problem.Code})");

    private static ScenarioDocument DocumentOf(Dataset dataset, ScenarioOutcome outcome, IReadOnlyList<Problem> notes) => new(
        outcome.Kind.Code(),
        outcome.Date,
        [
            .. outcome.Departements.Select(d => new ScenarioDepartementItem(
                Shape.Of(d.Departement), SideOf(d.Before, d.CaveatsBefore), SideOf(d.After, d.CaveatsAfter))),
        ],
        NamesOf(dataset, outcome.NewGaps),
        NamesOf(dataset, outcome.ClosedGaps),
        [.. outcome.NewOverlaps.Select(ItemOf)],
        [.. outcome.ClosedOverlaps.Select(ItemOf)],
        [.. notes.Select(n => new ScenarioNote(n.Code, n.Feature, n.Value, n.Message))],
        Shape.ProvenanceOf(dataset));

    private static ScenarioSide SideOf(CoverageFigures figures, IReadOnlyList<Caveat> caveats) =>
        new(Shape.Of(figures.Communes), Shape.Of(figures.Population), Shape.Of(figures.Surface), Shape.Of(caveats));

    private static IReadOnlyList<CommuneName> NamesOf(Dataset dataset, int[] communes) => [.. communes.Select(c => Shape.Of(dataset.Communes[c]))];

    private static OverlapItem ItemOf(Overlap overlap) => new(overlap.Commune.Code.Value, overlap.Commune.Nom, Shape.Of(overlap.Territories));
}
