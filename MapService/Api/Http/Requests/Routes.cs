using MapService.Api.Http.Problems;

namespace MapService.Api.Http.Requests;

/// <summary>Maps addresses that are read: GET, and HEAD answered like it.</summary>
internal static class Routes
{
    private static readonly string[] Reading = ["GET", "HEAD"];

    public static RouteHandlerBuilder MapRead(this IEndpointRouteBuilder routes, string pattern, RequestShape shape, Delegate handler) =>
        routes.MapMethods(pattern, Reading, handler).WithMetadata(shape with { IsNamedByAddress = NamesItsForm(pattern, shape) });

    /// <summary>Words for the API document. Each address may answer with a problem.</summary>
    public static RouteHandlerBuilder Says(this RouteHandlerBuilder route, string tag, string name, string summary, string description) =>
        route.WithTags(tag).WithName(name).WithSummary(summary).WithDescription(description)
            .WithMetadata(new ProducesResponseTypeMetadata(
                StatusCodes.Status500InternalServerError, typeof(ProblemAnswer), [ProblemWriter.MediaType]));

    // "/downloads/{layer}.csv"
    private static bool NamesItsForm(string pattern, RequestShape shape) =>
        shape.Formats is [var only] && pattern.EndsWith("." + only.Name, StringComparison.Ordinal);
}
