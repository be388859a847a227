using System.Security.Cryptography;
using MapService.Api.Http.Requests;
using Microsoft.Net.Http.Headers;

namespace MapService.Api.Http.Responses;

/// <summary>
/// An answer from what the store keeps beside the dataset. The dataset can come back to a version that it had, with more history: so the
/// tag is made from the bytes, and caches ask each time.
/// </summary>
/// <param name="Form">Its form.</param>
/// <param name="Body">Its bytes.</param>
internal sealed record StoreAnswer(Format Form, ReadOnlyMemory<byte> Body) : IResult
{
    /// <summary>Address of the next page, for the Link header; null on the last page.</summary>
    public string? Next { get; init; }

    /// <summary>What a browser saves the answer as; null for an answer that is shown.</summary>
    public string? FileName { get; init; }

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var tag = EntityTags.OfText(Convert.ToHexStringLower(SHA256.HashData(Body.Span)), ContentCodings.Choose(httpContext));
        response.Headers[HeaderNames.ETag] = tag.ToString();
        response.Headers.CacheControl = CacheRules.AskEachTime;
        response.Headers.Vary = "Accept, Accept-Encoding";
        if (Next is not null)
        {
            response.Headers.Link = $"<{Next}>; rel=\"next\"";
        }

        if (EntityTags.IsKnownToClient(httpContext.Request, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = Form.ContentType;
        response.ContentLength = Body.Length;
        if (FileName is not null)
        {
            response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = FileName }.ToString();
        }

        await response.Body.WriteAsync(Body, httpContext.RequestAborted);
    }
}
