namespace MapService.Api.Http.WebFiles;

/// <summary>Serves the files of the map page at addresses that no endpoint has.</summary>
public sealed class WebFileMiddleware(RequestDelegate next, WebFiles files)
{
    /// <summary>Answers with a file, or runs the rest of the pipeline.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is not null || files.Find(context.Request.Path.Value ?? "") is not { } file)
        {
            return next(context);
        }

        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        {
            return new WebFileAnswer(file).ExecuteAsync(context);
        }

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD";
        return Task.CompletedTask;
    }
}
