namespace MapService.Api.Http.Responses;

/// <summary>
/// Lets pages of every origin read what is read by GET and HEAD, faults included. The headers do not depend on the request: an answer that
/// a shared cache keeps is good for every page, and <c>Vary: Origin</c> is not needed. Preflights and POST follow the policies of CORS;
/// edits have none.
/// </summary>
public sealed class OpenToAll(RequestDelegate next)
{
    /// <summary>The headers that a page of another origin may see, beside those that it always may.</summary>
    public static IReadOnlyList<string> Exposed { get; } = ["ETag", "Content-Disposition", "Link"];

    private static readonly string ExposedText = string.Join(',', Exposed);

    /// <summary>Runs the rest of the pipeline; the headers are set when the answer starts.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.OnStarting(
                state =>
                {
                    Set(((HttpResponse)state).Headers);
                    return Task.CompletedTask;
                },
                context.Response);
        }

        return next(context);
    }

    /// <summary>Sets the headers, of an answer that is about to start.</summary>
    internal static void Set(IHeaderDictionary headers)
    {
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = ExposedText;
    }
}
