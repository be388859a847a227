using MapService.Snapshots;

namespace MapService.Api.Http.Requests;

/// <summary>Reads the request as its endpoint declares it, before the handler runs.</summary>
public sealed class RequestMiddleware(RequestDelegate next, FranceCalendar calendar)
{
    /// <summary>Runs the rest of the pipeline with the request read.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<RequestShape>() is { } shape)
        {
            context.Features.Set(RequestReader.Read(context, shape, calendar.Today));
        }

        return next(context);
    }
}
