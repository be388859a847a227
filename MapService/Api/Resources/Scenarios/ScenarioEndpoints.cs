using System.Globalization;
using MapService.Api.Http.Problems;
using MapService.Api.Http.Requests;
using MapService.Api.Http.Responses;
using MapService.Api.Resources.Scenarios.Links;
using MapService.Coverage.Scenarios;
using MapService.Coverage.Snapshot;
using MapService.Documents;
using MapService.Territories.Checks;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MapService.Api.Resources.Scenarios;

/// <summary>"What if": coverage before and after changes. Nothing is stored; a link holds the whole scenario.</summary>
internal static class ScenarioEndpoints
{
    /// <summary>Longest address of a link, characters: what browsers and servers still take (this one takes 8 192 a line).</summary>
    public const int LongestLink = 7000;

    private const string Tag = "Scenarios";

    public static void MapScenarios(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/scenarios", Evaluate)
            .WithMetadata(RequestShape.OfJson() with { IsHeavy = true })
            .RequireCors(CorsPolicies.Scenarios)
            .Says(
                Tag, "scenario", "Coverage before and after changes",
                "Adds communes and whole EPCI to territories or takes them out, creates, merges and dissolves territories, and compares "
                + "the coverage. Nothing is stored; 'link' holds the scenario and opens the same answer. Every fault of form is named at "
                    + "once, and where there is none every fault of content, such as codes that the dataset does not have; of very many "
                        + "the first hundred.")
            .Accepts<ScenarioBody>(Format.Json.MediaType)
            .Produces<ScenarioDocument>();
        routes.MapRead("/scenarios/{content}", RequestShape.OfJson() with { IsHeavy = true }, Linked)
            .Says(
                Tag, "linkedScenario", "The scenario of a link",
                "The same answer as to the POST that gave the link, on the dataset as it is now. The address holds the whole scenario, its "
                + "day included.")
            .Produces<ScenarioDocument>();
    }

    internal static async Task<JsonHttpResult<ScenarioDocument>> Evaluate(
        HttpContext context, Dataset dataset, HeavyWork heavy, MapServerOptions options)
    {
        var sent = ScenarioReader.Read(await JsonBody.ReadAsync(context));
        ScenarioReader.RequireFewCommunes(dataset, sent, "body");
        var root = PublicAddress.RootOf(context.Request, options);
        var document = await heavy.RunAsync(
            () =>
            {
                // Faults are reported in the order and at the places of the body that was sent.
                ScenarioFaults.ThrowIfAny(dataset, sent, "body");
                var scenario = CanonicalScenario.Of(sent);
                return DocumentOf(dataset, scenario, LinkTo(root, scenario));
            },
            context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(document, JsonForm.Options, Format.Json.ContentType);
    }

    internal static Answer Linked(string content, MapRequest request, HttpContext context, Dataset dataset, MapServerOptions options)
    {
        if (!ScenarioLink.TryRead(content, out var scenario, out var fault))
        {
            throw RefusedRequestException.BadRequest([Fault.OfPath("content", content, fault)]);
        }

        var root = PublicAddress.RootOf(context.Request, options);
        var answer = Answer.OfJson(request, dataset, () =>
        {
            ScenarioReader.RequireFewCommunes(dataset, scenario, "path");
            ScenarioFaults.ThrowIfAny(dataset, scenario, "path");
            return DocumentOf(dataset, scenario, $"{root}/scenarios/{content}");
        });
        return answer with { DependsOn = root, IsCheckedByWork = true };
    }

    /// <summary>The address of a scenario in canonical form, of any length.</summary>
    public static string LinkTo(string root, ScenarioRequest scenario) => $"{root}/scenarios/{ScenarioLink.TextOf(scenario)}";

    private static ScenarioDocument DocumentOf(Dataset dataset, ScenarioRequest scenario, string link)
    {
        var result = ScenarioRunner.Evaluate(dataset, scenario);
        var outcome = Find.Certain(result.Outcome);

        // Notes are cut off after so many: why there is no link is said first.
        return link.Length <= LongestLink
            ? ScenarioShape.Of(dataset, scenario, link, outcome, result.Problems)
            : ScenarioShape.Of(dataset, scenario, null, outcome, [TooLong(link.Length), .. result.Problems]);
    }

    private static InputProblem TooLong(int length) => new(
        ProblemSeverity.Noted,
        ScenarioProblemCodes.LinkTooLong,
        "scenario",
        null,
        null,
        string.Create(
            CultureInfo.InvariantCulture,
            $"There is no link: its address would have {length} characters, and at most {LongestLink} are given. Whole EPCI take less than "
            + $"their communes one by one."));
}
