using MapService.Api.Http.Requests;
using MapService.Api.Http.Responses;

namespace MapService.Api.OpenApi;

/// <summary>The description of the API: OpenAPI 3.1 for programs, a page for people.</summary>
internal static class ApiEndpoints
{
    private const string Tag = "Service";

    public static void MapApiDocument(this IEndpointRouteBuilder routes)
    {
        routes.MapRead("/api", new RequestShape([QueryParameter.F], [Format.Json, Format.Html]), Either)
            .Says(Tag, "api", "This description", "As an OpenAPI 3.1 document, or as a page for 'Accept: text/html' or '?f=html'.");
        routes.MapRead("/api.json", new RequestShape([], [Format.Json]), Either)
            .Says(Tag, "apiJson", "This description as an OpenAPI 3.1 document", "The same as /api?f=json.");
        routes.MapRead("/api.html", new RequestShape([], [Format.Html]), Either)
            .Says(Tag, "apiPage", "This description as a page", "The same as /api?f=html.");
    }

    internal static async Task<IResult> Either(MapRequest request, ApiDocument document, HttpContext context)
    {
        if (request.Format == Format.Json)
        {
            var root = PublicAddress.LinkRootOf(context);
            var json = await document.JsonAsync(root, context.RequestAborted);
            return Answer.WithoutDataset(request, () => json) with { DependsOn = root };
        }

        return new PlainPage(await document.PageAsync(context.RequestAborted), StatusCodes.Status200OK, CanBeKept: true);
    }
}
