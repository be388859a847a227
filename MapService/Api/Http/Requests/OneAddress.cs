using System.Text;
using MapService.Api.Http.Responses;
using Microsoft.AspNetCore.Routing.Patterns;

namespace MapService.Api.Http.Requests;

/// <summary>
/// Sends a reader who writes an address with capitals, or with a slash at its end, to the one address of the thing (308), so that caches
/// keep it once. Only the words of the route are compared: codes and ids stay as they are. What does not exist is no concern of this class.
/// </summary>
public sealed class OneAddress(RequestDelegate next)
{
    /// <summary>Answers with the one address, or runs the rest of the pipeline.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            || context.GetEndpoint() is not RouteEndpoint endpoint
            || request.Path.Value is not { Length: > 1 } path
            || Of(endpoint.RoutePattern, path) is not { } address
            || string.Equals(address, path, StringComparison.Ordinal))
        {
            return next(context);
        }

        // It begins with a word of a route, so that it never leads to another host.
        var response = context.Response;
        response.StatusCode = StatusCodes.Status308PermanentRedirect;
        response.Headers.CacheControl = CacheRules.Dated;
        response.Headers.Location = PublicAddress.LinkRootOf(context)
            + new PathString(address).ToUriComponent()
            + request.QueryString.Value;
        return Task.CompletedTask;
    }

    /// <summary>The path as the route has it; null for a path that is not of the route's shape.</summary>
    internal static string? Of(RoutePattern route, string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != route.PathSegments.Count)
        {
            return null;
        }

        var address = new StringBuilder(path.Length);
        foreach (var (segment, part) in route.PathSegments.Zip(parts))
        {
            // "{layer}.csv": the parameter as it is, the ending as the route has it.
            var ending = segment.Parts[^1] is RoutePatternLiteralPart literal ? literal.Content : "";
            if (part.Length < ending.Length)
            {
                return null;
            }

            address.Append('/').Append(part.AsSpan(0, part.Length - ending.Length)).Append(ending);
        }

        return address.ToString();
    }
}
