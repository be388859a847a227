using MapService.Api.Http.Responses;
using Microsoft.AspNetCore.ResponseCompression;

namespace MapService.Api.Http.WebFiles;

/// <summary>Answers with a file of the map page: hashed names are kept for ever, all else is asked about each time.</summary>
public sealed class WebFileAnswer(WebFile file, string vary = "Accept-Encoding") : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = file.ContentType;
        var coding = CodingOf(httpContext);
        var tag = EntityTags.OfText(file.Hash, coding);
        response.Headers.ETag = tag.ToString();
        response.Headers.Vary = vary;
        response.Headers.CacheControl = file.NamedByContent ? CacheRules.Immutable : CacheRules.AskEachTime;
        SecurityHeaders.Allow(
            httpContext, SecurityHeaders.MapPagePolicyOf(httpContext.RequestServices.GetRequiredService<MapServerOptions>()));
        if (EntityTags.IsKnownToClient(httpContext.Request, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.ContentType = null;
            return Task.CompletedTask;
        }

        if (coding.Name() is { } name)
        {
            response.Headers.ContentEncoding = name;
        }

        var bytes = file.In(coding);
        response.ContentLength = bytes.Length;
        return response.Body.WriteAsync(bytes, httpContext.RequestAborted).AsTask();
    }

    // Pictures are compressed already.
    private static ContentCoding CodingOf(HttpContext context)
    {
        var compression = context.RequestServices.GetRequiredService<IResponseCompressionProvider>();
        return compression.ShouldCompressResponse(context) ? ContentCodings.Choose(context, compression) : ContentCoding.Identity;
    }
}
