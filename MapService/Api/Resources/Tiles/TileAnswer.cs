using MapService.Api.Http.Responses;
using MapService.Coverage.Snapshot;
using Microsoft.Net.Http.Headers;

namespace MapService.Api.Resources.Tiles;

/// <summary>
/// A tile as an answer. First comes its entity tag; a client that has it gets 304 and nothing is made. A vector tile without features is
/// 204.
/// </summary>
/// <param name="question">What was asked for.</param>
/// <param name="today">The day, where the request left it out.</param>
/// <param name="dataset">The snapshot.</param>
public sealed class TileAnswer(TileQuestion question, DateOnly? today, Dataset dataset) : IResult
{
    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var coding = ContentCodings.Choose(httpContext);
        var tag = ServedTiles.TagOf(dataset, TileKey.Of(dataset, question, coding));
        if (EntityTags.IsKnownToClient(httpContext.Request, EntityTagHeaderValue.Parse(tag)))
        {
            TileResponse.SetCaching(httpContext, tag, today);
            httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        // Made before any header is set: a failure must not carry the tag of an answer.
        var services = httpContext.RequestServices;
        var tile = await services.GetRequiredService<ServedTiles>().GetAsync(dataset, question, coding, httpContext.RequestAborted);
        await TileResponse.WriteAsync(httpContext, tile, question, coding, today, services.GetRequiredService<MapServerOptions>());
    }
}
