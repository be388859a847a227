using MapService.Api.Http.Requests;
using MapService.Snapshots;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MapService.Api.Resources.Service;

/// <summary>For monitoring.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var shape = new RequestShape([], [Format.Json], Lenient: true);
        routes.MapRead("/health/live", shape, Live)
            .Says("Service", "live", "Whether the service runs", "200 as long as the process answers.");
        routes.MapRead("/health/ready", shape, Ready)
            .Says("Service", "ready", "Whether a dataset is served", "503 until the first dataset is loaded, then 200 with its version.");
    }

    internal static Ok<HealthDocument> Live(HttpContext context) => Fresh(context, new HealthDocument("live", null));

    internal static Ok<HealthDocument> Ready(HttpContext context, SnapshotHolder snapshots) =>
        Fresh(context, new HealthDocument("ready", snapshots.Require().Version));

    private static Ok<HealthDocument> Fresh(HttpContext context, HealthDocument document)
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(document);
    }
}
