namespace MapService.Api.Responses;

/// <summary>Answers with a file of the map page: hashed names are kept for ever, all else is asked about each time.</summary>
public sealed class WebFileAnswer(WebFile file, string vary = "Accept-Encoding") : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var tag = EntityTags.OfText(file.Hash, ContentCodings.Choose(httpContext));
        response.Headers.ETag = tag.ToString();
        response.Headers.Vary = vary;
        response.Headers.CacheControl = file.NamedByContent ? CacheRules.Immutable : CacheRules.AskEachTime;
        SecurityHeaders.Allow(httpContext, SecurityHeaders.MapPagePolicy);
        if (EntityTags.IsKnownToClient(httpContext.Request, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = file.ContentType;
        response.ContentLength = file.Content.Length;
        return response.Body.WriteAsync(file.Content, httpContext.RequestAborted).AsTask();
    }
}
