using MapService.Api.Http.Problems;
using MapService.Api.Http.Requests;
using MapService.Api.Http.Responses;
using MapService.Api.Http.WebFiles;
using MapService.Api.Resources.Tiles;

namespace MapService.Api.Hosting;

/// <summary>
/// The way of a request. Problems are written inside compression and CORS, so that they are compressed and readable from
/// other origins too; routing comes before the reader, which needs to know the endpoint. A tile that is kept already leaves before
/// all of it.
/// </summary>
internal static class PipelineSetup
{
    public static void UseManners(this WebApplication app, MapServerOptions options)
    {
        app.UseForwardedFrom(options.TrustedProxies);
        app.UseMiddleware<KeptTileMiddleware>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<OpenToAll>();
        app.UseResponseCompression();
        app.UseMiddleware<ProblemMiddleware>();
        app.UseRouting();
        app.UseCors();
        app.UseMiddleware<OneAddress>();
        app.UseMiddleware<WebFileMiddleware>();
        app.UseMiddleware<RequestMiddleware>();
    }
}
