namespace MapService.Api.Http.Responses;

/// <summary>
/// Headers that tell a browser what an answer may do. Data may do nothing; a page sets what it needs by
/// <see cref="Allow"/>.
/// </summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>For the map page: its own scripts, MapLibre's worker, tiles and pictures, of this service only.</summary>
    public static string MapPagePolicy { get; } = PagePolicy("");

    private const string DataPolicy = "default-src 'none'; frame-ancestors 'none'";

    /// <summary>The same, where the service is set to a base map with what that is made of.</summary>
    public static string MapPagePolicyOf(MapServerOptions options) =>
        options.BaseMap is { } baseMap ? PagePolicy(string.Concat(baseMap.Origins.Select(origin => " " + origin))) : MapPagePolicy;

    /// <summary>The policy of a page without scripts, whose one style sheet has the given SHA-256 in base 64.</summary>
    public static string PlainPagePolicy(string styleHash) =>
        $"default-src 'none'; img-src data:; style-src 'sha256-{styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Gives an answer another content security policy than that of data.</summary>
    public static void Allow(HttpContext context, string policy) => context.Response.Headers.ContentSecurityPolicy = policy;

    /// <summary>Runs the rest of the pipeline; the headers are set when the answer starts.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(
            state =>
            {
                Set(((HttpResponse)state).Headers);
                return Task.CompletedTask;
            },
            context.Response);
        return next(context);
    }

    /// <summary>Sets the headers, of an answer that is about to start.</summary>
    internal static void Set(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        if (headers.ContentSecurityPolicy.Count == 0)
        {
            headers.ContentSecurityPolicy = DataPolicy;
        }
    }

    // A base map's style, tiles and glyphs are fetched, its sprites are pictures.
    private static string PagePolicy(string origins) =>
        $"default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data: blob:{origins}; "
        + $"font-src 'self'; connect-src 'self'{origins}; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";
}
