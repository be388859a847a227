using MapService.Api.Http.Requests;
using MapService.Api.Http.Responses;
using MapService.Files;
using MapService.Snapshots;

namespace MapService.Api.Http.Problems;

/// <summary>
/// The one place where failures become answers: refused requests, statuses without a body (404, 405, 415 from routing) and
/// unexpected exceptions. Of those the client learns that they happened and nothing else.
/// </summary>
public sealed partial class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> logger)
{
    /// <summary>Runs the rest of the pipeline.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            await DescribeBareStatus(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            LogGone(logger, context.Request.Method, context.Request.Path);
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            await Answer(context, failure);
        }
    }

    private static Task DescribeBareStatus(HttpContext context)
    {
        var response = context.Response;
        if (response.StatusCode < 400 || response.HasStarted || response.ContentLength is > 0 || response.ContentType is not null)
        {
            return Task.CompletedTask;
        }

        var kind = ProblemKind.OfStatus(response.StatusCode);
        var path = ShownText.Shorten(context.Request.Path.Value);
        var detail = kind.Status switch
        {
            404 => $"Nothing is served at '{path}'. {PublicAddress.LinkRootOf(context)}/api.html lists what there is.",
            405 => $"'{path}' does not take {ShownText.Shorten(context.Request.Method)}; it takes {response.Headers.Allow}.",
            _ => kind.Description,
        };
        return ProblemWriter.WriteAsync(context, kind, detail, []);
    }

    private Task Answer(HttpContext context, Exception failure)
    {
        switch (failure)
        {
            case RefusedRequestException refused:
                foreach (var (name, value) in refused.Headers)
                {
                    context.Response.Headers[name] = value;
                }

                return ProblemWriter.WriteAsync(context, refused.Kind, refused.Detail, refused.Faults, refused.Conflict);
            case StoreUnavailableException unavailable:
                LogFailure(logger, unavailable.InnerException!, context.Request.Method, context.Request.Path);
                return ProblemWriter.WriteAsync(context, ProblemKind.StoreUnavailable, unavailable.Message, []);
            case NotReadyException:
                return ProblemWriter.WriteAsync(context, ProblemKind.NotReady, ProblemKind.NotReady.Description, []);
            case BusyException:
                return ProblemWriter.WriteAsync(context, ProblemKind.Busy, ProblemKind.Busy.Description, []);
            case BadHttpRequestException bad:
                var kind = ProblemKind.OfStatus(bad.StatusCode);
                return ProblemWriter.WriteAsync(context, kind, kind.Description, []);
            default:
                LogFailure(logger, failure, context.Request.Method, context.Request.Path);
                return ProblemWriter.WriteAsync(context, ProblemKind.Internal, ProblemKind.Internal.Description, []);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "{Method} {Path} failed")]
    private static partial void LogFailure(ILogger logger, Exception failure, string method, string path);

    [LoggerMessage(2, LogLevel.Debug, "{Method} {Path}: the client has gone")]
    private static partial void LogGone(ILogger logger, string method, string path);
}
